import type { SlotName } from "@allokoli/contracts";
import type { Passage } from "../../french/passage.ts";
import type { Context, Span } from "../../reading.ts";

export const TIMES =
  /\d+(?! ?h(?:eures?)?(?![a-z]))|(?<![a-z]|\d ?h(?:eures?)? )(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|midi|minuit)(?![a-z]| au | qu'on )/g;

/** Asked in one breath with the name: what these leave of an answer is the name. */
const TOGETHER: readonly SlotName[] = ["business_name", "address", "phone"];

/** Days, hours and figures in a stretch of text. */
export const timesOf = (text: string): Span[] =>
  [...text.matchAll(TIMES)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
export const asksOnlyName = ({ asked }: Context): boolean =>
  asked.includes("business_name") && asked.every((slot) => TOGETHER.includes(slot));

/** « Studio Mercredi », « Ravalement 2000 »: asked for the name, a few words with a day or a year that tell no week. */
export function timedAnswer(p: Passage, context: Context): string | null {
  const words = /^[^.,;\n!?¤]+/.exec(p.text)?.[0] ?? "";
  const others = words.replace(OF_WEEKS, " ").match(/[a-z]{3,}/g) ?? [];
  const fits =
    asksOnlyName(context) && others.length > 0 && words.trim().split(/\s+/).length <= 5 && timesOf(words).length === 1;
  return fits && DAY_OR_YEAR.test(words) && !NO_TIMED_NAME.test(words) ? words : null;
}
const DAY_OR_YEAR =
  /(?<![a-z])(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?(?![a-z])|(?<!\d)(?:19|20)\d\d *$/;
const NO_TIMED_NAME =
  /^ *\d|(?:\d[ .-]?){5}|(?<![a-z])(?:rue|avenue|av|place|route|chemin|quai|boulevard|bd|cours|allee|impasse|zone|za|zi|bis|ter|numero|tel|telephone)(?![a-z])/;
const OF_WEEKS =
  /(?<![a-z])(?:ouvr\w*|ouvert\w*|ferm\w*|travaill\w*|bosse\w*|consult\w*|sauf|tous|toute?s?|jours?|semaine|week|end|matin\w*|soir\w*|midi|minuit|apres|heures?|non stop|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|les|des|est|sur|rendez|vous|uniquement|seulement|oui|non|bah|ben|alors|donc|entre|jusqu\w*|aussi|puis|mais)(?![a-z])/g;
