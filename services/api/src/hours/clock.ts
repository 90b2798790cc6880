import type { OpeningHours, TimeRange, Weekday } from "@allokoli/contracts";
import { WEEKDAYS } from "@allokoli/contracts";

/** A slot in minutes since the midnight that opens its day; the end may lie beyond 24:00. */
export type Slot = readonly [start: number, end: number];
export const DAY = 1440;

const two = (n: number) => String(n).padStart(2, "0");
export const toClock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
export const toMinutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
export const toRange = ([start, end]: Slot): TimeRange => [toClock(start), toClock(end)];
export const toSlot = ([start, end]: TimeRange): Slot => [toMinutes(start), toMinutes(end)];

/** Monday is 0. */
export const dayName = (index: number): Weekday => WEEKDAYS[((index % 7) + 7) % 7] as Weekday;

/** Overlapping or touching slots become one; the order is that of the day. */
export function tidySlots(slots: readonly Slot[]): Slot[] {
  const sorted = [...slots].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const out: Slot[] = [];
  for (const slot of sorted) {
    const last = out[out.length - 1];
    if (last && slot[0] < last[1]) out[out.length - 1] = [last[0], Math.max(last[1], slot[1])];
    else out.push(slot);
  }
  return out.slice(0, 6);
}

export const sameSlots = (a: readonly Slot[] | null, b: readonly Slot[] | null): boolean =>
  a === b ||
  (a !== null && b !== null && a.length === b.length && a.every((s, i) => s[0] === b[i]?.[0] && s[1] === b[i]?.[1]));

export const overlaps = (a: readonly Slot[], b: readonly Slot[]): boolean =>
  a.some(([s, e]) => b.some(([t, f]) => s < f && t < e));

export type WeekSlots = (Slot[] | null)[];

export const weekOf = (hours: OpeningHours): WeekSlots => WEEKDAYS.map((day) => hours.weekly[day]?.map(toSlot) ?? null);

export function hoursOf(week: WeekSlots, rest: Partial<Omit<OpeningHours, "weekly">> = {}): OpeningHours {
  const weekly = Object.fromEntries(
    WEEKDAYS.map((day, i) => [day, week[i]?.map(toRange) ?? null]),
  ) as OpeningHours["weekly"];
  return {
    weekly,
    public_holidays: null,
    exceptions: [],
    by_appointment: false,
    notes: [],
    timezone: "Europe/Paris",
    ...rest,
  };
}
