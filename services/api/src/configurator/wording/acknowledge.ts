import type { Draft, SlotName } from "@allokoli/contracts";
import { a, capital, list } from "../french/grammar.ts";
import { factLine } from "./facts.ts";

const QUIET: readonly SlotName[] = ["sector"];

/** Of a list, only what is new; the rest is on the card already. */
function onlyNew(before: Draft, draft: Draft, slot: "services" | "prices" | "notes"): Draft {
  const known = new Set((before[slot]?.value ?? []).map((item) => JSON.stringify(item)));
  const fresh = (draft[slot]?.value ?? []).filter((item) => !known.has(JSON.stringify(item)));
  const found = draft[slot];
  return fresh.length > 0 && found ? ({ ...draft, [slot]: { ...found, value: fresh } } as Draft) : draft;
}

function short(now: Draft, slot: SlotName, before: Draft): string | null {
  const draft = slot === "services" || slot === "prices" || slot === "notes" ? onlyNew(before, now, slot) : now;
  if (slot === "services" && draft.services)
    return draft.services.value.length > 4 ? `${draft.services.value.length} prestations` : factLine(draft, slot);
  if (slot === "prices" && draft.prices)
    return draft.prices.value.length > 2 ? `${draft.prices.value.length} tarifs` : factLine(draft, slot);
  if (slot === "notes" && draft.notes)
    return draft.notes.value.length === 1 ? "une précision" : `${draft.notes.value.length} précisions`;
  return factLine(draft, slot);
}

/** What was understood, in fewer words than it was said in; empty when nothing changed. */
export function acknowledge(
  draft: Draft,
  changed: readonly SlotName[],
  correcting: boolean,
  before: Draft = {},
): string {
  const slots = changed.filter((slot) => !QUIET.includes(slot));
  if (slots.length === 0) return "";
  const gone = slots.filter((slot) => !draft[slot]);
  const facts: string[] = [];
  const head = slots.includes("business_name") && draft.business_name ? draft.business_name.value : null;
  const trade = slots.includes("trade") && draft.trade ? draft.trade.value : null;
  const town =
    slots.includes("address") && draft.address && !draft.address.value.street && draft.address.value.town
      ? draft.address.value.town
      : null;
  const opening = [head, [trade, town ? a(town) : null].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  if (opening) facts.push(opening);
  for (const slot of slots) {
    if (slot === "business_name" || slot === "trade" || (slot === "address" && town)) continue;
    const line = draft[slot] ? short(draft, slot, before) : null;
    if (line) facts.push(line);
  }
  const text = facts.length > 0 ? `${correcting ? "C'est corrigé. " : ""}${capital(facts.join(" ; "))}.` : "";
  const forgotten =
    gone.length > 0 ? `J'ai retiré ${list(gone.map((s) => (s === "hours" ? "les horaires" : "ce point")))}.` : "";
  return [text, forgotten].filter(Boolean).join(" ");
}
