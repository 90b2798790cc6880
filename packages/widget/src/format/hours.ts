import type { OpeningHours, TimeRange, Weekday } from "../api/types.ts";
import type { Strings } from "../strings/index.ts";

export const WEEK: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

export type HoursLine = { days: string; text: string; doubtful: boolean };

/** `08:30` → « 8 h 30 », `26:00` → « 2 h »: hours past midnight belong to the day that opened. */
export function clock(time: string, words: Pick<Strings["facts"], "clock">): string {
  const [hours = "0", minutes = "00"] = time.split(":");
  const shown = Number(hours) > 24 ? Number(hours) - 24 : Number(hours);
  return words.clock(shown, minutes);
}

const isAllDay = ([from, to]: TimeRange) => from === "00:00" && to === "24:00";

type Day = OpeningHours["weekly"][Weekday];

function dayText(day: Day, words: Strings["facts"]): string {
  if (day === null) return words.unknown;
  if (day.length === 0) return words.closed;
  return day
    .map((slot) => (isAllDay(slot) ? words.aroundTheClock : `${clock(slot[0], words)}\u2013${clock(slot[1], words)}`))
    .join(", ");
}

/** The week in as few lines as it takes: neighbouring days with the same hours are one line. */
export function hoursLines(hours: OpeningHours, words: Strings): HoursLine[] {
  const runs: { from: Weekday; to: Weekday; text: string; doubtful: boolean }[] = [];
  for (const day of WEEK) {
    const text = dayText(hours.weekly[day], words.facts);
    const last = runs.at(-1);
    if (last?.text === text) last.to = day;
    else runs.push({ from: day, to: day, text, doubtful: hours.weekly[day] === null });
  }
  const names = words.shortDays;
  const lines = runs.map(({ from, to, text, doubtful }) => ({
    days: runs.length === 1 ? words.facts.everyDay : from === to ? names[from] : `${names[from]}\u2013${names[to]}`,
    text,
    doubtful,
  }));
  return lines;
}

/** What the grid does not say: holidays, appointments, and the owner's own words. */
export function hoursNotes(hours: OpeningHours, words: Strings["facts"]): string[] {
  const holidays = { open: words.holidaysOpen, closed: words.holidaysClosed, open_if_monday: words.holidaysMonday };
  return [
    ...(hours.by_appointment ? [words.byAppointment] : []),
    ...(hours.public_holidays ? [holidays[hours.public_holidays]] : []),
    ...hours.notes,
  ];
}
