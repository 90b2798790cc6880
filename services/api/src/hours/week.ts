import { DAY, overlaps, type Slot, sameSlots, tidySlots, type WeekSlots, weekOf } from "./clock.ts";
import { inHalf, type Statement } from "./statements.ts";
import { type HoursContext, usualSlots } from "./ties.ts";
import type { Half } from "./tokens.ts";

/** What a text says of each day, Monday first: undefined when it says nothing, null when that is not clear. */
export type Week = (Slot[] | null | undefined)[];
export const NOON = DAY / 2;
const NIGHT = DAY / 4;

/** « J'ouvre aussi l'après-midi »: beside what is known. */
const ADDS = /(?<![a-z])(?:aussi|egalement|en plus|r?ajoute[rz]?)(?![a-z])/;

/** The slots of everything that was told, when they are all the same. */
function onlySlots(statements: Statement[]): Slot[] | null {
  const told = statements.flatMap((s) => (s.kind === "set" && s.slots.length > 0 ? [s.slots] : []));
  return told[0] && told.every((slots) => sameSlots(slots, told[0] ?? null)) ? told[0] : null;
}

/** The week that the statements tell; `text` is what was said. */
export function weekFrom(statements: Statement[], { previous = null, whole }: HoursContext, text: string): Week {
  const adds = ADDS.test(text);
  const before = previous ? weekOf(previous) : null;
  const usual = usualSlots(previous);
  const week: Week = Array.from({ length: 7 }, () => undefined);
  const closed = new Set<number>();
  for (const s of statements) {
    if (s.kind === "set") {
      for (const d of s.days) {
        if (s.broad && closed.has(d)) continue;
        const known = week[d] ?? (adds ? before?.[d] : null);
        week[d] = tidySlots(known && !overlaps(known, s.slots) ? [...known, ...s.slots] : s.slots);
      }
    } else if (s.kind === "close") {
      for (const d of s.days) {
        if (s.half === null) {
          week[d] = [];
          closed.add(d);
        } else {
          const known = week[d] ?? before?.[d];
          const kept = known?.filter((slot) => !inHalf(slot, s.half ?? "morning"));
          if (known && kept)
            week[d] = kept.length < known.length ? kept : known.some((slot) => touches(slot, s.half)) ? null : known;
        }
      }
    } else if (s.kind === "until") {
      // « On ferme à 19 h, finalement »: of every open day, when they are all alike.
      const alike =
        s.days.length === 0 && usual ? (before ?? []).flatMap((slots, d) => (slots?.length ? [d] : [])) : [];
      const open = (d: number) => (week[d] ?? before?.[d])?.length;
      // « En semaine jusqu'à 1 h », where Monday is closed.
      const days = s.days.length > 2 && s.days.some(open) ? s.days.filter(open) : s.days;
      for (const d of [...days, ...alike]) {
        const known = week[d] ?? before?.[d];
        const slots = known?.length ? known : (usual ?? onlySlots(statements) ?? []);
        // « Le week-end jusqu'à 5 h », of an evening.
        const at = s.at <= NIGHT && slots.every(([start]) => start > s.at) ? s.at + DAY : s.at;
        const kept = slots.filter(([start]) => start < at);
        week[d] = kept.length > 0 ? kept.map((slot, k): Slot => (k === kept.length - 1 ? [slot[0], at] : slot)) : null;
      }
    } else if (s.kind === "since") {
      for (const d of s.days) {
        const slots = week[d] ?? before?.[d] ?? [];
        const kept = slots.filter(([, end]) => end > s.at);
        week[d] = kept.length > 0 ? kept.map((slot, k): Slot => [k === 0 ? s.at : slot[0], slot[1]]) : null;
      }
    } else if (s.kind === "unclear") for (const d of s.days) week[d] = null;
    else if (s.kind === "days") {
      // « Brunch le dimanche », said of something else, leaves what is known of Sunday.
      for (const d of s.days) if (week[d] === undefined && (whole || !before?.[d])) week[d] = null;
    }
  }
  return week;
}

const HALVES: Record<Half, Slot> = {
  morning: [0, NOON],
  noon: [NOON, NOON + 120],
  afternoon: [NOON + 60, 1080],
  evening: [1080, DAY],
};
/** Is any of a half-day within a slot? */
const touches = ([start, end]: Slot, half: Half | null): boolean =>
  half !== null && start < HALVES[half][1] && HALVES[half][0] < end;

/** What cuts hours may be said before them: other closing times and half-day closures are applied last. */
export function inOrder(statements: Statement[]): Statement[] {
  const cuts = (s: Statement) => s.kind === "until" || s.kind === "since" || (s.kind === "close" && s.half !== null);
  const halves = (s: Statement) => s.kind === "close" && s.half !== null;
  const bounds = statements.filter((s) => cuts(s) && !halves(s));
  return [...statements.filter((s) => !cuts(s)), ...bounds, ...statements.filter(halves)];
}

/** The week just told, over the one that was known; `said` are the days that something was said about. */
export function merge(
  fresh: Week,
  statements: Statement[],
  context: HoursContext,
): { week: WeekSlots; said: number[] } {
  const said = fresh.flatMap((slots, d) => (slots === undefined ? [] : [d]));
  const before = context.previous ? weekOf(context.previous) : null;
  const week: WeekSlots = Array.from({ length: 7 }, (_, d) =>
    fresh[d] !== undefined ? (fresh[d] as Slot[] | null) : (before?.[d] ?? null),
  );
  const sets = statements.filter((s) => s.kind === "set");
  const saysWeek =
    sets.some((s) => s.broad) ||
    new Set(sets.flatMap((s) => s.days)).size >= 2 ||
    (context.whole === true && sets.length > 0 && !statements.some((s) => s.kind === "loose"));
  // Times for « du mardi au samedi », told in two breaths, tell the week too.
  const asked = context.asked ?? [];
  const toldInTwo = (asked.length >= 4 || saysWeek) && asked.every((d) => fresh[d] !== undefined);
  // A week of which only closed days are known is still to be told.
  const blank = !before?.some((slots) => slots?.length);
  const askedAll = asked.length === 7 - (before?.filter((slots) => slots).length ?? 0);
  if (blank && (asked.length === 0 || askedAll ? saysWeek : toldInTwo))
    for (let d = 0; d < 7; d++) if (fresh[d] === undefined) week[d] = [];
  // The times of the week were held until its days were told: the days left out are closed now.
  if (before && context.held?.length && saysWeek)
    for (let d = 0; d < 7; d++) if (fresh[d] === undefined && before[d] === null) week[d] = [];
  if (before) {
    const range = sets.find((s) => s.range && s.days.length >= 4);
    // « Du lundi au vendredi … », where one day alone was known: the week is told now.
    if (range && context.whole)
      for (let d = 0; d < 7; d++) if (fresh[d] === undefined && before[d] === null) week[d] = [];
    if (range) closeLeftBehind(week, before, fresh, range.days, said);
  }
  return { week, said };
}

/** « Du lundi au vendredi » becoming « du mardi au samedi » closes Monday: it was one group, and only it moved. */
function closeLeftBehind(week: WeekSlots, before: WeekSlots, fresh: Week, days: number[], said: number[]): void {
  for (let d = 0; d < 7; d++) {
    const old = before[d];
    if (fresh[d] !== undefined || !old || old.length === 0) continue;
    const group = before.flatMap((slots, k) => (sameSlots(slots ?? null, old) ? [k] : []));
    if (group.length > 1 && group.some((k) => days.includes(k))) {
      week[d] = [];
      said.push(d);
    }
  }
}
