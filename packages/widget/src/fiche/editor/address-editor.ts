import { html } from "lit";
import type { Address } from "../../api/types.ts";
import type { Desk, OpenEditor } from "./editor.ts";

/** Street, postcode, town; any of them may stay blank, not all. */
export function addressEditor(value: Address | null, desk: Desk): OpenEditor {
  const { words } = desk;
  const typed = { street: value?.street ?? "", postcode: value?.postcode ?? "", town: value?.town ?? "" };
  const field = (name: keyof typeof typed, complete: string, numeric = false) =>
    html`<label class="field ${name}"><span>${words[name]}</span>
      <input
        class="input"
        autocomplete=${complete}
        inputmode=${numeric ? "numeric" : "text"}
        .value=${typed[name]}
        @input=${(event: Event) => {
          typed[name] = (event.target as HTMLInputElement).value;
        }}
    /></label>`;
  return {
    view: () =>
      html`<div class="address">
        ${field("street", "street-address")}${field("postcode", "postal-code", true)}${field("town", "address-level2")}
      </div>`,
    finish: () => {
      const [street, postcode, town] = [typed.street, typed.postcode, typed.town].map((text) => text.trim() || null);
      if (postcode && !/^\d{5}$/.test(postcode)) return { wrong: words.wrong.postcode };
      return street || postcode || town ? { value: { street, postcode, town } } : { wrong: words.wrong.empty };
    },
  };
}
