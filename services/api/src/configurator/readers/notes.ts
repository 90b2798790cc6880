import { MASK, type Passage, quote } from "../french/passage.ts";
import { type Context, clean, nothing, type Reader } from "../reading.ts";
import { doesOf } from "./service-words.ts";

const WORTH =
  /(?<![a-z])(?:parking|stationne\w*|se garer|garer|handicap\w*|pmr\b|fauteuil roulant|accessib\w*|ascenseur|digicode|interphone (?!et )|etage\b|carte bancaire|cartes bancaires|(?:prends?|prenons|accepte\w*) (?:aussi )?(?:la |les )?(?:cartes?|cb)(?![a-z])|\bcb\b|cheques?|especes|liquide|ticket\w* (?:resto|restaurant)|titres?[- ]restaurant|carte vitale|tiers payant|conventionne\w*|secteur (?:1|2|un|deux)|terrasse\b|pas d'animaux|animaux (?:interdits?|non )|animaux (?:accept|admis|refus|bienvenus)|chiens? (?:accept|admis)|wifi|metro|tram\b|bus\b|(?:pres|proche|cote|face|sortie) (?:de )?(?:la |a la )?gare\b|paiement|payer en|garantie decennale|decennale|certifi(?:e|ee|es|ees|cations?)\b|label\w*|rge\b|vegetarien\w*|vegan\w*|halal|casher|sans gluten|climatise\w*|menu enfant|livraison gratuite|visio\w*|teleconsultation|a noter|precis\w+ (?:que|aussi)|il faut (?:savoir|dire|preciser)|dites (?:bien )?que|(?:je ne|on ne|je|on) (?:prends?|prend|accepte\w*|fait|fais) (?:pas|plus) (?:de |d'|les |la )?(?:nouveaux|cartes?|cheques?|enfants|urgences))/;

/** « Téléconsultation », « terrasse »: what a trade offers is a service, not a note. */
const isOffer = (part: string, context: Context): boolean =>
  part.trim().split(/\s+/).length <= 3 && doesOf(context)?.test(part) === true;

/** Sentences that callers should know and that no other slot holds: parking, payment, access. */
export const readNotes: Reader = (p: Passage, context) => {
  if (!WORTH.test(p.text)) return nothing(p);
  const known = context.draft.notes?.value ?? [];
  const value: string[] = [];
  for (const m of p.text.matchAll(/[^.;!?\n]+/g)) {
    if (!WORTH.test(m[0])) continue;
    for (const part of m[0].split(/(?<=,)(?: |(?=¤))/)) {
      const start = m.index + m[0].indexOf(part);
      if (!WORTH.test(part) || isOffer(part, context)) continue;
      const words = clean(
        quote(p, start, start + part.length).replace(/^(?:et|mais|alors|donc|aussi|sinon)\s+/i, ""),
        300,
      );
      if (words.length > 3 && !known.includes(words) && !part.startsWith(MASK)) value.push(words);
    }
  }
  if (value.length === 0) return nothing(p);
  return {
    rest: p,
    findings: [{ slot: "notes", value: value.slice(0, 20), mode: "add", confidence: 0.9, words: p.raw.slice(0, 500) }],
    doubts: [],
  };
};
