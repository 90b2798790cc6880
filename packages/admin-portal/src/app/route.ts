/** Where the person is: the segments of the path and the query, both from the address bar and nowhere else. */
export interface Route {
  path: string[];
  query: URLSearchParams;
}

export const readRoute = (url: URL | Location = location): Route => ({
  path: url.pathname.split("/").filter(Boolean).map(decodeURIComponent),
  query: new URLSearchParams(url.search),
});

/** The address of a page; the mode follows the person everywhere, other filters only where they are given. */
export function hrefOf(path: string, query: Record<string, string | null | undefined> = {}): string {
  const url = new URL(path, location.origin);
  if (new URLSearchParams(location.search).get("mode") === "test") url.searchParams.set("mode", "test");
  for (const [name, value] of Object.entries(query)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.pathname + url.search;
}

/** The present page with some filters changed. */
export const hrefWith = (query: Record<string, string | null | undefined>): string =>
  hrefOf(location.pathname, { ...Object.fromEntries(new URLSearchParams(location.search)), ...query });

export function navigate(href: string, { replace = false } = {}): void {
  history[replace ? "replaceState" : "pushState"](null, "", href);
  dispatchEvent(new PopStateEvent("popstate"));
}

/** Turns plain clicks on links of this site into navigation without a reload. @returns a function that stops it. */
export function interceptLinks(): () => void {
  const follow = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link?.href || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    event.preventDefault();
    if (link.href !== location.href) navigate(link.href);
  };
  addEventListener("click", follow);
  return () => removeEventListener("click", follow);
}
