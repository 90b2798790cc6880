import { html, nothing } from "lit";
import type { Price } from "../../api/types.ts";
import { priceText } from "../../format/price.ts";
import { plus, x } from "../../icons/later.ts";
import { icon } from "../../ui/icon.ts";
import type { Desk, OpenEditor, Outcome } from "./editor.ts";

type Draft = { label: string; amount: string; amount_max: string; kind: Price["kind"] };

const euros = (text: string): number | null => {
  const amount = Number.parseFloat(text.replace(/[\s\u202f€]/g, "").replace(",", "."));
  return Number.isFinite(amount) && amount >= 0 ? amount : null;
};
const typed = (amount: number | null) => (amount === null ? "" : String(amount).replace(".", ","));

/** Prices as they are announced: for what, how much, and what kind of price it is. */
export function pricesEditor(value: readonly Price[] | null, desk: Desk): OpenEditor {
  const blank = (): Draft => ({ label: "", amount: "", amount_max: "", kind: "from" });
  const rows: Draft[] = (value ?? []).map(({ label, amount, amount_max, kind }) => ({
    label,
    amount: typed(amount),
    amount_max: typed(amount_max),
    kind,
  }));
  if (rows.length === 0) rows.push(blank());
  const { words } = desk;

  const field = (row: Draft, name: "label" | "amount" | "amount_max", label: string) =>
    html`<label class="field of-${name}"><span>${label}</span>
      <input
        class="input"
        inputmode=${name === "label" ? "text" : "decimal"}
        .value=${row[name]}
        @input=${(event: Event) => {
          row[name] = (event.target as HTMLInputElement).value;
        }}
    /></label>`;

  const kinds = (row: Draft) => html`<label class="field of-kind"><span>${words.kind}</span>
    <select
      class="input"
      @change=${(event: Event) => {
        row.kind = (event.target as HTMLSelectElement).value as Price["kind"];
        desk.redraw();
      }}
    >
      ${Object.entries(words.kinds).map(([id, text]) => html`<option value=${id} ?selected=${id === row.kind}>${text}</option>`)}
    </select></label>`;

  const finish = (): Outcome => {
    const prices: Price[] = [];
    for (const row of rows.filter(({ label, amount }) => label.trim() || amount.trim())) {
      const amount = row.kind === "quote" ? null : euros(row.amount);
      if (amount === null && row.kind !== "quote") return { wrong: words.wrong.price };
      const amount_max = row.kind === "range" ? euros(row.amount_max) : null;
      const price = { label: row.label.trim(), amount, amount_max, kind: row.kind, text: "" };
      prices.push({ ...price, text: priceText(price, desk.core.facts) });
    }
    return { value: prices };
  };

  return {
    view: () => html`<div class="list">
      ${rows.map(
        (row, index) => html`<fieldset class="price">
          <legend class="sr">${words.item(index + 1)}</legend>
          ${field(row, "label", words.label)}${kinds(row)}
          ${row.kind === "quote" ? nothing : field(row, "amount", `${words.amount} (€)`)}
          ${row.kind === "range" ? field(row, "amount_max", `${words.amountMax} (€)`) : nothing}
          <button
            class="button quiet square"
            type="button"
            aria-label=${words.removeItem(row.label)}
            @click=${() => {
              rows.splice(index, 1);
              desk.redraw();
            }}
          >
            ${icon(x)}
          </button>
        </fieldset>`,
      )}
      <button
        class="button quiet add"
        type="button"
        @click=${() => {
          rows.push(blank());
          desk.redraw();
        }}
      >
        ${icon(plus)}${words.addItem}
      </button>
    </div>`,
    finish,
  };
}
