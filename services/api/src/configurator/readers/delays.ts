import type { Passage } from "../french/passage.ts";
import type { Span } from "../reading.ts";

const DELAYS =
  /\d+ ?(?:h|heures?|jours?|minutes?|min|mn)(?: ouvree?s?)? (?:de delai|de preavis|de duree|a l'avance|en avance|avant(?! (?:midi|minuit))|d'attente|plus tard|maxi?(?:mum)?(?![a-z]))|(?:sous|en moins de|au moins|au plus|comptez|compter|comptons|dure(?:nt)?|delai(?: de)?|preavis(?: de)?) \d+ ?(?:h|heures?|jours?|minutes?|min|mn)(?![a-z\d])/g;

/** « 24 heures de délai », « sous 48 h »: how long, not when. */
export const delaysIn = (p: Passage): Span[] =>
  [...p.text.matchAll(DELAYS)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
