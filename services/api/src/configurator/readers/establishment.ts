import { MASK, type Passage, quote } from "../french/passage.ts";
import { type Context, clean } from "../reading.ts";
import { doesOf } from "./service-words.ts";
import { tradeNamed } from "./trade.ts";

/** Places that are named after something: « garage du port », « salon l'atelier de manon ». */
const PLACE =
  "restaurant|resto|brasserie|bistrot|pizzeria|creperie|boulangerie|patisserie|boucherie|charcuterie|fromagerie|poissonnerie|epicerie|librairie|pharmacie|garage|carrosserie|salon|institut|cabinet|clinique|agence|atelier|hotel|gite|camping|auberge|cave|bar|cafe|auto-ecole|pressing|domaine|etude|plomberie|menuiserie|serrurerie|maconnerie|electricite";
/** What follows is a name, not what the place sells: « du port », « de la gare », « chez gino », « l'atelier ». */
const AFTER = "(?:(?:du|de la|des|de l'|d'|chez|le|la|les|l'|aux?|a la) ?[a-z][a-z'&-]*(?: [a-z'&-]+){0,4})";
const PHRASE = new RegExp(
  `^(?:(?:c'est|nous c'est|on est|je suis|nous sommes|je tiens|j'ai|le nom c'est|ca s'appelle|non|en fait|pardon|plutot|oui|notre|mon|ma|un|une|:|,) ?)*((?:(?:le|la) |l')?(?:${PLACE}) ${AFTER})$`,
);
/** Words of the kind of place, and of where it is: no name of its own. */
const ORDINARY =
  /(?<![a-z])(?:auto|automobiles?|coiffure|beaute|the|vins?|cocktails?|avocats?|dentaires?|medica\w+|veterinaires?|conduite|famille|centre ville|centre-ville|coin|client\w*|particuliers?|entreprises?|professionnels?|domicile|cote|monde|france|region|sport|mariages?|vendredi|lundi|mardi|mercredi|jeudi|samedi|dimanche|semaine|week|heures?|matin|soir|midi|jours?)(?![a-z])/;

/**
 * A short phrase that begins with the word of an establishment and goes on like a name, in small letters: to be asked
 * back. Beside another question than that of the name, only when it is all that was said, and of the trade.
 */
export function establishmentIn(p: Passage, context: Context, asked: boolean): string | null {
  const segments = [...p.text.matchAll(/[^,.;:!?\n()]+/g)];
  if (!asked && segments.filter((s) => /[a-z¤]/.test(s[0])).length > 1) return null;
  const trade = context.draft.trade?.value;
  for (const segment of segments) {
    const text = segment[0].replace(/ (?:a|au|aux|sur|dans|pres de|en) [a-z¤][a-z¤' -]*\d*$/, "");
    const lead = text.length - text.trimStart().length;
    const m = PHRASE.exec(text.trim());
    const phrase = m?.[1];
    if (!phrase || phrase.includes(MASK)) continue;
    const kind = phrase.replace(/^(?:le |la |l')/, "").split(" ")[0] ?? "";
    const rest = phrase.slice(phrase.indexOf(kind) + kind.length);
    const other = tradeNamed(kind)?.label;
    const offered = doesOf(context)?.test(rest) === true && !/^ (?:chez|du|de la|des|l'|le|la) ?[a-z]+$/.test(rest);
    if (ORDINARY.test(rest) || offered || (tradeNamed(rest.trim()) && !/^ chez/.test(rest))) continue;
    if (!asked && other && trade && other !== trade) continue;
    const start = segment.index + lead + (m.index + m[0].length - phrase.length);
    return clean(quote(p, start, start + phrase.length), 120);
  }
  return null;
}

/** The question that checks a name that was guessed. */
export const nameCheck = (name: string): string => `« ${name} » : est-ce bien le nom de votre entreprise ?`;
