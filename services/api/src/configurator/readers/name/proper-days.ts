import type { Passage } from "../../french/passage.ts";
import type { Span } from "../../reading.ts";

const DAY = "(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|Midi|Minuit)s?";
/**
 * French writes days small within a sentence: in capitals, behind a noun in capitals, before « & », or between an
 * article and a capital, they are part of a name.
 */
const NAMED = new RegExp(
  `(?<=(?<before>\\p{L}[\\p{L}'-]*) (?:de |du |d')?)${DAY}(?!\\p{L})(?:(?= (?<after>\\p{L}+))|(?!\\p{L}))|(?<=^|[ ,:])${DAY}(?= & \\p{Lu})`,
  "gu",
);
const AT_SOMEONES =
  /(?<=(?<![a-z])chez (?:le |la )?)(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|midi|minuit)(?![a-z])/g;
/** Words before a day that is a day. */
const OF_TIME = new RegExp(
  `^(?:Du|De|Et|Au|A|À|Ouvert\\w*|Fermé\\w*|Ferm\\w*|Sauf|Tous|Toute?s?|Chaque|Mais|Dès|Jusqu\\w*|Marchés?|Horaires?|Non|Oui|En|Ou|Pas|Puis|Aussi|Bonjour|Alors|Dispo\\w*|Permanence|Accueil|Matin|Soir|Après|Repos|Entre|${DAY})$`,
  "u",
);
const PART_OF_DAY = /^(?:Matin|Soir|Midi|Après|Au|Et|À|De|De)$/;

/** Where days and hours are names, not times: « Chez Dimanche », « Cabinet Lundi & Associés », « Madame Minuit ». */
export function properDays(p: Passage): Span[] {
  const chez = [...p.text.matchAll(AT_SOMEONES)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const words = p.raw.match(/\p{L}{2,}/gu) ?? [];
  // Who capitalises every word tells nothing by it.
  if (words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length && words.length > 8) return chez;
  const named = [...p.raw.matchAll(NAMED)].flatMap((m) => {
    const { before = "", after = "" } = m.groups ?? {};
    const article = /^L(?:e|es|a)$/.test(before);
    const noun = /^\p{Lu}/u.test(before) && !article && !OF_TIME.test(before);
    const titled = article && /^\p{Lu}/u.test(after) && !PART_OF_DAY.test(after);
    if (before && !noun && !titled) return [];
    const start = p.at.indexOf(m.index);
    return start < 0 ? [] : [{ start, end: start + m[0].length }];
  });
  return [...named, ...chez];
}
