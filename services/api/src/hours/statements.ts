import type { DayPart } from "./chunks.ts";
import type { Slot } from "./clock.ts";
import type { Half } from "./tokens.ts";

/** One statement of a text about hours, in the order in which it was said. */
export type Statement =
  | {
      kind: "set";
      days: number[];
      slots: Slot[];
      broad: boolean;
      range: boolean;
      odd: boolean;
      /** « Les autres jours »: the days are those that nothing else tells. */
      rest?: "week" | "all";
    }
  | { kind: "close"; days: number[]; half: Half | null; rest?: "week" | "all" }
  /** Days that are named without clear times: `irregular` says why when it was said. */
  | { kind: "unclear"; days: number[]; why: "times" | "alternate" | "sometimes" | "vague" }
  /** Days said to be worked, without times, and times said without days. */
  | { kind: "days"; days: number[]; half: Half | null; range: boolean }
  | { kind: "loose"; slots: Slot[]; every?: true }
  /** « Pareil le samedi », without times of its own; `as` when it says like which day. */
  | { kind: "same"; days: number[]; as?: number[] }
  /** An end without a beginning: « on ferme à 18 h le samedi »; a beginning without an end. */
  | { kind: "until" | "since"; days: number[]; at: number }
  | { kind: "word"; word: string };

/** Days of the week in order, each once. */
export const unique = (days: number[]) => [...new Set(days)].sort((a, b) => a - b);

/** Times for days: a half-day takes the times that are its own, an irregular day none. */
export function setOf(named: DayPart[], slots: Slot[], odd: boolean, labelled = false): Statement[] {
  // « Midi 12h-14h, soir 19h-22h »: each half has its own times, and cuts none of the others.
  const parts = labelled ? named.map((p) => ({ ...p, half: null })) : named;
  const out: Statement[] = [];
  const irregular = parts.filter((p) => p.irregular);
  const plain = parts.filter((p) => !p.irregular && !p.rest);
  const ofHalf = (half: Half | null) => (half === null ? slots : slots.filter((s) => inHalf(s, half)));
  const whole = plain.filter(
    (p) => p.half === null || ofHalf(p.half).length === 0 || ofHalf(p.half).length === slots.length,
  );
  const halves = plain.filter((p) => !whole.includes(p));
  if (whole.length > 0) {
    const days = unique(whole.flatMap((p) => p.days));
    out.push({
      kind: "set",
      days,
      slots,
      broad: whole.some((p) => p.range || p.every) || days.length > 3,
      range: whole.some((p) => p.range),
      odd,
    });
  }
  for (const part of halves) {
    const full = part.range ? part.days.slice(0, -1) : [];
    if (full.length > 0) out.push({ kind: "set", days: full, slots, broad: true, range: true, odd });
    const last = part.range ? part.days.slice(-1) : part.days;
    out.push({ kind: "set", days: last, slots: ofHalf(part.half), broad: false, range: false, odd });
  }
  // « Les autres jours, lundi, mardi et jeudi »: they are those.
  for (const part of plain.length > 0 ? [] : parts.filter((p) => p.rest))
    out.push({ kind: "set", days: [], slots, broad: true, range: false, odd, rest: part.rest ?? "all" });
  for (const part of irregular) out.push({ kind: "unclear", days: part.days, why: part.irregular ?? "times" });
  return out;
}

/** Does a slot belong to a half-day? A slot that straddles noon belongs to none. */
export function inHalf([start, end]: Slot, half: Half): boolean {
  if (half === "morning") return start < 720 && end <= 810;
  if (half === "noon") return start < 840 && end <= 960;
  if (half === "afternoon") return start >= 720 && start < 1050;
  return start >= 1020;
}

/** The hours just told, with their days or still without: « vendredi jusqu'à 17 h » keeps their beginning. */
export function lastSlots(said: Statement[]): Slot[] | null {
  const told = said.findLast((s) => (s.kind === "set" || s.kind === "loose") && s.slots.length > 0);
  return told?.kind === "set" || told?.kind === "loose" ? told.slots : null;
}

/** Were hours told for each of these days already? */
export const haveHours = (said: Statement[], parts: DayPart[]): boolean =>
  parts.every((p) => {
    const told = (d: number) => said.some((s) => s.kind === "set" && s.days.includes(d));
    // « En semaine », of a business that is closed on Mondays.
    return p.every ? p.days.some(told) : p.days.every(told);
  });

/** Days that are closed, whole or by half. */
export const closeOf = (parts: DayPart[]): Statement[] =>
  parts.map(
    (p): Statement =>
      p.irregular
        ? { kind: "unclear", days: p.days, why: p.irregular }
        : { kind: "close", days: p.days, half: p.half, ...(p.rest ? { rest: p.rest } : {}) },
  );
