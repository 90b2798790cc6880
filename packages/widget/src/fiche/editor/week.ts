import type { OpeningHours, TimeRange, Weekday } from "../../api/types.ts";
import { WEEK } from "../../format/hours.ts";

export type WeekDraft = OpeningHours["weekly"];
export type Preset = "weekdays" | "withBreak" | "sixDays" | "always";

const fill = (ranges: TimeRange[], open: number): WeekDraft =>
  Object.fromEntries(WEEK.map((day, index) => [day, index < open ? ranges.map(copy) : []])) as WeekDraft;
const copy = ([from, to]: TimeRange): TimeRange => [from, to];

export const PRESETS: Record<Preset, () => WeekDraft> = {
  weekdays: () => fill([["09:00", "18:00"]], 5),
  withBreak: () =>
    fill(
      [
        ["09:00", "12:00"],
        ["14:00", "18:00"],
      ],
      5,
    ),
  sixDays: () => fill([["09:00", "19:00"]], 6),
  always: () => fill([["00:00", "24:00"]], 7),
};

export const unknownWeek = (): WeekDraft => Object.fromEntries(WEEK.map((day) => [day, null])) as WeekDraft;

export const copyWeek = (week: WeekDraft): WeekDraft =>
  Object.fromEntries(WEEK.map((day) => [day, week[day]?.map(copy) ?? null])) as WeekDraft;

const minutes = (time: string) => {
  const [hours = 0, rest = 0] = time.split(":").map(Number);
  return hours * 60 + rest;
};
const written = (total: number) =>
  `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;

/** « 8 h 30 », « 8h30 », « 8:30 », « 830 », « 8 » → `08:30`; null when it is no time of day. */
export function readClock(typed: string): string | null {
  const match = /^\s*(\d{1,2})\s*(?:[h:.]\s*)?(\d{2})?\s*$/i.exec(typed);
  const [hours, rest] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  return match && hours <= 24 && rest < 60 ? written(hours * 60 + rest) : null;
}

/** Past midnight the contract counts on from the opening day: 2 h after 19 h is `26:00`. */
export const after = (from: string, to: string): string =>
  minutes(to) <= minutes(from) ? written(minutes(to) + 1440) : to;

/** The first day whose hours do not make sense: a range without an end, or two that overlap. */
export function confusedDay(week: WeekDraft): Weekday | null {
  for (const day of WEEK) {
    const ranges = [...(week[day] ?? [])].sort((a, b) => minutes(a[0]) - minutes(b[0]));
    for (const [index, [from, to]] of ranges.entries()) {
      const next = ranges[index + 1];
      if (minutes(to) <= minutes(from) || (next && minutes(next[0]) < minutes(to))) return day;
    }
  }
  return null;
}
