import { de } from "../french/grammar.ts";
import { mask, type Passage, quote } from "../french/passage.ts";
import { NOUN_OF } from "./activity.ts";

const NOUNS: Record<string, string> = {
  ...NOUN_OF,
  pos: "pose",
  achet: "achat",
  taill: "taille",
  transform: "transformation",
  recycl: "recyclage",
  livr: "livraison",
};
const DEED = `(${Object.keys(NOUNS).join("|")})[a-z]*`;
/** « Je vends et répare des vélos » (folded). */
const TWO = new RegExp(
  `(?<![a-z'])(?:je|on|nous) ${DEED} et (?:je |on |nous )?${DEED} (?:aussi )?(?:des |les |du |de la |de l'|le |la |l')([a-z][a-z' -]*?)(?= (?:a|au|aux|dans|sur|depuis|et|pour|chez)(?![a-z])|[^a-z' -]|$)`,
  "g",
);

/** Two things done to the same: « vente de vélos », « réparation de vélos »; and the passage without these words. */
export function deedsIn(p: Passage): { names: string[]; rest: Passage } {
  let rest = p;
  const names: string[] = [];
  for (const m of p.text.matchAll(TWO)) {
    const end = m.index + m[0].length;
    const thing = quote(p, end - (m[3] as string).length, end);
    names.push(...[m[1], m[2]].map((deed) => `${NOUNS[deed as string]} ${de(thing)}`));
    rest = mask(rest, m.index, end);
  }
  return { names, rest };
}
