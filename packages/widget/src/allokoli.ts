import { type AlloKoliTag, defineAlloKoli, TAGS } from "./registry.ts";

export { VERSION } from "./ui/define.ts";
export { type AlloKoliTag, defineAlloKoli, TAGS };

const SELECTOR = TAGS.map((tag) => `${tag}:not(:defined)`).join(",");

/** Defines what stands on the page already. */
function scan(root: ParentNode): void {
  for (const element of root.querySelectorAll(SELECTOR)) void bring(element);
}

// A file that does not arrive leaves its elements empty: tell the page, which may try again by `defineAlloKoli`.
async function bring(element: Element): Promise<void> {
  try {
    await defineAlloKoli(element.localName as AlloKoliTag);
  } catch {
    const detail = { code: "chunk_load_failed", detail: null, retryable: true, requestId: null };
    element.dispatchEvent(new CustomEvent("allokoli-error", { detail, bubbles: true, composed: true }));
  }
}

if (typeof document !== "undefined") {
  scan(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(SELECTOR)) void bring(node);
        scan(node);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}
