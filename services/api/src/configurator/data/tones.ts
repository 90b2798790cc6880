import type { Tone } from "@allokoli/contracts";

/** Words for a tone (folded), as adjectives of a voice, of a tone or of an assistant: feminine and plural too. */
export const TONES: readonly [Tone, RegExp][] = [
  ["humorous", /humour|humorist\w*|droles?\b|rigolo\w*|marrant\w*|blagu\w*|fun\b|amusant\w*/g],
  [
    "casual",
    /decontract\w*|detendu\w*|\bcools?\b|relax\w*|familie\w*|naturel\w*|simples?\b|simplicite|a la bonne franquette|decompl\w+|tutoie\w*|pas coinc\w+/g,
  ],
  [
    "friendly",
    /chaleur\w*|amica\w*|sympa\w*|convivia\w*|accueillant\w*|bienveillan\w*|dou(?:x|ces?)(?:ment)?\b|douceur|rassurant\w*|souriant\w*|gentil\w*|aimable\w*|agreable\w*|empathi\w*|humaine?s?\b|calmes?\b|posee?s?\b|apais\w+|proches?\b|cordia\w*/g,
  ],
  [
    "formal",
    /formel\w*|soutenue?s?\b|distingu\w*|tres polie?s?\b|elegant\w*|ceremonie\w*|chics?\b|haut de gamme|solennel\w*|classes?\b/g,
  ],
  [
    "professional",
    /professionn\w*|\bpros?\b|serieu\w*|sobre\w*|neutres?\b|efficaces?\b|carree?s?\b|courtois\w*|polie?s?\b|directe?s?\b|concis\w*|respectueu\w*|discr(?:et|ete)s?\b/g,
  ],
];
