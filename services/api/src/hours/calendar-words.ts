/** French words of the calendar, without accents: what readers of hours and dates share. */
export const DAY_NAMES = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"] as const;
export const MONTH_NAMES = [
  "janvier",
  "fevrier",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "aout",
  "septembre",
  "octobre",
  "novembre",
  "decembre",
] as const;

export const DAY = "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?";
export const MONTH = `(?:${MONTH_NAMES.join("|")})`;
/** « 1er avril », « 15 août 2026 », « 25/12 ». */
export const DATE = `(?:(?:1er|1 er|premier|[0-3]?\\d)\\s+${MONTH}(?:\\s+20\\d\\d)?|(?<![-\\d])(?!7/7|24/24)[0-3]?\\d/(?:1[0-2]|0?[1-9])(?:/(?:20)?\\d\\d)?(?![\\dh-]))`;
