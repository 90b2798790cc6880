import type { Capability, Draft, SlotName } from "@allokoli/contracts";
import { addressText, contains, daysOff, hoursNotes, offers, plain, sameTrade } from "./compare.ts";
import type { Expected } from "./format.ts";

export type Verdict = "right" | "missing" | "wrong";
export interface Scored {
  /** A field of the format: business_name, trade, hours… */
  field: string;
  slot: SlotName;
  verdict: Verdict;
  expected: unknown;
  got: unknown;
}

type Judged = Omit<Scored, "field"> | null;
const judged = (slot: SlotName, expected: unknown, got: unknown, verdict: Verdict): Judged => ({
  slot,
  expected,
  got,
  verdict,
});
const verdict = (wrong: boolean, missing: boolean): Verdict => (wrong ? "wrong" : missing ? "missing" : "right");

/** What a person said or agreed to; a proposal of ours that nobody chose is not what he wished. */
const wish = <K extends "tone" | "voice">(draft: Draft, slot: K) =>
  draft[slot]?.words === null && draft[slot]?.source !== "said" ? undefined : draft[slot]?.value;

const FIELDS: Record<string, (expected: Expected, draft: Draft, capabilities: readonly Capability[]) => Judged> = {
  business_name({ business_name: wanted }, draft) {
    if (wanted === undefined) return null;
    const got = draft.business_name?.value ?? null;
    const same = plain(got ?? "") === plain(wanted ?? "");
    return judged("business_name", wanted, got, verdict(!same && got !== null, !same));
  },
  trade({ trade_any_of: wanted }, draft) {
    if (!wanted?.length) return null;
    const got = draft.trade?.value ?? null;
    const same = got !== null && wanted.some((label) => sameTrade(got, label));
    return judged("trade", wanted, got, verdict(!same && got !== null, !same));
  },
  sector({ sector, sector_any_of }, draft) {
    const wanted = sector_any_of ?? (sector ? [sector] : []);
    if (wanted.length === 0) return null;
    const got = draft.sector?.value ?? null;
    const same = got !== null && wanted.includes(got);
    return judged("sector", wanted, got, verdict(!same && got !== null, !same));
  },
  hours({ hours: wanted, hours_needs_clarification }, draft) {
    if (wanted === undefined) return null;
    const got = draft.hours?.value.weekly ?? null;
    const kept = got !== null && Object.values(got).some((day) => day !== null);
    if (wanted === null)
      return judged(
        "hours",
        null,
        got,
        verdict(kept && hours_needs_clarification !== true && !draft.hours?.value.by_appointment, false),
      );
    const { wrong, missing } = daysOff(wanted, draft);
    return judged("hours", wanted, got, verdict(wrong.length > 0, missing.length > 0));
  },
  hours_note({ hours_note_contains: wanted }, draft) {
    if (!wanted?.length) return null;
    const got = hoursNotes(draft);
    return judged("hours", wanted, got, verdict(false, !wanted.every((part) => contains(got, part))));
  },
  address({ address_contains: wanted }, draft) {
    if (wanted === undefined) return null;
    const got = addressText(draft) || null;
    const ok = wanted.every((part) => contains(got ?? "", part));
    // Less than was said is missing; what contradicts it is wrong.
    const { postcode, town } = draft.address?.value ?? {};
    const told = wanted.join(" ");
    const odd = (part: string | null | undefined) =>
      Boolean(part) && !wanted.some((w) => contains(w, part ?? "") || contains(part ?? "", w));
    const wrong = wanted.length === 0 ? got !== null : !ok && (odd(town) || (odd(postcode) && /\d{5}/.test(told)));
    return judged("address", wanted, got, verdict(wrong, !ok));
  },
  phone({ phone_e164: wanted }, draft) {
    if (wanted === undefined) return null;
    const got = draft.phone?.value ?? null;
    return judged("phone", wanted, got, verdict(got !== null && got !== wanted, got !== wanted));
  },
  services({ services_include: wanted = [], services_exclude: not = [] }, draft) {
    if (wanted.length + not.length === 0) return null;
    const got = draft.services?.value.map(({ name }) => name) ?? [];
    const kept = not.filter((name) => got.some((service) => plain(service) === plain(name) || offers([service], name)));
    return judged(
      "services",
      { wanted, not },
      got,
      verdict(kept.length > 0, !wanted.every((name) => offers(got, name))),
    );
  },
  prices({ price_amounts: wanted, price_amounts_optional: may = [], price_amounts_exclude: not = [] }, draft) {
    if (wanted === undefined) return null;
    const got = (draft.prices?.value ?? [])
      .flatMap((p) => [p.amount, p.amount_max])
      .filter((n): n is number => n !== null);
    const extra = got.some((amount) => not.includes(amount) || (!wanted.includes(amount) && !may.includes(amount)));
    return judged("prices", wanted, got, verdict(extra, !wanted.every((amount) => got.includes(amount))));
  },
  capabilities({ capabilities_include: wanted = [], capabilities_exclude: not = [] }, _draft, got) {
    if (wanted.length + not.length === 0) return null;
    const kept = not.some((name) => (got as readonly string[]).includes(name));
    return judged(
      "capabilities",
      { wanted, not },
      got,
      verdict(kept, !wanted.every((name) => (got as readonly string[]).includes(name))),
    );
  },
  tone({ tone_any_of: wanted }, draft) {
    if (wanted === undefined) return null;
    const got = wish(draft, "tone") ?? null;
    const same = got === null ? wanted.length === 0 : wanted.includes(got);
    return judged("tone", wanted, got, verdict(!same && got !== null, !same));
  },
  voice({ voice_gender: wanted }, draft) {
    if (wanted === undefined) return null;
    const got = wish(draft, "voice")?.gender ?? null;
    return judged("voice", wanted, got, verdict(got !== null && got !== wanted, got !== wanted));
  },
  emergency({ emergency_24_7: wanted }, draft) {
    if (wanted === undefined || wanted === null) return null;
    const told = draft.emergency?.value;
    const got = told?.offered === true && told.around_the_clock;
    return judged("emergency", wanted, told ?? null, verdict(got && !wanted, got !== wanted));
  },
};

/** Fields of the format by which `unscored` may name one of ours. */
const ALIASES: Record<string, RegExp> = {
  trade: /^trade/,
  sector: /^sector/,
  hours: /^hours$/,
  hours_note: /^hours_note/,
  address: /^address/,
  phone: /^phone/,
  services: /^services/,
  prices: /^price/,
  capabilities: /^(?:capabilities|tasks)/,
  tone: /^tone/,
  voice: /^voice/,
  emergency: /^emergency/,
  business_name: /^business_name/,
};

/** Holds a draft to what a careful listener notes: one verdict for each field that is scored. */
export function score(expected: Expected, draft: Draft, capabilities: readonly Capability[]): Scored[] {
  const out: Scored[] = [];
  for (const [field, judge] of Object.entries(FIELDS)) {
    if (expected.unscored?.some((name) => ALIASES[field]?.test(name))) continue;
    const found = judge(expected, draft, capabilities);
    if (found) out.push({ field, ...found });
  }
  return out;
}
