import type { Locale } from "../strings/index.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const tag = (locale: Locale) => (locale === "fr" ? "fr-FR" : "en-GB");

/** « 18 h 20 » in French, « 18:20 » in English. */
export function clock(date: Date, locale: Locale): string {
  const minutes = String(date.getMinutes()).padStart(2, "0");
  return locale === "fr" ? `${date.getHours()}\u00a0h\u00a0${minutes}` : `${date.getHours()}:${minutes}`;
}

const dayStart = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** A moment as people say it: « il y a 5 min », « hier, 18 h 20 », « mardi, 9 h 05 », « 12 novembre », « 3 mars 2025 ». */
export function humanDate(iso: string, locale: Locale, now = new Date()): string {
  const date = new Date(iso);
  const age = now.getTime() - date.getTime();
  const relative = new Intl.RelativeTimeFormat(tag(locale), { numeric: "auto", style: "short" });
  if (age >= 0 && age < MINUTE) return locale === "fr" ? "à l’instant" : "just now";
  if (age >= 0 && age < 60 * MINUTE) return relative.format(-Math.floor(age / MINUTE), "minute");
  const days = Math.round((dayStart(date) - dayStart(now)) / DAY);
  const day = new Intl.RelativeTimeFormat(tag(locale), { numeric: "auto" }).format(days, "day");
  if (days === 0 || days === -1) return `${day}, ${clock(date, locale)}`;
  if (days < 0 && days > -7)
    return `${new Intl.DateTimeFormat(tag(locale), { weekday: "long" }).format(date)}, ${clock(date, locale)}`;
  const year = date.getFullYear() === now.getFullYear() ? {} : { year: "numeric" as const };
  return new Intl.DateTimeFormat(tag(locale), { day: "numeric", month: "long", ...year }).format(date);
}

/** The same moment to the second, for the one who hovers. */
export const exactDate = (iso: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tag(locale), { dateStyle: "full", timeStyle: "medium" }).format(new Date(iso));

/** « 2 min 05 », « 48 s ». */
export function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds % 60);
  return minutes === 0 ? `${rest}\u00a0s` : `${minutes}\u00a0min\u00a0${String(rest).padStart(2, "0")}`;
}

/** A whole number with the separators of the language, wide enough to be seen. */
export const count = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(tag(locale)).format(value).replaceAll("\u202f", "\u00a0");
