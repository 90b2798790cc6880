import { type Draft, SLOTS, type SlotName, WEEKDAYS } from "@allokoli/contracts";
import { stateAt } from "../asking.ts";
import { next } from "../interview.ts";
import { addressText, contains, daysOff, hoursNotes, offers, plain } from "./compare.ts";
import { draftOf } from "./draft-before.ts";
import { round } from "./evaluate-personas.ts";
import { Expected, type Grid, type TurnCase } from "./format.ts";
import { score } from "./score.ts";

const SLOT_OF: Record<string, SlotName | "confirm"> = { tasks: "capabilities", confirm: "confirm", recap: "confirm" };

/** The slot that a key of `changed_slots` is about: « services_include » is about services. */
const aboutSlot = (key: string): SlotName | undefined => {
  if (key === "voice_gender" || key === "voice_speed") return "voice";
  if (key.startsWith("price")) return "prices";
  if (key.startsWith("tasks")) return "capabilities";
  if (key === "emergency_24_7") return "emergency";
  return SLOTS.filter((slot) => key === slot || key.startsWith(`${slot}_`)).sort((a, b) => b.length - a.length)[0];
};

/** A slot's value in words, for tests that look into it. */
function wordsOf(draft: Draft, slot: SlotName): string {
  if (slot === "address") return addressText(draft);
  if (slot === "hours") return hoursNotes(draft);
  return JSON.stringify(draft[slot]?.value ?? "");
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String);

/** Does the draft hold what one key of `changed_slots` asks for? */
function holds(key: string, wanted: unknown, draft: Draft): boolean {
  const slot = aboutSlot(key);
  if (!slot) return true;
  const value = draft[slot]?.value;
  if (key.endsWith("_contains")) return strings(wanted).every((part) => contains(wordsOf(draft, slot), part));
  const named = draft.services?.value.map(({ name }) => name) ?? [];
  if (key.endsWith("_exclude"))
    return slot === "services"
      ? !strings(wanted).some((name) => offers(named, name))
      : !strings(wanted).some((part) => contains(wordsOf(draft, slot), part));
  if (wanted === null) return value === undefined || (slot === "voice" && draft.voice?.value.gender === null);
  if (key === "hours")
    return daysOff(wanted as Grid, draft).wrong.length + daysOff(wanted as Grid, draft).missing.length === 0;
  if (key === "voice_speed") return wanted === draft.voice?.value.speed;
  if (key === "services") return strings(wanted).every((name) => offers(named, name));
  if (key === "capabilities" || key === "tasks")
    return strings(wanted).every((name) => draft.capabilities?.value.some((c) => c === name));
  const renamed: Record<string, unknown> = {
    [{
      trade: "trade_any_of",
      tone: "tone_any_of",
      phone: "phone_e164",
      voice: "voice_gender",
      address: "address_contains",
      prices: "price_amounts",
    }[key] ?? key]:
      (key === "trade" || key === "tone" || key === "address" || key === "prices") && !Array.isArray(wanted)
        ? [wanted]
        : wanted,
  };
  const parsed = Expected.safeParse(renamed);
  const scored = parsed.success ? score(parsed.data, draft, draft.capabilities?.value ?? []) : [];
  if (scored.length > 0) return scored.every(({ verdict }) => verdict === "right");
  return plain(JSON.stringify(value ?? null)).includes(plain(JSON.stringify(wanted)));
}

/** Days of the grid that moved; the rest of the hours has moved as a whole or not at all. */
const movedDays = (before: Draft, after: Draft): string[] =>
  WEEKDAYS.filter(
    (day) =>
      JSON.stringify(before.hours?.value.weekly[day] ?? null) !==
      JSON.stringify(after.hours?.value.weekly[day] ?? null),
  );

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Slots that changed without having been asked to. */
function strays(expected: TurnCase["expected"], before: Draft, after: Draft): string[] {
  const wanted = expected.changed_slots ?? {};
  const removed = JSON.stringify(expected.removed ?? "");
  const free = JSON.stringify(expected.changed_slots_unscored ?? "");
  const named = new Set(Object.keys(wanted).map(aboutSlot));
  if (named.has("trade")) named.add("sector");
  const out: string[] = [];
  for (const slot of SLOTS) {
    if (expected.changed_slots_unscored === true || free.includes(slot) || removed.includes(slot)) continue;
    // A sector follows from its trade.
    if (slot === "sector" && !before.sector) continue;
    if (same(before[slot]?.value, after[slot]?.value) || after[slot]?.source === "suggested") continue;
    if (slot === "hours" && named.has("hours") && wanted.hours && typeof wanted.hours === "object") {
      const days = movedDays(before, after).filter((day) => !(day in (wanted.hours as object)));
      if (days.length > 0) out.push(`hours.${days.join(",")}`);
    } else if (!named.has(slot)) out.push(slot);
  }
  return out;
}

/** What must be gone: slots by name, or items of lists by their words. */
function stillThere(removed: unknown, after: Draft): boolean {
  if (!removed) return false;
  if (Array.isArray(removed) || typeof removed === "string")
    return strings(removed).some((name) =>
      name in after ? true : !(SLOTS as string[]).includes(name) && contains(JSON.stringify(after), name),
    );
  return Object.entries(removed).some(([key, items]) => {
    const slot = aboutSlot(key);
    if (!slot || !after[slot]) return false;
    return items === true || items === null
      ? true
      : strings(items).some((part) => contains(wordsOf(after, slot), part));
  });
}

/** Plays single utterances, each in its place, and holds intent, changes and reply to what is expected. */
export function evaluateTurns(cases: readonly TurnCase[], now: Date) {
  const failures: { id: string; slot: string; expected: unknown; got: unknown; said: string[] }[] = [];
  let [intents, intended, changes, changed] = [0, 0, 0, 0];
  for (const { id, context_slot_asked, draft_before, utterance, expected } of cases) {
    const fail = (slot: string, wanted: unknown, got: unknown) =>
      failures.push({ id, slot, expected: wanted, got, said: [utterance] });
    const asked = context_slot_asked === null ? "trade" : (SLOT_OF[context_slot_asked] ?? context_slot_asked);
    const before = stateAt(draftOf(draft_before ?? {}, now), asked as SlotName | "confirm");
    const { state, reply, intent } = next(before, utterance, { now });
    const any = expected.intent_any_of ?? (expected.intent ? [expected.intent] : []);
    if (any.length > 0) {
      intents++;
      if (any.includes(intent)) intended++;
      else fail("intent", any, intent);
    }
    if (expected.changed_slots === undefined && expected.removed === undefined) continue;
    changes++;
    const wanted = expected.changed_slots ?? {};
    const lost = Object.entries(wanted).filter(([key, value]) => !holds(key, value, state.draft));
    const moved = strays(expected, before.draft, state.draft);
    const left = stillThere(expected.removed, state.draft);
    const forbidden = expected.reply_must_not_contain ? strings(expected.reply_must_not_contain) : [];
    const told = forbidden.filter((part) => contains(reply, part));
    if (lost.length + moved.length + told.length === 0 && !left) changed++;
    else
      fail(
        "changes",
        {
          ...Object.fromEntries(lost),
          ...(left ? { removed: expected.removed } : {}),
          ...(told.length ? { not: told } : {}),
        },
        {
          strays: moved,
          values: Object.fromEntries(
            [...new Set([...Object.keys(wanted).map(aboutSlot), ...moved.map((m) => m.split(".")[0] as SlotName)])].map(
              (slot) => [slot, slot && state.draft[slot]?.value],
            ),
          ),
        },
      );
  }
  return {
    n: cases.length,
    intents: intents === 0 ? 1 : round(intended / intents),
    slots: changes === 0 ? 1 : round(changed / changes),
    failures,
  };
}
