import { normalise } from "./words.ts";

/** What in a prompt speaks to the assistant and not of the business. */

const RULE_TITLE =
  /\b(regles?|consignes?|instructions?|comportement|style|ton|roles?|missions?|interdit|interdictions?|limites?|deroulement|objectifs?|outils?|exemples?|cas particuliers?|confidentialite|identite|personnalite|conversations?|garde-?fous?|securite|langue|format)\b/;

const ORDER_WORDS = [
  "tu",
  "n",
  "ne",
  "si",
  "quand",
  "lorsque",
  "jamais",
  "toujours",
  "demandez?",
  "reponds",
  "repondez",
  "utilisez?",
  "appelle",
  "appelez",
  "posez?(?! d[eu’'])",
  "proposez?",
  "reformulez?",
  "confirmez?",
  "vouvoie",
  "vouvoyez",
  "parlez?",
  "sois",
  "soyez",
  "restez?",
  "inventez?",
  "evitez?",
  "indiquez?",
  "expliquez?",
  "commencez?",
  "terminez?",
  "dis",
  "dites",
  "ecoutez?",
  "verifiez?",
  "notez?",
  "relis",
  "relisez",
  "transferez?",
  "prends",
  "prenez",
  "annoncez?",
  "respectez?",
];

const ORDER = new RegExp(
  `^(?:(?:${ORDER_WORDS.join("|")})\\b|vous (?:etes l|devez|parlez|repondez|ne |avez acces|pouvez|agissez|vous)|en cas de (?:doute|question)|les lignes|ce sont des informations|date du jour|nous sommes le )`,
);

export const isRuleTitle = (title: string): boolean => RULE_TITLE.test(normalise(title));

export const isOrder = (sentence: string): boolean => ORDER.test(normalise(sentence).trim());
