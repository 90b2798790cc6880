import type { Locale } from "../strings/index.ts";

const DAY = 86_400_000;

/** Seconds as a calm clock: « 2:14 ». */
export const stopwatch = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** Seconds as they are said: « 3 min 12 s ». */
export function lasting(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds % 60);
  if (minutes === 0) return `${rest}\u00a0s`;
  return rest ? `${minutes}\u00a0min\u00a0${String(rest).padStart(2, "0")}\u00a0s` : `${minutes}\u00a0min`;
}

/** « 18 h 20 » in French, “18:20” in English. */
export function timeOfDay(instant: string, locale: Locale): string {
  const date = new Date(instant);
  const minutes = String(date.getMinutes()).padStart(2, "0");
  return locale === "fr" ? `${date.getHours()}\u202fh\u202f${minutes}` : `${date.getHours()}:${minutes}`;
}

/** « aujourd’hui », « hier », « mardi 17 novembre », with the year once it is another one. */
export function dayName(instant: string, locale: Locale, now = new Date()): string {
  const date = new Date(instant);
  const midnight = (d: Date) => new Date(d.getFullYear(), d.getMonth(), d.getDate()).getTime();
  const ago = Math.round((midnight(now) - midnight(date)) / DAY);
  if (ago === 0 || ago === 1) {
    return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-ago, "day").replace("'", "’");
  }
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", ...year }).format(date);
}

/** The exact moment, for a title. */
export const exactMoment = (instant: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "medium" }).format(new Date(instant));

/** « hier, 18 h 20 ». */
export const humanMoment = (instant: string, locale: Locale): string =>
  `${dayName(instant, locale)}, ${timeOfDay(instant, locale)}`;
