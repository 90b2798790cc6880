import { vi } from "vitest";

/** Looks into an element, whatever shadow roots are in the way, by what a person perceives. */
export class Harness {
  readonly element: HTMLElement;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  /** Everything under the element, shadow roots included, in order. */
  all(selector: string, root: ParentNode = this.element.shadowRoot ?? this.element): HTMLElement[] {
    return [...root.querySelectorAll<HTMLElement>("*")].flatMap((node) => [
      ...(node.matches(selector) ? [node] : []),
      ...(node.shadowRoot ? this.all(selector, node.shadowRoot) : []),
    ]);
  }

  find(selector: string): HTMLElement {
    const found = this.all(selector)[0];
    if (!found) throw new Error(`No ${selector} in <${this.element.localName}>.`);
    return found;
  }

  get text(): string {
    return textOf(this.element.shadowRoot ?? this.element);
  }

  /** Resolves once the words are on the screen. */
  shows(words: string | RegExp): Promise<void> {
    return vi.waitFor(() => {
      const seen = this.text;
      const there = typeof words === "string" ? seen.includes(plain(words)) : words.test(seen);
      if (!there) throw new Error(`Not shown: ${words}. Seen: ${seen.slice(0, 600)}`);
    });
  }

  button(name: string | RegExp): HTMLElement {
    const named = this.all("button, a").find((button) => {
      const own = plain(button.getAttribute("aria-label") ?? textOf(button)).trim();
      return typeof name === "string" ? own === plain(name) || own.startsWith(plain(name)) : name.test(own);
    });
    if (!named) throw new Error(`No button « ${name} » in <${this.element.localName}>.`);
    return named;
  }

  async press(name: string | RegExp): Promise<void> {
    const button = await vi.waitFor(() => this.button(name));
    button.click();
  }

  /** The element that has the keyboard, through shadow roots. */
  get focused(): Element | null {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  }
}

/** Typography undone, so that tests can be typed on a keyboard. */
export const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, " ").replaceAll("\u2060", "");

function textOf(root: ParentNode | Element): string {
  const parts: string[] = [];
  for (const node of (root as Element).childNodes) {
    if (node instanceof Text) parts.push(node.data);
    else if (node instanceof HTMLStyleElement) continue;
    else if (node instanceof Element) parts.push(node.shadowRoot ? textOf(node.shadowRoot) : textOf(node));
  }
  return plain(parts.join(" ").replace(/[ \n]+/g, " "));
}
