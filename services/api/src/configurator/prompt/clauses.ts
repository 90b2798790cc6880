/** What ends a clause and lets another subject begin (folded text). */
const SUBJECT =
  "(?:je|j'|on|nous|vous|ils?|elles?|c'est|ca|cela|le|la|les|l'|une?|ce|cet|cette|ces|votre|vos|notre|nos|mon|ma|mes|tout|tous|toute|toutes|vous)";
const BOUNDARY = new RegExp(
  `[;:()]| - |,? (?:mais|puis|car|donc|sinon|cependant|par contre) |(?:,| et| alors)(?: ensuite| aussi| alors| donc| bien sur)* (?=${SUBJECT}(?![a-z]))|,(?= ?(?:envo|recev|appel|rappel|confirm))|(?<!\\b(?:que|qu|si|dont|ou|quand|ne|jamais|lorsque|pas|rien|ni|me|vous|nous)) (?=(?:je|j'|nous|on) ?(?:ne |n'|vous |le |la |les )*[a-z])`,
  "g",
);
/** Words of courtesy that deny nothing: « pas de souci », « ne vous inquiétez pas », « non ». */
const COURTESY =
  /\b(?:non(?: non)?(?! plus)|(?:il n'y a )?(?:pas de|aucun|sans) (?:souci|probleme|inquietude|doute|crainte)s?|ne vous (?:inquietez|en faites|tracassez) pas|n'ayez (?:pas de |aucune )?crainte|n'hesitez pas(?: a)?|ne quittez pas|ne bougez pas|sans faute|jamais de souci|rien de plus simple)\b/g;
const DENIAL =
  /\b(?:ne|ni|jamais|aucun\w*|interdit\w*|sans|impossible|pas (?:de|d'|encore|la|les?|un|une)|plus (?:de|d'))(?![a-z])|\bn'(?=[a-z])/;

/** « Si on vous demande une remise, … »: a case, not a promise; one with a promise of its own in it stays. */
const CASE =
  /(^|[;:] ?)(?:et |mais )?(?:si|s'|quand|lorsqu[e']|des qu[e']|au cas ou|en cas d[e'])(?![a-z])(?![^,;:]*\b(?:je|nous) (?:vous|l'|te)\b)(?![^,;:]*\bon vous (?!demand|pos|interrog|appel|dit|parl|propos|reclam))[^,;:]*,/g;
/** « Demandez si l'intervention est confirmée »: what is asked is not promised. */
const QUESTION =
  /\b(?:demand(?:ez|er|e)|verifiez|notez|savoir)(?:[- ](?:lui|leur|moi|a l'appelant|a la personne|toujours|d'abord))* (?:si|s'|combien|quand|quel\w*|[aà] quel\w*|depuis|pour quel\w*|l'heure|le jour)(?![a-z])(?:(?! et (?:dites|annoncez|promettez|proposez|confirmez|envoyez|transferez|donnez))[^,;:])*/g;

/** A sentence (folded) without its cases and its questions: what is left is what it states. */
export const stated = (sentence: string): string => sentence.replace(CASE, "$1").replace(QUESTION, ";");

/** A sentence (folded) cut where its subject changes; what is only polite is gone. */
export function clausesOf(sentence: string): string[] {
  const plain = sentence.replace(COURTESY, (words) => ";".padEnd(words.length, " "));
  const cuts = [...plain.matchAll(BOUNDARY)].map((m) => m.index);
  return [0, ...cuts].map((from, i) => plain.slice(from, cuts[i] ?? plain.length)).filter((c) => /[a-z]/.test(c));
}

/** Is what stands in this clause up to `end` denied or forbidden? A denial governs what follows it in its own clause. */
export const isDenied = (clause: string, end: number): boolean => DENIAL.test(clause.slice(0, end));
