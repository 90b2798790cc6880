import { en } from "./en.ts";
import { fr, type Words } from "./fr.ts";

export type { Words } from "./fr.ts";
export const LOCALES = ["fr", "en"] as const;
export type Locale = (typeof LOCALES)[number];

const KEY = "allokoli.portal.locale";

export const wordsOf = (locale: Locale): Words => (locale === "en" ? en : fr);

/** French, unless the person has chosen otherwise here. */
export const savedLocale = (): Locale => (localStorage.getItem(KEY) === "en" ? "en" : "fr");

export function saveLocale(locale: Locale): void {
  localStorage.setItem(KEY, locale);
  document.documentElement.lang = locale;
}
