import { fold, mask, type Passage } from "../french/passage.ts";

/** « Finalement pas le cuir », « plus de poissons »: what is not offered is named after. */
const ART = "(?:de la |de l'|de |des |d'|les? |la |l'|du |au |aux |aucune? )?";
const AH = "(?:(?:ah|oh|euh|enfin|mais|bon|ben|finalement|en fait|attendez|pardon|non|nan)[ ,]+)*";
const STOP = "(?:retir|enlev|supprim|barr|oubli)(?:e[rz]?|ons)|laisse[rz]? tomber|on (?:oublie|enleve|retire|arrete)";
const NO_MORE =
  "(?:je|on|nous|j'|j'en|j'y)? ?(?:(?:ne |n'|l'|le |la |les |en |y ))*(?:fais|fait|fai|faisons|prends|prend|prenons|vends|vend|vendons|propose|proposons|assure|assurons|traite|traitons|pose|posons|envoie|accepte|ai|a|avons|repare|loue|livre|cuisine|sert|sers) ?(?:pas|plus|jamais)(?! que| seulement| d'autre)";
const AFTER = new RegExp(
  `^${AH}(?:(?:pas|jamais|ni|sauf|aucune?s?)(?! que| mal| seulement| cher)|(?:non|nan)(?= (?:les? |la |l'|du |des ))|plus(?= de | d'| aucun)(?! de \\d)|${STOP}|(?:j'ai|on a|nous avons) (?:arrete|laisse tomber|stoppe)|${NO_MORE}) ${ART}([a-z].*)$`,
);
/** « Piscine non », « les glaces c'est fini », « le blindage je le fais plus »: it is named before. */
const BEFORE = new RegExp(
  `^${AH}${ART}(.*?)[ ,]*(?:(?<![a-z])(?:non|nan)(?: en fait| finalement| merci| plus| pas| maintenant)*$|pas (?:encore|pour l'instant|pour le moment)$|c'est (?:fini|termine|non|mort|arrete|plus|du passe)|${STOP}|(?:(?:je|on|nous|j'ai|on a|nous avons) |j')(?:l'|les? |la |ai |a )*arret\\w+|(?<![a-z])${NO_MORE})(?![a-z]).*$`,
);
/** « Chaudière non chaudière je fais plus », without a pause. */
const WITHIN = new RegExp(
  `([a-z][a-z-]+) (?:ah |euh |enfin )?(?:non|nan) (?:pas )?(?:la |le |les |l')?\\1(?: ${NO_MORE})?`,
  "g",
);
const IT = /^(?:(?:ca|cela|le|la|les|l'|celui|celle|tout|ici|moi|en|oui|bah|merci|mais|ah|finalement) ?)*$/;

/** « Plateaux. Non. »: what it answers is not known. */
const NO_ALONE = /^(?:(?:ah|oh|euh|bah|mais|oui|enfin|merci|non|nan|en|fait|finalement|pas|plus) ?)+$/;

const PIECE = /(?:(?! - )[^,;.!?\n…¤:()])+/g;
const EMPTY = /^(?:de|du|des|la|le|les|pour|sur|et|aux?|une?|ou|en|fait|plus|pas)$/;
const stems = (text: string): string[] =>
  (fold(text).match(/[a-z]{2,}/g) ?? []).filter((w) => !EMPTY.test(w)).map((w) => w.replace(/(?:es|s|x|e)$/, ""));

/** « La clim » is « climatisation ». */
const isSame = (own: string, said: string): boolean => own === said || (said.length >= 4 && own.startsWith(said));

/** What was said and taken back in the same breath, and the passage without these words. */
export type TakenBack = { rest: Passage; isGone: (name: string) => boolean };

/** Where the person goes on with something else: « plus de carrelage et on pose du parquet ». */
const GOES_ON =
  / (?:(?:et|mais|car|parce) )?(?:je|on|nous|j'|c'est|il y a|y a|pour l'instant|non plus|cette (?:annee|saison)|pour le moment|depuis|maintenant|desormais|finalement|en fait|du coup|merci)(?![a-z]).*$/;
/** The last thing of words said without a pause: « murs dalles salle de bain », of which the last is taken back. */
const LAST = /(?:[a-z-]+ (?:de |d'|du |des |a |au |en )(?:la |l')?)*[a-z-]+$/;
/** How one pays is no service. */
const PAYMENT = /(?<![a-z])(?:carte(?: bleue| bancaire)?|cb|cheques?|especes)(?![a-z])/;

/** Reads « … non pas le cuir », « le carrelage on fait plus », « laissez tomber les verrues ». */
export function takenBack(p: Passage): TakenBack {
  const gone: string[][] = [];
  let rest = p;
  let previous = "";
  const drop = (words: string, start: number, end: number) => {
    if (!PAYMENT.test(words)) gone.push(...words.split(/ (?:et|ou|ni) /).map(stems));
    rest = mask(rest, start, end);
    previous = "";
  };
  for (const m of p.text.matchAll(WITHIN)) drop(m[1] as string, m.index, m.index + m[0].length);
  for (const m of rest.text.matchAll(PIECE)) {
    const text = m[0].trim();
    const start = m.index + (/^\s*/.exec(m[0])?.[0].length ?? 0);
    const after = AFTER.exec(text);
    const before = after ? null : BEFORE.exec(text);
    if (after) {
      const more = GOES_ON.exec(after[1] as string)?.[0].length ?? 0;
      const named = (after[1] as string).slice(0, (after[1] as string).length - more).trim();
      drop(IT.test(named) ? (LAST.exec(previous)?.[0] ?? "") : named, start, start + text.length - more);
    } else if (before && !NO_ALONE.test(text)) {
      const named = (before[1] as string).replace(/(?:(?:^| )(?:mais|ah|euh|bah|enfin|non|ca|cela))+$/, "").trim();
      const last = IT.test(named) ? (LAST.exec(previous)?.[0] ?? "") : (LAST.exec(named)?.[0] ?? named);
      const alone = IT.test(named) || named.split(" ").length <= 3;
      const at = alone ? 0 : text.indexOf(named) + named.length - last.length;
      drop(alone && !IT.test(named) ? named : last, start + at, start + text.length);
    } else if (/[a-z]{3}/.test(text) && !NO_ALONE.test(text)) previous = text;
  }
  return {
    rest,
    isGone: (name) => {
      const own = stems(name);
      return gone.some((words) => words.length > 0 && words.every((word) => own.some((one) => isSame(one, word))));
    },
  };
}
