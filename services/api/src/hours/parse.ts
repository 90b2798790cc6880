import type { OpeningHours } from "@allokoli/contracts";
import { figures } from "../configurator/french/numbers.ts";
import { type Passage, passage, quote } from "../configurator/french/passage.ts";
import { statementsOf } from "./assign.ts";
import { bareChange } from "./bare-change.ts";
import { besideOf } from "./beside.ts";
import { cutOut } from "./breaks.ts";
import { type Chunk, chunksOf } from "./chunks.ts";
import { DAY, hoursOf, type Slot, weekOf } from "./clock.ts";
import { cutDays, dayBreaks } from "./day-breaks.ts";
import { daysOff } from "./day-off.ts";
import { timesBeforeExcept } from "./except-first.ts";
import { severalPlaces } from "./places.ts";
import { type DoubtKind, type Remark, remarksOf } from "./remarks.ts";
import { repair } from "./repair.ts";
import { settle } from "./second-thoughts.ts";
import { spokenShapes } from "./spoken-shapes.ts";
import { inHalf, type Statement } from "./statements.ts";
import { swap } from "./swap.ts";
import { type HoursContext, tieLoose, tieRest, tieSame, usualSlots } from "./ties.ts";
import { tokenize } from "./tokens.ts";
import { inOrder, merge, NOON, type Week, weekFrom } from "./week.ts";

export type { DoubtKind, Remark } from "./remarks.ts";
export type { HoursContext } from "./ties.ts";
export type HoursDoubt = { kind: DoubtKind; words: string; days: number[]; slots: Slot[] };

export type HoursReading = {
  /** null when no weekly grid can be drawn. */
  hours: OpeningHours | null;
  /** Days (Monday is 0) about which something was said. */
  said: number[];
  /** Open questions about the normal week: never guessed, always asked. */
  doubts: HoursDoubt[];
  /** Said and clear, but beside the grid: kept in `hours.notes` too. */
  notes: Remark[];
  /** Where in the passage the hours stand, from the first day or time to the last; null when there are none. */
  span: { start: number; end: number } | null;
};

const distinct = <T>(items: T[]): T[] => [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];

function doubtsOf(statements: Statement[], fresh: Week, p: Passage, context: HoursContext): HoursDoubt[] {
  const out: HoursDoubt[] = [];
  const add = (kind: DoubtKind, days: number[], slots: Slot[] = [], words = "") =>
    out.push({ kind, days, slots, words });
  for (const s of statements) {
    if (s.kind === "unclear" && (s.days.some((d) => fresh[d] === null) || s.days.length === 0)) add(s.why, s.days);
    else if (s.kind === "days") {
      // « Le mercredi matin », of a day whose hours were told: which of them is not said.
      const half = s.half;
      const days = s.days.filter(
        (d) => fresh[d] === null || (half !== null && fresh[d]?.some((slot) => !inHalf(slot, half))),
      );
      if (days.length > 0) add("times", days);
    } else if (s.kind === "loose") add("days", [], s.slots);
    else if (s.kind === "set" && s.odd) add("times", s.days, s.slots);
    else if (s.kind === "close" && s.half && s.days.some((d) => fresh[d] === null)) add("times", s.days);
    else if (s.kind === "until" && s.days.length === 0 && !usualSlots(context.previous)) add("times", []);
    else if ((s.kind === "until" || s.kind === "since") && s.days.some((d) => fresh[d] === null)) add("times", s.days);
    else if (s.kind === "word" && context.strict) add("leftover", [], [], s.word);
  }
  const all = quote(p, 0, p.text.length).slice(0, 200);
  return out.slice(0, 20).map((d) => ({ ...d, words: d.words || all }));
}

/** « 24 h/24. Bureau ouvert 7h30-20h30 »: round the clock and not, of the same days. */
function alwaysAndNot(statements: Statement[]): boolean {
  const told = statements.flatMap((s) => ((s.kind === "set" || s.kind === "loose") && s.slots.length > 0 ? [s] : []));
  const isRound = (s: { slots: Slot[] }) => s.slots.length === 1 && s.slots[0]?.[0] === 0 && s.slots[0][1] === DAY;
  const days = (s: Statement) => (s.kind === "set" ? s.days : [0, 1, 2, 3, 4, 5, 6]);
  return told.some(
    (a) =>
      isRound(a) && told.some((b) => !isRound(b) && days(b).length > 1 && days(b).every((d) => days(a).includes(d))),
  );
}

/** « Un samedi sur deux 9h-12h », as it was said: its day is open on the grid. */
const irregular = (chunks: Chunk[], p: Passage): string[] =>
  chunks.flatMap((chunk, i) => {
    if (chunk.kind !== "days" || !chunk.parts.some((part) => part.irregular)) return [];
    const next = chunks[i + 1];
    return [quote(p, chunk.start, next?.kind === "slots" ? next.end : chunk.end)];
  });

/**
 * Reads opening hours in ordinary French, with its typos, in any order. What is clear becomes a weekly grid; what no
 * grid can hold becomes a note or a doubt. Days that are not named are closed only when the week itself was told
 * (« du lundi au vendredi »), and stay unknown otherwise. Pure; never throws.
 */
export function readHours(source: Passage, context: HoursContext = {}): HoursReading {
  const { rest: shaped, breaks } = dayBreaks(spokenShapes(source));
  const p = settle(daysOff(repair(shaped)));
  const swapped = context.previous ? swap(p, context.previous) : null;
  if (swapped) return swapped;
  const again = context.previous && !context.asked?.length ? bareChange(source, context.previous) : null;
  if (again) return again;
  const apart = besideOf(p, context.previous ? weekOf(context.previous).some((slots) => slots?.length) : false);
  const remarks = remarksOf(apart.rest, context.now ?? null);
  const tokens = tokenize(remarks.rest.text);
  const named = tokens.some((t) => t.kind === "day" || t.kind === "time");
  const heard = chunksOf(tokens, { bare: context.whole === true || (named && tokens.some((t) => t.kind === "day")) });
  const chunks = context.previous ? heard : timesBeforeExcept(heard);
  const timely = chunks.filter((c) => ["days", "slots", "partial"].includes(c.kind));
  let statements = inOrder(tieRest(tieLoose(tieSame(statementsOf(chunks), context), context)));
  if (timely.length === 0 && context.asked?.length) {
    if (/^(?:non|nan|pas du tout|jamais|aucun|ferme|c'est ferme|on est ferme)\b/.test(p.text.trim()))
      statements = [{ kind: "close", days: context.asked, half: null }];
  }
  const fresh = weekFrom(statements, context, p.text);
  const { week, said } = merge(fresh, statements, context);
  // A break of a day that is not open around it is asked about.
  const broken = breaks.flatMap((b) => {
    const left = cutDays(b, week);
    said.push(...b.days.filter((d) => !left.includes(d) && !said.includes(d)));
    return left;
  });
  const paused = remarks.pause === null || cutOut(remarks.pause, week);
  const doubts = doubtsOf(statements, fresh, p, context).filter(
    (d) => context.whole || d.kind !== "vague" || d.days.length > 0,
  );
  if (broken.length > 0)
    doubts.push({ kind: "times", days: broken, slots: [], words: quote(p, 0, p.text.length).slice(0, 200) });
  // « Midi et soir sauf dimanche et lundi » tells when it is closed: the rest of the week is still to be told.
  const told = statements.some((s) => s.kind !== "close" && s.kind !== "word");
  const unknown = week.flatMap((slots, d) => (slots === null ? [d] : []));
  if (unknown.length > 0 && said.length > 0 && !told && !context.previous && remarks.open.length === 0)
    doubts.push({ kind: "times", days: unknown, slots: [], words: quote(p, 0, p.text.length).slice(0, 200) });
  if (context.whole && (severalPlaces(source.text, remarks.rest.text, chunks) || alwaysAndNot(statements)))
    doubts.unshift({ kind: "places", days: [], slots: [], words: quote(p, 0, p.text.length).slice(0, 200) });
  const throughNoon = said.filter((d) => week[d]?.some(([start, end]) => start < NOON && end > NOON + 60));
  if (remarks.noon_closed === "no" || (remarks.noon_closed === "yes" && throughNoon.length > 0))
    doubts.push({ kind: "times", days: throughNoon, slots: [], words: quote(p, 0, p.text.length).slice(0, 200) });
  if (!paused) doubts.push({ kind: "times", days: said, slots: [], words: quote(p, 0, p.text.length).slice(0, 200) });
  for (const d of remarks.appointment_days) if (fresh[d] === undefined) week[d] = null;
  for (const remark of remarks.open) doubts.push({ ...remark, days: [], slots: [] });
  // « Soutien scolaire », « cours individuels » are about hours only beside a day or a time.
  const about = timely.length > 0 || remarks.notes.some((n) => n.kind !== "groups");
  const beside =
    (remarks.notes.length > 0 && about) ||
    remarks.public_holidays !== null ||
    remarks.by_appointment ||
    remarks.open.some((n) => n.kind === "season" && /\d ?h|heure|ouv|ferm|di\b|dépend/i.test(n.words));
  const anything = said.length > 0 || beside;
  const earlier = context.previous;
  const notes = [
    ...new Set([
      ...(earlier?.notes ?? []),
      ...apart.notes.map((n) => n.words),
      ...remarks.notes.filter((n) => !n.flagged).map((n) => n.words),
      ...remarks.open.filter((n) => n.kind !== "alternate").map((n) => n.words.replace(/^(?:et|,) /i, "")),
      ...irregular(chunks, p),
    ]),
  ]
    .map((words) => words.slice(0, 200).trim())
    .filter(Boolean)
    .slice(0, 10);
  const drawn = week.some((slots) => slots !== null);
  const hours =
    anything && (drawn || beside)
      ? hoursOf(week, {
          public_holidays: remarks.public_holidays ?? earlier?.public_holidays ?? null,
          exceptions: distinct([...(earlier?.exceptions ?? []), ...remarks.closures]).slice(0, 60),
          by_appointment: remarks.by_appointment || (earlier?.by_appointment ?? false),
          notes,
          timezone: earlier?.timezone ?? "Europe/Paris",
        })
      : null;
  // « Fermé au public », « Voir l'affichage »: nothing was understood, so everything is asked.
  if (context.strict && hours === null && doubts.length === 0)
    doubts.push({ kind: "times", days: [], slots: [], words: quote(p, 0, p.text.length).slice(0, 200) });
  const back = (i: number) => p.at[i] ?? p.raw.length;
  const span =
    timely.length > 0 ? { start: back(timely[0]?.start ?? 0), end: back(timely[timely.length - 1]?.end ?? 0) } : null;
  return { hours, said, doubts, notes: [...apart.notes, ...remarks.notes], span };
}

/** Reads a text that is about hours and nothing else; anything that is not understood is a doubt. */
export function parseHours(text: string, context: HoursContext = {}): HoursReading {
  return readHours(figures(passage(text)), { whole: true, strict: true, ...context });
}
