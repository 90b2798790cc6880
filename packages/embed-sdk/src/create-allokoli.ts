import { type ImportWidget, importFrom, widgetLoad } from "./load-widget.ts";
import type { AllokoliTag } from "./tags.ts";
import type { AllokoliElement, CommonProps, ElementProps } from "./types.ts";

export interface AllokoliOptions extends CommonProps {
  /** Where the widget's code comes from; by default the API's evergreen address. */
  importWidget?: ImportWidget;
}

export interface Allokoli {
  /** Makes an element ready to be put in the page. Its code is asked for now, once for all elements. */
  create(tag: AllokoliTag, props?: ElementProps): AllokoliElement;
  /** Changes the look or the language of all living elements, and of those to come. */
  update(changes: Partial<Pick<CommonProps, "appearance" | "locale" | "theme">>): void;
  /** Makes the elements ask for a new token at their next request: call it when the page's user has changed. */
  refresh(): void;
  /** Takes the elements out of the page; the instance makes no more. */
  destroy(): void;
}

/**
 * One tenant's access to AlloKoli in this page. A page may hold several, for several tenants.
 *
 * Safe to import where there is no DOM; to be called in a browser.
 *
 * @throws TypeError when `api` is not an origin or `fetchToken` is not a function.
 */
export function createAllokoli(options: AllokoliOptions): Allokoli {
  const { importWidget, ...common } = options;
  if (typeof common.fetchToken !== "function") throw new TypeError("allokoli: `fetchToken` must be a function.");
  if (!URL.canParse(common.api) || new URL(common.api).origin !== common.api)
    throw new TypeError(`allokoli: \`api\` must be an origin such as https://api.example.fr, not ${common.api}.`);
  const load = widgetLoad(importWidget ?? importFrom(`${common.api}/embed/v1/allokoli.js`));
  // Weak: an element that the page drops is not kept alive by us.
  const living = new Set<WeakRef<AllokoliElement>>();
  let destroyed = false;
  const each = (act: (element: AllokoliElement) => void) => {
    for (const ref of living) {
      const element = ref.deref();
      if (element) act(element);
      else living.delete(ref);
    }
  };
  return {
    create(tag, props = {}) {
      if (destroyed) throw new Error("allokoli: this instance has been destroyed.");
      const element = Object.assign(document.createElement(tag), common, props) as AllokoliElement;
      living.add(new WeakRef(element));
      load.need(element);
      return element;
    },
    update(changes) {
      Object.assign(common, changes);
      each((element) => Object.assign(element, changes));
    },
    refresh() {
      const { fetchToken } = common;
      // A new function is a new identity: what was cached for the old one is not used again.
      common.fetchToken = (request) => fetchToken(request);
      each((element) => Object.assign(element, { fetchToken: common.fetchToken }));
    },
    destroy() {
      destroyed = true;
      each((element) => element.remove());
      living.clear();
    },
  };
}
