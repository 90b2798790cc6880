import { importFrom, widgetLoad } from "./load-widget.ts";
import { SELECTOR } from "./tags.ts";
import { tokenFrom } from "./token-endpoint.ts";
import type { AllokoliElement, FetchToken } from "./types.ts";
import { VERSION } from "./version.ts";

// A registered symbol and not a name on `window`: two copies of this file must find each other, the page need not.
const LOADED = Symbol.for("allokoli.loader");
type Registry = { [LOADED]?: { version: string; url: string } };

/**
 * Equips the elements of the page, those there and those to come, and loads the widget beside the script.
 *
 * @param url Address of the loader itself; the widget is `allokoli.js` in the same folder.
 * @returns a function that stops it, or undefined when a loader was there already: the first one stays in charge.
 */
export function startLoader(url: string): (() => void) | undefined {
  const registry = globalThis as Registry;
  const first = registry[LOADED];
  if (first) {
    if (first.version !== VERSION || first.url !== url)
      console.warn(`[allokoli] loader ${VERSION} (${url}) ignored: ${first.version} (${first.url}) is in charge.`);
    return undefined;
  }
  registry[LOADED] = { version: VERSION, url };
  const script = [...document.scripts].find((one) => one.src === url);
  const load = widgetLoad(importFrom(new URL("allokoli.js", url).href));
  const equip = (element: AllokoliElement) => {
    const attribute = (name: string) => element.getAttribute(name) ?? script?.getAttribute(`data-${name}`);
    // What the page has set as a property is never overwritten.
    element.api ||= attribute("api") ?? new URL(url).origin;
    const endpoint = attribute("token-endpoint");
    if (!element.fetchToken && endpoint) element.fetchToken = early(tokenFrom(endpoint));
    for (const name of ["locale", "theme"] as const) {
      const value = attribute(name);
      if (value && !element.hasAttribute(name)) element.setAttribute(name, value);
    }
    load.need(element);
  };
  const sweep = (root: ParentNode) => root.querySelectorAll<AllokoliElement>(SELECTOR).forEach(equip);
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof HTMLElement) {
          if (node.matches(SELECTOR)) equip(node);
          sweep(node);
        }
  });
  observer.observe(document, { childList: true, subtree: true });
  sweep(document);
  return () => {
    observer.disconnect();
    delete registry[LOADED];
  };
}

const started = new WeakMap<FetchToken, FetchToken>();

const FRESH_MS = 60_000;

/** Asks for the first token at once, while the widget's code is still on its way; later ones are asked for when due. */
function early(fetchToken: FetchToken): FetchToken {
  const existing = started.get(fetchToken);
  if (existing) return existing;
  let first: Promise<string> | undefined = fetchToken({ reason: "initial", signal: AbortSignal.timeout(10_000) });
  // Whoever awaits it sees the failure; without an element to await it, it is nobody's unhandled rejection.
  first.catch(() => {});
  const asked = performance.now();
  const wrapped: FetchToken = (request) => {
    const early = performance.now() - asked < FRESH_MS ? first : undefined;
    first = undefined;
    return early ?? fetchToken(request);
  };
  started.set(fetchToken, wrapped);
  return wrapped;
}
