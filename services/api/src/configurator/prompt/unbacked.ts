import type { BusinessInfo, Capability, Draft, Price, SlotName } from "@allokoli/contracts";
import { lintPromises } from "./lint.ts";
import { safe } from "./safe.ts";

/** Words of the card that promise a caller what nothing backs, and why. */
export type Unbacked = { slot: SlotName; words: string; reason: string };

/** No voice can say a price beyond this, and no small business has one. */
const MAX_AMOUNT = 1_000_000;

/** What the card says, as far as it may back a promise: nothing that is only proposed. */
function factsOf(draft: Draft): BusinessInfo {
  const told = <K extends SlotName>(slot: K) => (draft[slot]?.source === "suggested" ? undefined : draft[slot]?.value);
  return {
    services: (told("services") ?? []).map((s) => ({ name: safe(s.name) })),
    prices: (told("prices") ?? []).map((p) => ({ ...p, label: safe(p.label), text: safe(p.text) })),
    notes: (told("notes") ?? []).map((n) => safe(n)),
    hours: told("hours") ?? null,
    emergency: told("emergency") ?? null,
    service_area: told("service_area") ?? null,
  } as BusinessInfo;
}

/** The draft without what may not be said to callers, and what was left out of it. */
export function keepBacked(draft: Draft, capabilities: readonly Capability[]): { draft: Draft; out: Unbacked[] } {
  const out: Unbacked[] = [];
  const info = factsOf(draft);
  const may = (slot: SlotName, words: string, fact = true): boolean => {
    const reason = lintPromises(safe(words, 400), { capabilities, business_info: info }, { fact })[0]?.reason;
    if (reason) out.push({ slot, words, reason });
    return !reason;
  };
  const priced = (p: Price): boolean => {
    if (Math.max(p.amount ?? 0, p.amount_max ?? 0) <= MAX_AMOUNT) return may("prices", `${p.label} : ${p.text}`);
    out.push({ slot: "prices", words: p.label || p.text, reason: "ce prix n'est pas plausible" });
    return false;
  };
  const kept: Draft = { ...draft };
  const { services, prices, notes, greeting, service_area, emergency, hours } = draft;
  if (services) kept.services = { ...services, value: services.value.filter(({ name }) => may("services", name)) };
  if (prices) kept.prices = { ...prices, value: prices.value.filter(priced) };
  if (notes) kept.notes = { ...notes, value: notes.value.filter((note) => may("notes", note)) };
  for (const slot of ["services", "prices", "notes"] as const) if (kept[slot]?.value.length === 0) delete kept[slot];
  if (service_area && !may("service_area", service_area.value)) delete kept.service_area;
  if (emergency?.value.note && !may("emergency", emergency.value.note))
    kept.emergency = { ...emergency, value: { ...emergency.value, note: null } };
  if (hours)
    kept.hours = { ...hours, value: { ...hours.value, notes: hours.value.notes.filter((n) => may("hours", n)) } };
  if (greeting && !may("greeting", greeting.value, false)) delete kept.greeting;
  if (out.length === 0) return { draft, out };
  // What was left out may have been all that backed something else.
  const again = keepBacked(kept, capabilities);
  return { draft: again.draft, out: [...out, ...again.out] };
}
