export const VERSION = "0.1.0";

/** Gives a class its tag. A page that loads the widget twice keeps the first and hears about it. */
export function define(tag: string, element: CustomElementConstructor): void {
  const known = customElements.get(tag) as (CustomElementConstructor & { version?: string }) | undefined;
  if (!known) {
    customElements.define(tag, element);
    return;
  }
  if (known !== element && known.version && known.version !== VERSION) {
    console.warn(`<${tag}> is already defined in version ${known.version}; version ${VERSION} is ignored.`);
  }
}
