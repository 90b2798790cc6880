import { type Draft, WEEKDAYS } from "@allokoli/contracts";
import { expect, test } from "vitest";
import {
  HOURS_PHRASES,
  MISSION_PHRASES,
  NOISES,
  TONE_PHRASES,
  TOWN_PHRASES,
  TRADE_PHRASES,
  weekOf,
} from "./combinations.phrases.ts";
import { fold } from "./french/passage.ts";
import { next, startInterview } from "./index.ts";
import type { InterviewState } from "./state.ts";
import { NOW } from "./testing.ts";

const CASES = 300;

/** A small generator with a fixed seed (mulberry32): the same conversations on every machine. */
function dice(seed: number) {
  let a = seed;
  const roll = () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(roll() * n);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const shuffle = <T>(items: readonly T[]): T[] => {
    const out = [...items];
    for (let i = out.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [out[i], out[j]] = [out[j] as T, out[i] as T];
    }
    return out;
  };
  return { below, pick, shuffle };
}

type Verdict = "right" | "asked" | "wrong";
type Check = { slot: string; verdict: Verdict; got: unknown };

const names = (list: readonly string[]) => [...new Set(list.map(fold))].sort().join(" | ");
/** Every assistant answers questions, whether it was said or not. */
const missions = (list: readonly string[]) => names(list.filter((name) => name !== "answer_faq"));
const GENERIC = /^(?:premiere )?(?:seance|consultation)$|^serrurerie$/;
/**
 * « Vidange » and « vidanges » are one service, « coupe femme » beside « coupe » is no other one, and « 60 € la
 * séance » is one where nothing else was listed yet.
 */
function offers(list: readonly string[]): string {
  const one = list.map((name) => fold(name).replace(/[sx](?![a-z])/g, "")).filter((name) => !GENERIC.test(name));
  return names(one.filter((name) => !one.some((other) => name.startsWith(`${other} `))));
}

/** One conversation: what is said, in which breaths, and what must come of it. */
function conversation(seed: number) {
  const { below, pick, shuffle } = dice(seed);
  const trade = pick(TRADE_PHRASES);
  const [where, town] = pick(TOWN_PHRASES);
  const [hours, week] = pick(HOURS_PHRASES);
  const offer = pick(trade.offers);
  const price = pick(trade.prices);
  const tone = pick(TONE_PHRASES);
  const [mission, capabilities] = pick(MISSION_PHRASES);
  const facts = shuffle([`${pick(trade.say)} ${where}`, hours, offer.say, price.say, tone.say, mission]);
  const utterances: string[] = [];
  while (facts.length > 0) {
    const breath = facts.splice(0, 1 + below(3)).join(pick([". ", ". ", ". ", "\n", ", "]));
    utterances.push(pick(NOISES)(breath));
  }
  const judge = (state: InterviewState): Check[] => {
    // What is only proposed was not understood from anything.
    const draft: Draft = Object.fromEntries(
      Object.entries(state.draft).filter(([, found]) => found.source !== "suggested"),
    );
    const asked = (slot: keyof Draft) => !draft[slot] || state.doubts.some((d) => d.slot === slot);
    const check = (slot: keyof Draft, right: boolean, asks = asked(slot)): Check => ({
      slot,
      verdict: right ? "right" : asks ? "asked" : "wrong",
      got: draft[slot]?.value,
    });
    const grid = weekOf(week);
    const told = WEEKDAYS.map((day) => draft.hours?.value.weekly[day]);
    const services = draft.services?.value.map((s) => s.name) ?? [];
    const tentative = (draft.services?.confidence ?? 0) < 0.7;
    const amounts = draft.prices?.value.map((p) => p.amount) ?? [];
    const none = (slot: keyof Draft) => check(slot, !draft[slot]);
    return [
      check("trade", draft.trade?.value === trade.label),
      check("address", fold(draft.address?.value.town ?? "").startsWith(fold(town)) && !draft.address?.value.street),
      check("hours", grid !== null && JSON.stringify(told) === JSON.stringify(grid)),
      check(
        "services",
        offers(services) === offers([...offer.services, ...price.services]),
        asked("services") || tentative,
      ),
      check("prices", names(amounts.map(String)) === names(price.prices.map(String))),
      check("tone", (draft.tone?.value ?? null) === tone.tone),
      check("voice", (draft.voice?.value.gender ?? null) === tone.gender && (draft.voice?.value.speed ?? 1) === 1),
      check("capabilities", missions(draft.capabilities?.value ?? []) === missions(capabilities)),
      none("business_name"),
      none("phone"),
      none("emergency"),
      none("service_area"),
      none("website"),
    ];
  };
  return { utterances, judge };
}

test(`${CASES} conversations in any order and any breath keep nothing wrong silently`, () => {
  const counts: Record<Verdict, number> = { right: 0, asked: 0, wrong: 0 };
  const bySlot: Record<string, Record<Verdict, number>> = {};
  const wrong: unknown[] = [];
  for (let seed = 1; seed <= CASES; seed++) {
    const { utterances, judge } = conversation(seed);
    let { state } = startInterview({ now: NOW });
    for (const text of utterances) state = next(state, text, { now: NOW }).state;
    for (const { slot, verdict, got } of judge(state)) {
      counts[verdict]++;
      bySlot[slot] ??= { right: 0, asked: 0, wrong: 0 };
      (bySlot[slot] as Record<Verdict, number>)[verdict]++;
      if (verdict === "wrong") wrong.push({ seed, slot, got, utterances });
    }
  }
  const total = counts.right + counts.asked + counts.wrong;
  const share = (n: number) => `${((100 * n) / total).toFixed(1)} %`;
  console.info(`right ${share(counts.right)}, asked ${share(counts.asked)}, wrong ${share(counts.wrong)}`, bySlot);
  expect(wrong.map((w) => JSON.stringify(w))).toEqual([]);
});
