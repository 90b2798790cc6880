import type { Tone } from "@allokoli/contracts";

/** Whole words only: « fun » is not in « funéraire », nor « chaleureux » in « pompe à chaleur ». */
const words = (source: string) => new RegExp(`(?<![a-z])(?:${source})(?![a-z])`, "g");

/** Words for a tone (folded), as adjectives of a voice, of a tone or of an assistant: feminine and plural too. */
export const TONES: readonly [Tone, RegExp][] = [
  [
    "humorous",
    words(
      "decale\\w*|farfelu\\w*|loufoque\\w*|humour|humoristiques?|droles?|rigolo(?:te)?s?|marrante?s?|blagu\\w*|fun|amusante?s?|facetieu\\w+",
    ),
  ],
  [
    "casual",
    words(
      "chill|copines?|copains?|jeunes?|peps|dynamiques?|rock|branche\\w*|decontract\\w*|detendue?s?|[ck]ools?|relax|relaxe?e?s?|famili(?:er|ere)s?|naturel(?:le)?s?|simples?|simplicite|a la bonne franquette|bon enfant|decompl\\w+|tutoie\\w*|tutoyer|tutoiement|pas coince\\w*|tranquilles?",
    ),
  ],
  [
    "friendly",
    words(
      "festi(?:f|ve)s?|cosy|cozy|comme (?:en famille|a la maison)|familial\\w*|chaleureu\\w+|(?<!pompes? a |echangeur de )chaleur|amica\\w+|s[iy]mpa\\w*|convivia\\w+|ac+ueil+ante?s?|acceuil+ante?s?|bienveillan\\w+|dou(?:x|ces?)(?:ment)?|douceur|rassurante?s?|souriante?s?|gentil\\w*|aimable\\w*|agreable\\w*|empathi\\w+|humaine?s?|calmes?|posee?s?(?! (?:d[eu]|des|d'))|apais\\w+|proches?|cordia\\w+|enjouee?s?|joyeu\\w*|jovia\\w+|avenante?s?|prevenante?s?|a l'ecoute",
    ),
  ],
  [
    "formal",
    words(
      "avec respect|pas de familiarite\\w*|langage soutenu|langue soutenue|cultive\\w*|form(?:el|els|elle|elles|ellement)|soutenue?s?|distingue\\w*|tres polie?s?|elegante?s?|ceremonie\\w+|chics?|haut de gamme|solennel\\w*|classe|raffinee?s?|protocolaires?|guindee?s?|institutionnel\\w*|officiel\\w*|strictes?|strict",
    ),
  ],
  [
    "professional",
    words(
      "professionn\\w+|pros?|serieu\\w+|sobre(?:ment)?s?|neutres?|efficaces?|carree?s?|courtois\\w*|pol+i(?:e|t|te)?s?|fran(?:c|cs|che|ches)|directe?s?|concis\\w*|respectueu\\w+|discr(?:et|ete)s?",
    ),
  ],
];

/** Words for a voice as much as for a tone: beside a word that only a tone has, it is that word that counts. */
export const OF_A_VOICE_TOO =
  /^(?:pose|calme|dou|apais|agreable|proche|humain|naturel|simpl|direct|neutre|discr|respect|concis|efficace|tranquille)/;

/** Plain words for a tone, to read them with a slip of the finger. */
export const TONE_WORDS: readonly [string, Tone][] = [
  ["professionnel", "professional"],
  ["professionnelle", "professional"],
  ["serieux", "professional"],
  ["serieuse", "professional"],
  ["chaleureux", "friendly"],
  ["chaleureuse", "friendly"],
  ["sympathique", "friendly"],
  ["souriante", "friendly"],
  ["decontracte", "casual"],
  ["decontractee", "casual"],
  ["formel", "formal"],
  ["formelle", "formal"],
  ["humoristique", "humorous"],
];
