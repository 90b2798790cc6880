import { html, nothing, type TemplateResult } from "lit";
import type { Draft, OpeningHours, Price, SlotName, Voice } from "../api/types.ts";
import { hoursLines, hoursNotes } from "../format/hours.ts";
import { priceBeside } from "../format/price.ts";
import { slotText } from "../format/slot.ts";
import type { Strings } from "../strings/index.ts";

type Shown = TemplateResult | string;

function hours(value: OpeningHours, words: Strings): TemplateResult {
  const notes = hoursNotes(value, words.facts);
  return html`<span class="table">
      ${hoursLines(value, words).map(
        (line) => html`<span>${line.days}</span><span class=${line.doubtful ? "doubtful" : ""}>${line.text}</span>`,
      )}
    </span>
    ${notes.length ? html`<span class="note">${notes.join(" · ")}</span>` : nothing}`;
}

const prices = (value: readonly Price[], words: Strings): TemplateResult =>
  html`<span class="table ledger">
    ${value.map((price) => html`<span>${price.label}</span><span>${priceBeside(price, words.facts)}</span>`)}
  </span>`;

const items = (texts: readonly string[]): TemplateResult =>
  html`<span class="items">${texts.map((text) => html`<span>${text}</span>`)}</span>`;

/** A fact as it stands on the card: a small table for hours and prices, one item per line for lists. */
export function rowValue(slot: SlotName, draft: Draft, words: Strings, voices: readonly Voice[]): Shown {
  if (slot === "hours" && draft.hours) return hours(draft.hours.value, words);
  if (slot === "prices" && draft.prices) return prices(draft.prices.value, words);
  if (slot === "services" && draft.services) return items(draft.services.value.map((service) => service.name));
  if (slot === "notes" && draft.notes) return items(draft.notes.value);
  if (slot === "capabilities" && draft.capabilities) {
    return items(draft.capabilities.value.map((capability) => words.capabilities[capability]));
  }
  const known = draft[slot];
  return known ? slotText(slot, known.value as never, words, voices) : "";
}
