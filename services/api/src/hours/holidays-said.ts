import type { OpeningHours } from "@allokoli/contracts";
import { DAY } from "./calendar-words.ts";

const FEST = "(?:(?:les? )?(?:jours? )?feries?)";

/** « Certains jours fériés »: which ones is not said. */
const SOME_HOLIDAYS =
  /(?:certains?|quelques|selon les|suivant les|veilles? de|veilles? des) (?:jours? )?feries|feries?,? (?:se renseigner|nous consulter|selon|a voir|ca depend)/;

const HOLIDAYS: [RegExp, OpeningHours["public_holidays"]][] = [
  [
    /(?:sauf|hors|excepte|hormis)(?: (?:le|les|un|si|s'il est|quand c'est))? (?:lundis? )(?:\w+ )?feries?/,
    "open_if_monday",
  ],
  [
    /ferme(?:e|s|es)?(?: tous)? ?(?:le|les)? lundis?,? ?\(?(?:sauf|hors|excepte|hormis)(?: (?:les?|si|s'il est))?(?: jours?)? feries?\)?/,
    "open_if_monday",
  ],
  [/(?:ouvert\w{0,4}|et|ainsi que|,|&|\+|plus|y compris) ?(?:le |les )?lundis? feries?/, "open_if_monday"],
  [
    new RegExp(
      `(?:y compris|(?:meme|aussi|inclus|compris)(?: pendant)?|ouvert\\w{0,4}(?: aussi)?)(?: (?:les|le|week-? ?ends?|${DAY}|et|,))* ?${FEST}`,
    ),
    "open",
  ],
  [new RegExp(`${FEST} ?(?:inclus|compris|aussi|: ?ouvert|ouvert)`), "open"],
  [
    new RegExp(
      `(?:ferme\\w{0,6}|sauf|hors|hormis|excepte\\w{0,4}|a l'exception|ni|pas|jamais|sans)(?:(?! ouvert)[^.;\\n]){0,60}?${FEST}`,
    ),
    "closed",
  ],
  [new RegExp(`${FEST}(?: (?:et|,) ${DAY})? ?:? ?\\(?(?:ferme|non|exclus|excepte)`), "closed"],
  [new RegExp(`(?:et|,|&|-|\\+|a|ainsi que|plus) ?(?:les )?${FEST}`), "open"],
];

/** What a text says of public holidays; null when it says nothing, `unclear` when it does not say which, or how. */
export function holidaysSaid(text: string): OpeningHours["public_holidays"] | "unclear" {
  const said = HOLIDAYS.find(([re]) => re.test(text));
  if (said && !SOME_HOLIDAYS.test(text)) return said[1];
  return /feries?\b/.test(text) ? "unclear" : null;
}
