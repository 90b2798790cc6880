import { afterEach, expect, it, vi } from "vitest";
import { respelled, type WidgetModule, widgetLoad } from "./load-widget.ts";
import type { AllokoliTag } from "./tags.ts";

const settled = (check: () => void) => vi.waitFor(check, { timeout: 2_000 });
const put = (tag: AllokoliTag) => document.body.appendChild(document.createElement(tag));
const retry = (element: HTMLElement) => element.shadowRoot?.querySelector("button");

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

it("fetches the entry once, and asks it for each element's code", async () => {
  const defineAlloKoli = vi.fn(async () => {});
  const importWidget = vi.fn(async () => ({ defineAlloKoli }));
  const load = widgetLoad(importWidget);
  load.need(put("allokoli-wizard"));
  load.need(put("allokoli-calls"));
  await settled(() => expect(defineAlloKoli.mock.calls).toEqual([["allokoli-wizard"], ["allokoli-calls"]]));
  expect(importWidget).toHaveBeenCalledOnce();
});

it("a missing chunk of one element is its own failure, and its retry mends it in place", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  let missing = true;
  const widget: WidgetModule = {
    async defineAlloKoli(tag) {
      if (tag !== "allokoli-assistant") return;
      if (missing) throw new TypeError("Failed to fetch dynamically imported module");
      customElements.define(
        tag,
        class extends HTMLElement {
          connectedCallback() {
            (this.shadowRoot ?? this.attachShadow({ mode: "open" })).textContent = "là";
          }
        },
      );
    },
  };
  const load = widgetLoad(async () => widget);
  const [broken, well] = [put("allokoli-assistant"), put("allokoli-calls")];
  load.need(broken);
  load.need(well);
  await settled(() => expect(retry(broken)).toBeTruthy());
  expect(well.shadowRoot).toBeNull();
  missing = false;
  retry(broken)?.click();
  await settled(() => expect(broken.shadowRoot?.textContent).toBe("là"));
});

it("a retry spells the address anew, for the server the same", () => {
  const address = "https://api.example/embed/v1/allokoli.js";
  expect(respelled(address, 0)).toBe(address);
  const spellings = [1, 2, 3].map((attempt) => respelled(address, attempt));
  expect(spellings[0]).toBe("https://api.example/embed/v%31/allokoli.js");
  expect(new Set(spellings).size).toBe(3);
  for (const spelling of [...spellings, respelled(address, 99)]) expect(decodeURI(spelling)).toBe(address);
  expect(respelled("https://cdn.example/allokoli.js", 1)).toBe("https://cdn.example/allokoli.js?retry=1");
});
