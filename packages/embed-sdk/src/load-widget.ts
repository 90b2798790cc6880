import { clearFailure, showFailure } from "./failure-card.ts";
import { TAGS } from "./tags.ts";
import type { AllokoliElement } from "./types.ts";

/** Fetches the widget's code; `attempt` starts at 0 and rises with each retry. */
export type ImportWidget = (attempt: number) => Promise<unknown>;

export interface WidgetLoad {
  /** Asks for the code for this element: it comes once for all, and an element that waits shows why when it fails. */
  need(element: AllokoliElement): void;
}

/**
 * Loads the widget once, however many elements ask. When it fails, each waiting element shows a card with a retry,
 * which starts one common attempt.
 */
export function widgetLoad(importWidget: ImportWidget): WidgetLoad {
  const waiting = new Set<AllokoliElement>();
  let running = false;
  let attempt = 0;
  const start = async () => {
    if (running) return;
    running = true;
    for (const element of waiting) clearFailure(element);
    try {
      await importWidget(attempt++);
      waiting.clear();
    } catch (error) {
      console.error("[allokoli] The widget could not be loaded.", error);
      for (const element of waiting) showFailure(element, start);
    }
    running = false;
  };
  return {
    need(element) {
      if (customElements.get(element.localName) || !TAGS.some((tag) => tag === element.localName)) return;
      waiting.add(element);
      void start();
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
