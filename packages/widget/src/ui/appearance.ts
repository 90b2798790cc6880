/** How a partner makes the widget his own; each key is the `--allokoli-*` custom property of the same name. */
export type Appearance = {
  /** Any CSS colour. Text on it and text in it are kept readable whatever it is. */
  accent?: string;
  ink?: string;
  paper?: string;
  card?: string;
  line?: string;
  pencil?: string;
  /** Radius of cards; controls follow. */
  radius?: string;
  /** A font family that the page has loaded; the page's own by default. */
  font?: string;
  /** Size of running text; the whole scale follows. 17px by default. */
  fontSize?: string;
  /** Height of the wizard and of the test call. */
  height?: string;
};

const PROPERTIES: Record<keyof Appearance, string> = {
  accent: "--allokoli-accent",
  ink: "--allokoli-ink",
  paper: "--allokoli-paper",
  card: "--allokoli-card",
  line: "--allokoli-line",
  pencil: "--allokoli-pencil",
  radius: "--allokoli-radius",
  font: "--allokoli-font",
  fontSize: "--allokoli-font-size",
  height: "--allokoli-height",
};

/** Writes through the object model, never a style attribute: a strict Content Security Policy lets this pass. */
export function applyAppearance(
  element: HTMLElement,
  now: Appearance | undefined,
  before: Appearance | undefined,
): void {
  for (const [key, property] of Object.entries(PROPERTIES) as [keyof Appearance, string][]) {
    const value = now?.[key];
    if (value) element.style.setProperty(property, value);
    else if (before?.[key]) element.style.removeProperty(property);
  }
}
