import { TOWNS } from "../data/towns.ts";
import type { Span } from "../reading.ts";

const COUNTED =
  "personnes?|pers|couverts?|salarie\\w*|employe\\w*|associe\\w*|collaborat\\w+|apprentis?|ouvriers?|technicien\\w*|praticien\\w*|coiffeu\\w+|clients?|enfants?|ans|annees?|mois|jours?|semaines?|heures?|h|min|mn|minutes?|km|kilometres?|metres?|m2|m²|m3|m³|m|cm|mm|litres?|kg|kilos?|grammes?|places?|chambres?|tables?|postes?|ponts?|fois|pieces?|etoiles?|etages?|vehicules?|voitures?|magasins?|agences?|pour ?cent|pour 100|seances?|berceaux|lits?|boules?|cl|l|gr|g|marches?|pistes?|pieds?|faces?|roues?|mains?|photos?|mots?|lignes?|degres?|kw|cv";
const ORDERED =
  "etages?|arr|arrondissements?|fois|generation|rang|jours?|enfants?|personnes?|seances?|rendez|rdv|visites?|annee|siecle|deplacements?|heures?|edition|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week";

/** Figures that are never prices: ranks, districts, floors, years, counts, sizes, times, postcodes, « 24/24 ». */
const NEVER = new RegExp(
  [
    "\\d{1,3} ?(?:er|ere|ers|eme|emes|ieme|iemes|nd|nde|°)(?![a-z])",
    `\\d{1,3} ?e (?:${ORDERED})`,
    "(?<![a-z])(?:au|aux|le|la|les|du|un|une|ce|cette|chaque|et|ou) \\d{1,3}e(?![a-z])",
    "(?<![a-z])(?:etage|niveau|secteur|zone|numero|n°|taille|lot|batiment|bat|appartement|appt|porte|cedex|categorie|classe|age|cote|n) ?(?:de |d')?\\d+(?: ?(?:a|et|-|ou) ?\\d{1,2}(?!\\d| ?(?:€|euros?)))?",
    "(?<![a-z])(?:dit|disais|carte de|carnet de|forfait (?:de|a)|pack de|lot de|pour|min|minimum) (?:[2-9]|1\\d|20|30)(?!\\d|[.,]\\d| ?(?:a \\d|-|€|euros?|e(?![a-z])))",
    "(?<![a-z])tva (?:est )?(?:a |de )?\\d+(?: ou (?:a )?\\d+)?",
    "\\d+ ?(?:francs?|anciens francs)(?![a-z])",
    `\\d+(?:[.,]\\d+)? ?(?:(?:a|-|et|ou) ?\\d+ ?)?(?:${COUNTED})(?![a-z'\\d]| (?:compris|inclus|fourni)e?s?(?![a-z]))`,
    "(?<![a-z])(?<!en )(?:et )?(?:pas|plus|non pas|au lieu de|et non)(?: a)? \\d+(?:[.,]\\d+)?(?: ?(?:€|euros?))?(?= *(?:[.,;!?\\n]|$))",
    "(?<![a-z])(?:joueurs?|personne|pers|tete|participant|l'heure) a \\d{1,2}(?!\\d| ?(?:€|euros?))",
    "\\d+ ?%",
    "\\d{1,2} ?h ?\\d{0,2}(?![a-z])",
    "\\d{1,2}:\\d{2}",
    "\\d{1,2} ?j?(?:ours?)? ?(?:/|sur) ?\\d{1,2}",
    "(?<!\\d)(?:19|20)\\d{2}(?!\\d| ?(?:€|euros?|balles))",
    "(?<!\\d)\\d{2} ?\\d{3}(?!\\d| ?(?:€|euros?|balles))(?= [a-z])",
    "(?<!\\d)0\\d[\\d .-]*",
  ].join("|"),
  "g",
);

/** « Lyon 3 », « à Paris 12e », « Marseille 8ème ». */
const DISTRICT =
  /([a-z][a-z' -]{1,30}?),? (?:1?\d|20)(?:e|er|eme)?(?: arr\w*)?(?![a-z\d])(?! (?:le|la|l'|de l'|par) ?[a-z])/g;

/** « 89e jour, 139e nuit »: ranks that high are prices, where prices were asked for. */
const HIGH_RANK = /^(?:porte |taille |\d{2,3} ?e )/;

/** « Les 2 22 enfant 12 »: in a price list, that many in the singular is a price, and the word is the next one's. */
const NEXT_ONE = /^\d{2,} [a-z]{4,}(?<!s)$/;

/** Where a text has figures that cannot be amounts. */
export function notAmounts(text: string, asked = false): Span[] {
  const out = [...text.matchAll(NEVER)]
    .filter((m) => !(asked && HIGH_RANK.test(m[0])))
    .filter((m) => !(asked && NEXT_ONE.test(m[0]) && /^ \d/.test(text.slice(m.index + m[0].length))))
    .filter((m) => !(asked && /^\d+[.,]\d\d ?(?:pieces?|kilo|kg|personne|pers|seance|km|boule|litre)$/.test(m[0])))
    .map((m) => ({ start: m.index, end: m.index + m[0].length }));
  for (const m of text.matchAll(DISTRICT)) {
    const words = (m[1] as string).split(" ");
    const town = [1, 2, 3].some((n) => TOWNS.has(words.slice(-n).join("-")) || TOWNS.has(words.slice(-n).join(" ")));
    if (town) out.push({ start: m.index, end: m.index + m[0].length });
  }
  return out;
}

export const isWithin = (spans: readonly Span[], at: number): boolean => spans.some((s) => s.start <= at && at < s.end);
