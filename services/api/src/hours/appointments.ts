import { DAY, DAY_NAMES } from "./calendar-words.ts";

/** « sur rendez-vous » and its kin. */
export const APPOINTMENT =
  /(?:(?:uniquement|seulement|exclusivement|que|toujours) )?(?:(?:et |ou )?(?:uniquement )?(?:sur|avec|apres|par|prendre|prise de(?= (?:rendez[- ]?vous|rdv) (?:obligatoire|necessaire|indispensable|conseill|souhait|prealable))) (?:rendez[- ]?vous|rdv|r\.d\.v\.?|reservation)|(?:avec (?:ou|et) )?sans (?:rendez[- ]?vous|rdv)|sur demande|a la demande)(?: (?:uniquement|seulement|exclusivement|possible|preferable))?/;

const SHORT = "(?:lun|mar|mer|jeu|ven|sam|dim)\\b\\.?";
const ONE = `(?:${DAY}|${SHORT})`;
const HALF = "(?: (?:le |en )?(matin|apres-midi|soir)(?:ee)?s?)?";
const DAYS = `(?:(?:le |les |et )*${ONE}${HALF}(?: et |, ?| )?)+`;
const BEFORE = new RegExp(
  `(?:^|[,;.(:\\n] ?| et |\\d ?h? )((?:ouvert )?(${DAYS})((?: ?de)? ?\\d[^,;.\\n]*)?[:, ]*(?:c'est |mais |uniquement )*)$`,
);
const AFTER = new RegExp(`^ (?:(?:uniquement|seulement) )?((?:le |les )${ONE}${HALF})(?! ?(?:au|a|de|:|et)? ?\\d| au)`);
const OTHERS = new RegExp(`${ONE}|\\d ?h|semaine|tous les jours`);
const ACCENTED: Record<string, string> = { "apres-midi": "après-midi" };

/** `bare` when no time was told for these days: the grid cannot draw them. */
export type AppointmentDays = { days: number[]; half: string; start: number; end: number; bare: boolean };

/**
 * The single days that « sur rendez-vous » speaks of, beside other days: « du lundi au vendredi 8h-18h, le samedi matin
 * sur rendez-vous ». Null when it speaks of the whole week.
 */
export function daysOfAppointment(text: string, from: number, to: number): AppointmentDays | null {
  const before = BEFORE.exec(text.slice(0, from));
  const after = before ? null : AFTER.exec(text.slice(to));
  const named = before?.[2] ?? after?.[1];
  if (named === undefined) return null;
  const days = DAY_NAMES.flatMap((name, i) => (new RegExp(`(?<![a-z])${name.slice(0, 3)}`).test(named) ? [i] : []));
  const start = before ? from - (before[1] as string).length : from;
  const bare = before?.[4] === undefined || after !== null;
  if (!bare && !OTHERS.test(text.slice(0, start))) return null;
  const half = /matin|apres-midi|soir/.exec(named)?.[0];
  return {
    days,
    half: half ? ` ${ACCENTED[half] ?? half}` : "",
    start,
    end: after ? to + after[0].length : from,
    bare,
  };
}
