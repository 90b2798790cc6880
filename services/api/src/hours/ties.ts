import type { OpeningHours } from "@allokoli/contracts";
import { DAY, type Slot, sameSlots, weekOf } from "./clock.ts";
import type { Statement } from "./statements.ts";

export type HoursContext = {
  /** What is known already: only the days that are said change. */
  previous?: OpeningHours | null;
  /** The days just asked about: times said alone are theirs, « non » closes them. */
  asked?: number[];
  /** Slots said before without their days. */
  held?: Slot[];
  /** The whole text is about hours: bare figures are times, and any word left over is a doubt when `strict`. */
  whole?: boolean;
  strict?: boolean;
  now?: Date | null;
};

/** The slots of every open day, when they are all the same. */
export function usualSlots(hours: OpeningHours | null | undefined): Slot[] | null {
  const open = hours ? weekOf(hours).filter((slots): slots is Slot[] => slots !== null && slots.length > 0) : [];
  return open[0] && open.every((slots) => sameSlots(slots, open[0] ?? null)) ? open[0] : null;
}

/** « Pareil le samedi »: the hours told just before, else those of the week that is known; else they are asked for. */
export function tieSame(statements: Statement[], context: HoursContext): Statement[] {
  return statements.map((s, i): Statement => {
    if (s.kind !== "same") return s;
    // « Le vendredi c'est fermé. Le week-end aussi. »
    const last = statements.slice(0, i).findLast((b) => ["set", "loose", "close"].includes(b.kind));
    if (!s.as && last?.kind === "close" && last.half === null) return { kind: "close", days: s.days, half: null };
    const told = statements
      .slice(0, i)
      .findLast(
        (b) =>
          (b.kind === "set" || b.kind === "loose") &&
          b.slots.length > 0 &&
          (!s.as || (b.kind === "set" && s.as.every((d) => b.days.includes(d)))),
      );
    const week = context.previous && s.as?.length === 1 ? weekOf(context.previous) : [];
    const like = week[s.as?.[0] ?? -1]?.length ? (week[s.as?.[0] ?? -1] ?? null) : null;
    const slots = told && "slots" in told ? told.slots : (like ?? usualSlots(context.previous));
    return slots
      ? { kind: "set", days: s.days, slots, broad: false, range: false, odd: false }
      : { kind: "days", days: s.days, half: null, range: false };
  });
}

/** A half-day closure cuts the hours of its day, and does not tell them. */
const tellsAll = (s: Statement): s is Statement & { days: number[] } =>
  s.kind === "set" || (s.kind === "close" && s.half === null);

/** « Les autres jours »: every day that is told nowhere else. Of « le reste de la semaine », the week end stays open. */
export function tieRest(statements: Statement[]): Statement[] {
  const own = new Set(
    statements.flatMap((s) =>
      s.kind === "unclear" || s.kind === "until" || s.kind === "since" || tellsAll(s) ? s.days : [],
    ),
  );
  const left = [0, 1, 2, 3, 4, 5, 6].filter((d) => !own.has(d));
  return statements.flatMap((s): Statement[] => {
    if (s.kind === "close" && s.rest) return [{ kind: "close", days: left, half: s.half }];
    if (s.kind !== "set" || !s.rest) return [s];
    const within = left.filter((d) => s.rest === "all" || d < 5);
    const open = left.filter((d) => !within.includes(d));
    return [
      { ...s, days: within },
      ...(open.length > 0 ? [{ kind: "days" as const, days: open, half: null, range: false }] : []),
    ];
  });
}

/** Loose times in the place where they were said, for those of these days that have no times of their own. */
function setLoose(statements: Statement[], days: readonly number[]): Statement[] {
  const own = new Set(statements.flatMap((s) => (tellsAll(s) ? s.days : [])));
  const rest = days.filter((d) => !own.has(d));
  // Every day has its own: whose times these are is asked.
  if (rest.length === 0) return statements;
  return statements.map((s) =>
    s.kind === "loose"
      ? { kind: "set", days: rest, slots: s.slots, broad: rest.length > 3, range: false, odd: false }
      : s,
  );
}

/** Loose times belong to the days asked about, or to days said without times in the same breath. */
export function tieLoose(statements: Statement[], context: HoursContext): Statement[] {
  // « Dimanche on ferme à midi ! 8h-12h. »: the times are those of that day.
  const ends = statements.find((s) => s.kind === "until" && s.days.length > 0);
  if (ends?.kind === "until") {
    const own = statements.find((s) => s.kind === "loose" && s.slots.at(-1)?.[1] === ends.at);
    if (own?.kind === "loose")
      return tieLoose(
        statements.flatMap((s): Statement[] =>
          s === own
            ? [{ kind: "set", days: ends.days, slots: own.slots, broad: false, range: false, odd: false }]
            : s === ends
              ? []
              : [s],
        ),
        context,
      );
  }
  const loose = statements.filter((s) => s.kind === "loose").flatMap((s) => s.slots);
  const waiting = statements.filter((s) => s.kind === "days");
  const timesUnset = !statements.some((s) => s.kind === "set");
  const set = (days: number[], slots: Slot[], range = false): Statement => ({
    kind: "set",
    days,
    slots,
    broad: days.length > 3,
    range,
    odd: false,
  });
  const held = context.held ?? [];
  if (loose.length > 0 && waiting.length > 0 && timesUnset) {
    const days = waiting.flatMap((s) => s.days);
    return [
      ...statements.filter((s) => s.kind !== "loose" && s.kind !== "days"),
      set(
        days,
        loose,
        waiting.some((s) => s.range),
      ),
    ];
  }
  if (loose.length > 0 && waiting.length === 0) {
    // « Jour et nuit », « 24 h/24 », and nothing else: there is no day off.
    const round = loose.length === 1 && loose[0]?.[0] === 0 && loose[0][1] === DAY;
    if (round && timesUnset && !context.asked?.length && !context.previous)
      return setLoose(statements, [0, 1, 2, 3, 4, 5, 6]);
    if (context.asked?.length) return setLoose(statements, context.asked);
    // « 7 h-18 h, samedi 8 h-12 h, fermé le dimanche »: the week end told apart leaves the week.
    const own = [...new Set(statements.flatMap((s) => (tellsAll(s) ? s.days : [])))].sort();
    if (!context.previous && own.join() === "5,6") return setLoose(statements, [0, 1, 2, 3, 4]);
    // « Fermé le dimanche, sinon 9 h-19 h » tells every other day.
    const closes = timesUnset && statements.some((s) => s.kind === "close" && s.half === null);
    if (closes && !context.previous) return setLoose(statements, [0, 1, 2, 3, 4, 5, 6]);
    if (statements.some((s) => s.kind === "loose" && s.every)) return setLoose(statements, [0, 1, 2, 3, 4, 5, 6]);
    const week = context.previous ? weekOf(context.previous) : null;
    if (week && usualSlots(context.previous)) {
      const openDays = week.flatMap((slots, d) => (slots && slots.length > 0 ? [d] : []));
      return setLoose(statements, openDays);
    }
  }
  if (loose.length === 0 && held.length > 0 && waiting.length > 0 && timesUnset) {
    // A day that was told its own hours already keeps them.
    const own = context.previous ? weekOf(context.previous) : [];
    const days = waiting.flatMap((s) => s.days).filter((d) => !own[d]?.length);
    return [
      ...statements.filter((s) => s.kind !== "days"),
      set(
        days,
        held,
        waiting.some((s) => s.range),
      ),
    ];
  }
  const usual = usualSlots(context.previous);
  if (
    usual &&
    loose.length === 0 &&
    timesUnset &&
    waiting.some((s) => s.range) &&
    waiting.every((s) => s.half === null)
  )
    return [
      ...statements.filter((s) => s.kind !== "days"),
      set(
        waiting.flatMap((s) => s.days),
        usual,
        true,
      ),
    ];
  return statements;
}
