/** What an assistant may be told not to do: an infinitive, and its forms in an order or a wish (folded). */
export const RULE_VERBS: readonly [string, string][] = [
  ["donner", "donn(?:er|ez|es?)"],
  ["dire", "dire|dites|dise|dit"],
  ["annoncer", "annonc(?:er|ez|es?)"],
  ["communiquer", "communiqu(?:er|ez|es?)"],
  ["indiquer", "indiqu(?:er|ez|es?)"],
  ["mentionner", "mentionn(?:er|ez|es?)"],
  ["évoquer", "evoqu(?:er|ez|es?)"],
  ["révéler", "revel(?:er|ez|es?)"],
  ["diffuser", "diffus(?:er|ez|es?)"],
  ["transmettre", "transmettre|transmettez|transmette"],
  ["promettre", "promettre|promettez|promette"],
  ["proposer", "propos(?:er|ez|es?)"],
  ["parler", "parl(?:er|ez|es?)"],
  ["conseiller", "conseill(?:er|ez|es?)"],
  ["négocier", "negoci(?:er|ez|es?)"],
  ["critiquer", "critiqu(?:er|ez|es?)"],
  ["déranger", "derang(?:er|ez|es?)"],
  ["appeler", "appel(?:er|ez|le)"],
  ["transférer", "transfer(?:er|ez|e)"],
  ["accepter", "accept(?:er|ez|es?)"],
  ["prendre", "prendre|prenez|prenne"],
  ["réserver", "reserv(?:er|ez|e)"],
  ["fixer", "fix(?:er|ez|e)"],
  ["confirmer", "confirm(?:er|ez|e)"],
  ["faire", "faire|faites|fasse"],
  ["insister", "insist(?:er|ez|e)"],
  ["raccrocher", "raccroch(?:er|ez|e)"],
  ["tutoyer", "tutoyer|tutoyez|tutoie"],
  ["répondre", "repondre|repondez|reponde"],
];

/** What an assistant may be told to keep for itself, without a verb: « surtout pas de conseil ». */
export const RULE_NOUNS =
  "conseils?|avis|diagnostics?|promesses?|remises?|rabais|demarchage|publicite|pronostics?|informations? (?:personnelles?|privees?)|(?:prix|tarifs?|chiffrage|devis) (?:au|par) telephone";
