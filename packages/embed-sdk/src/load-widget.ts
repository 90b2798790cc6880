import { clearFailure, showFailure } from "./failure-card.ts";
import { type AllokoliTag, TAGS } from "./tags.ts";

/** What the widget's entry offers: the code of each element comes when its tag is asked for. */
export interface WidgetModule {
  defineAlloKoli(...tags: AllokoliTag[]): Promise<void>;
}

/** Fetches the widget's entry; `attempt` starts at 0 and rises with each retry. */
export type ImportWidget = (attempt: number) => Promise<WidgetModule>;

export interface WidgetLoad {
  /** Asks for the code of this element; while it does not come, the element shows why and offers to try again. */
  need(element: HTMLElement): void;
}

/** Loads the widget's entry once and each element's code once, however many elements ask. */
export function widgetLoad(importWidget: ImportWidget): WidgetLoad {
  let attempt = 0;
  let entry: Promise<WidgetModule> | undefined;
  const failed = new Map<HTMLElement, AllokoliTag>();
  const load = async (element: HTMLElement, tag: AllokoliTag) => {
    try {
      entry ??= importWidget(attempt++);
      await (await entry).defineAlloKoli(tag);
    } catch (error) {
      console.error(`[allokoli] The code of <${tag}> could not be loaded.`, error);
      entry = undefined;
      failed.set(element, tag);
      showFailure(element, retryAll);
    }
  };
  // What kept one element from loading kept the others too: one button mends them all.
  const retryAll = () => {
    const waiting = [...failed];
    failed.clear();
    for (const [element, tag] of waiting) {
      clearFailure(element);
      void load(element, tag);
    }
  };
  return {
    need(element) {
      const tag = TAGS.find((one) => one === element.localName);
      if (tag && !customElements.get(tag)) void load(element, tag);
    },
  };
}

/**
 * Imports a module by its address. A browser remembers which modules failed, and those that they import, for as long as
 * the page lives; so each retry spells the folder's name anew, with another of its letters percent-encoded. It is the
 * same address (RFC 3986, 6.2.2.2) to the server and, with what it imports, a new one to the browser.
 */
export const importFrom =
  (url: string): ImportWidget =>
  (attempt) =>
    import(/* @vite-ignore */ respelled(url, attempt));

/** The address itself at first, then one spelling after the other; the last one again when there is no other. */
export function respelled(address: string, attempt: number): string {
  const url = new URL(address);
  const folder = url.pathname.lastIndexOf("/");
  const letters = [...url.pathname.slice(0, folder).matchAll(/\w/g)].toReversed();
  const letter = letters[Math.min(attempt, letters.length) - 1];
  if (!letter) return attempt > 0 ? `${address}?retry=${attempt}` : address;
  const code = letter[0].charCodeAt(0).toString(16);
  url.pathname = `${url.pathname.slice(0, letter.index)}%${code}${url.pathname.slice(letter.index + 1)}`;
  return url.href;
}
