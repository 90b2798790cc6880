import { html } from "lit";
import { plus, x } from "../../icons/later.ts";
import { icon } from "../../ui/icon.ts";
import type { Desk, OpenEditor, Outcome } from "./editor.ts";

/** A list one writes line by line; blank lines are forgotten. */
export function listEditor(start: readonly string[], desk: Desk, finish: (items: string[]) => Outcome): OpenEditor {
  const items = start.length ? [...start] : [""];
  const { words } = desk;
  const handleAdd = (event: Event) => {
    const root = (event.currentTarget as HTMLElement).closest(".list");
    items.push("");
    desk.redraw();
    requestAnimationFrame(() => [...(root?.querySelectorAll("input") ?? [])].at(-1)?.focus());
  };
  return {
    view: () => html`<div class="list">
      ${items.map(
        (item, index) => html`<div class="pair">
          <input
            class="input"
            aria-label=${words.item(index + 1)}
            maxlength="120"
            .value=${item}
            @input=${(event: Event) => {
              items[index] = (event.target as HTMLInputElement).value;
            }}
          />
          <button
            class="button quiet square"
            type="button"
            aria-label=${words.removeItem(item)}
            @click=${() => {
              items.splice(index, 1);
              if (items.length === 0) items.push("");
              desk.redraw();
            }}
          >
            ${icon(x)}
          </button>
        </div>`,
      )}
      <button class="button quiet add" type="button" @click=${handleAdd}>${icon(plus)}${words.addItem}</button>
    </div>`,
    finish: () => finish(items.map((item) => item.trim()).filter(Boolean)),
  };
}
