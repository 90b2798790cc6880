import { TONE_WORDS, TONES } from "../data/tones.ts";

const GENDER = /(?<![a-z])(?:femmes?|hommes?|feminine?|masculine?)(?![a-z])/g;
const PLAIN = new RegExp(`(?<![a-z])(?:${TONE_WORDS.map(([word]) => word).join("|")})(?![a-z])`);
const AROUND =
  /(?<![a-z])(?:une?|la|le|et|mais|plutot|assez|tres|mettez|prenez|voix|tons?|de|d'|pour|finalement|en fait)(?![a-z])/g;

/**
 * « Femme, chaleureuse »: nothing but a voice and a tone, whatever was asked. « Homme » alone may be a haircut, so it is a
 * voice only where one was just `proposed`; « cool » alone is no wish at all.
 */
export function onlySound(text: string, proposed: boolean): boolean {
  const ungendered = text.replace(GENDER, "");
  const rest = TONES.reduce((left, [, words]) => left.replace(words, ""), ungendered);
  const gendered = ungendered !== text;
  const wished = PLAIN.test(text) || (gendered && (proposed || rest !== ungendered));
  return wished && !/[a-z\d¤]/.test(rest.replace(AROUND, ""));
}
