import type { OpeningHours } from "@allokoli/contracts";
import { fold, MASK, type Passage } from "../configurator/french/passage.ts";
import { hoursOf, type Slot, sameSlots, weekOf } from "./clock.ts";
import type { HoursDoubt, HoursReading } from "./parse.ts";
import { inHalf } from "./statements.ts";
import { type Half, tokenize } from "./tokens.ts";

const TURN = "(?:non|nan|pardon|finalement|en fait|enfin|plutot)";
const LEAD = new RegExp(`^\\W*(?:(?:ah|oh|euh|mais|oui|bon|alors) ?,? )*${TURN}(?![a-z-])`);
const ONE = "\\d{1,2} ?h(?:eures?)?(?: ?[0-5]\\d)?(?!\\d)";
const DAY = "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?|en semaine|week-? ?ends?|tous les jours";
const HALF = "matin(?:ee)?s?|apres-? ?midis?|soir(?:ee)?s?";
const BESIDE = new RegExp(
  `(?<![a-z])(?:${TURN}|ah|oh|euh|mais|oui|bon|alors|c'est|ce sera|ce serait|mettez|disons|le|les|l'|la|de|du|des|a|au|et|pour|jusqu'a|donc)(?![a-z])`,
  "g",
);
const HALF_NAMED: [RegExp, Half][] = [
  [/matin/, "morning"],
  [/apres/, "afternoon"],
  [/soir/, "evening"],
];
/** A time so far from every bound is the length of something, and no bound said again. */
const NEAR = 180;

/** « Non finalement 8h30 le matin »: turns back on what was said, and holds nothing but times, days and halves of a day. */
export function isBareChange(p: Passage): boolean {
  // An apology at the head is masked already: « ah non pardon, 8 h le matin ».
  const head = p.text.length - p.text.replace(new RegExp(`^${MASK}+`), "").length;
  const text = fold(p.raw.slice(0, p.at[head])) + p.text.slice(head);
  if (!LEAD.test(text) || !new RegExp(ONE).test(text)) return false;
  const left = text
    .replace(new RegExp(`(?<![a-z])(?:l')?(?:${DAY}|${HALF})(?![a-z])`, "g"), " ")
    .replace(new RegExp(`${ONE}|(?<![a-z])(?:midi|minuit)(?![a-z])`, "g"), " ")
    .replace(BESIDE, " ");
  return !/[^\s,.;:!'-]/.test(left);
}

/** The bounds that a half of the day may mean: a day without a pause begins in its morning, and the evening is its end. */
function boundsOf(slots: readonly Slot[], half: Half | null) {
  return slots.flatMap(([start, end], k) => {
    const opens = { k, side: 0, at: start };
    const closes = { k, side: 1, at: end };
    if (half === "evening") return k === slots.length - 1 ? [closes] : [];
    if (half === null || inHalf([start, end], half)) return [opens, closes];
    if (half === "morning") return start < 720 ? [opens] : [];
    return end > 720 ? [closes] : [];
  });
}

/** The slots of a day with the bound that `at` says again, `from` what it was; null when it is near none, or as near to two. */
function moved(slots: readonly Slot[], at: number, half: Half | null): { slots: Slot[]; from: number } | null {
  const far = (bound: { at: number }) => Math.abs(bound.at - at);
  const [best, second] = boundsOf(slots, half).sort((a, b) => far(a) - far(b));
  if (!best || far(best) > NEAR || (second && far(best) === far(second))) return null;
  const out = slots.map((slot, k): Slot => {
    if (k !== best.k) return slot;
    return best.side === 0 ? [at, slot[1]] : [slot[0], at];
  });
  const sound = out.every(([s, e], k) => s < e && (k === 0 || (out[k - 1] as Slot)[1] < s));
  return sound ? { slots: out, from: best.at } : null;
}

/** One half of a day told again: the slots of the others stay. */
function halfAgain(slots: readonly Slot[], again: Slot, half: Half): { slots: Slot[]; from: number } | null {
  const kept = slots.filter((slot) => !inHalf(slot, half));
  if (kept.length === slots.length || kept.some(([s, e]) => s < again[1] && again[0] < e)) return null;
  return { slots: [...kept, again].sort((a, b) => a[0] - b[0]), from: 0 };
}

/**
 * Bare times that turn back on the known week, whatever was asked: « non finalement 8h30 le matin », « plutôt 18h30 ».
 * Null when they are none, or when they are read as any other hours (times with their days, a whole day told again).
 */
export function bareChange(p: Passage, previous: OpeningHours): HoursReading | null {
  if (!isBareChange(p)) return null;
  const times = [...p.text.matchAll(new RegExp(ONE, "g"))];
  const named = tokenize(p.text).flatMap((t) => (t.kind === "day" ? t.days : []));
  const half = HALF_NAMED.find(([word]) => word.test(p.text))?.[1] ?? null;
  const minutes = times.map(([time]) => {
    const [hour = 0, minute = 0] = time.match(/\d+/g)?.map(Number) ?? [];
    return hour * 60 + minute + (half !== null && half !== "morning" && hour < 9 ? 720 : 0);
  });
  const [first = 0, last] = minutes;
  if (minutes.length > 2 || minutes.some((m) => m >= 1440) || /(?<![a-z])mi(?:di|nuit)(?![a-z])/.test(withoutHalves(p)))
    return null;
  if (last === undefined ? named.length > 0 && half === null : half === null || last <= first) return null;
  const before = weekOf(previous);
  const days = before.flatMap((slots, d) => (slots?.length && (named.length === 0 || named.includes(d)) ? [d] : []));
  if (days.length === 0) return null;
  const told = days.map((d) => {
    const slots = before[d] as Slot[];
    return last === undefined ? moved(slots, first, half) : halfAgain(slots, [first, last], half as Half);
  });
  const near = days.some((d) => (before[d] as Slot[]).flat().some((bound) => Math.abs(bound - first) <= NEAR));
  if (!near) return null;
  const { weekly: _, ...rest } = previous;
  const words = p.raw.trim().slice(0, 200);
  // Of days that differ, which one is meant is asked.
  const sure = told.every((day) => day !== null && (named.length > 0 || day.from === told[0]?.from));
  const week = before.map((slots, d) => (sure ? (told[days.indexOf(d)]?.slots ?? slots) : slots));
  const doubt: HoursDoubt = { kind: "times", days: [], slots: [], words };
  return {
    hours: sure ? hoursOf(week, rest) : previous,
    said: week.flatMap((slots, d) => (sameSlots(slots, before[d] ?? null) ? [] : [d])),
    doubts: sure ? [] : [doubt],
    notes: [],
    // There is nothing else in it.
    span: { start: 0, end: p.raw.length },
  };
}

const withoutHalves = (p: Passage): string => p.text.replace(new RegExp(HALF, "g"), " ");
