import type { HoursException, OpeningHours } from "@allokoli/contracts";
import { DAY, dayName, type Slot, toSlot } from "./clock.ts";
import { holidayOn } from "./holidays.ts";

export type Where = { postcode?: string | null };
export type OpenNow =
  | { open: true; until: Date; reason: "hours" }
  | { open: false; reason: "hours" | "holiday" | "exception"; label: string | null }
  /** The day's hours are not known: say so, never guess. */
  | { open: null; reason: "unknown"; label: string | null };

/** A day on the wall: ISO date and minutes since its midnight, in the time zone of the business. */
type Wall = { date: string; minutes: number };

const formats = new Map<string, Intl.DateTimeFormat>();
function wallOf(instant: Date, timezone: string): Wall {
  let format = formats.get(timezone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone: timezone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(timezone, format);
  }
  const part = Object.fromEntries(format.formatToParts(instant).map((p) => [p.type, p.value]));
  return { date: `${part.year}-${part.month}-${part.day}`, minutes: Number(part.hour) * 60 + Number(part.minute) };
}

const shift = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const weekday = (date: string): number => (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7;

/** The instant at which a wall clock shows that time; right on the days when the clock changes too. */
function instantOf(date: string, minutes: number, timezone: string): Date {
  const day = shift(date, Math.floor(minutes / DAY));
  const target = Date.parse(`${day}T00:00:00Z`) + (minutes % DAY) * 60_000;
  let guess = target;
  for (let i = 0; i < 3; i++) {
    const wall = wallOf(new Date(guess), timezone);
    const shown = Date.parse(`${wall.date}T00:00:00Z`) + wall.minutes * 60_000;
    if (shown === target) break;
    guess += target - shown;
  }
  return new Date(guess);
}

type DayPlan = { slots: Slot[] | null; reason: "hours" | "holiday" | "exception"; label: string | null };

/** Every year again when no year was said; a winter closure runs over the turn of the year. */
function fallsOn({ from, to, yearly }: HoursException, date: string): boolean {
  if (from <= date && date <= to) return true;
  if (!yearly) return false;
  const [day, first, last] = [date.slice(5), from.slice(5), to.slice(5)];
  return first <= last ? first <= day && day <= last : day >= first || day <= last;
}

function planOf(hours: OpeningHours, date: string, where: Where): DayPlan {
  const exception = hours.exceptions.find((e) => fallsOn(e, date));
  if (exception) return { slots: exception.slots.map(toSlot), reason: "exception", label: exception.label ?? null };
  const weekly = hours.weekly[dayName(weekday(date))];
  const slots = weekly === null ? null : weekly.map(toSlot);
  const holiday = holidayOn(date, where.postcode);
  if (!holiday) return { slots, reason: "hours", label: null };
  if (hours.public_holidays === "closed") return { slots: [], reason: "holiday", label: holiday };
  if (hours.public_holidays === "open_if_monday")
    return { slots: weekday(date) === 0 ? (slots?.length ? slots : null) : [], reason: "holiday", label: holiday };
  if (hours.public_holidays === "open") return { slots, reason: "holiday", label: holiday };
  return { slots: slots?.length === 0 ? [] : null, reason: "holiday", label: holiday };
}

/**
 * Is the business open at this instant, by its own clock? Slots that run past midnight belong to the day that opens
 * them. A dated exception wins over a public holiday, which wins over the week. On a public holiday about which
 * nothing was said, the answer is "unknown".
 */
export function isOpenAt(hours: OpeningHours, instant: Date, where: Where = {}): OpenNow {
  const wall = wallOf(instant, hours.timezone);
  const yesterday = shift(wall.date, -1);
  for (const [start, end] of planOf(hours, yesterday, where).slots ?? []) {
    if (end > DAY && start <= wall.minutes + DAY && wall.minutes + DAY < end)
      return { open: true, until: instantOf(yesterday, end, hours.timezone), reason: "hours" };
  }
  const today = planOf(hours, wall.date, where);
  if (today.slots === null) return { open: null, reason: "unknown", label: today.label };
  for (const [start, end] of today.slots) {
    if (start <= wall.minutes && wall.minutes < end)
      return { open: true, until: closing(hours, wall.date, end, where), reason: "hours" };
  }
  return { open: false, reason: today.reason, label: today.label };
}

/** Closing time, through midnights when the business does not close (round the clock). */
function closing(hours: OpeningHours, date: string, end: number, where: Where): Date {
  let day = date;
  let until = end;
  for (let i = 0; i < 8 && until === DAY; i++) {
    const next = shift(day, 1);
    const first = planOf(hours, next, where).slots?.[0];
    if (first?.[0] !== 0) break;
    day = next;
    until = first[1];
  }
  return instantOf(day, until, hours.timezone);
}

/** The next opening strictly after this instant, within a year; null when there is none or when it cannot be known. */
export function nextOpening(hours: OpeningHours, instant: Date, where: Where = {}): Date | null {
  const wall = wallOf(instant, hours.timezone);
  for (let ahead = 0; ahead <= 366; ahead++) {
    const date = shift(wall.date, ahead);
    const slots = planOf(hours, date, where).slots;
    for (const [start] of slots ?? [])
      if (ahead > 0 || start > wall.minutes) return instantOf(date, start, hours.timezone);
  }
  return null;
}
