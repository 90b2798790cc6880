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
 * Imports a module by its address. Browsers differ on whether they remember a module that failed: the second
 * attempt asks for the same address, the later ones for one that was never seen.
 */
export const importFrom =
  (url: string): ImportWidget =>
  (attempt) =>
    import(/* @vite-ignore */ attempt > 1 ? `${url}?retry=${attempt}` : url);
