const ANY_TIME =
  "(?:24 ?h?(?:eures)? ?(?:/|sur) ?24(?: ?h)?|h ?24|7 ?j?(?: ?jours?)? ?(?:/|sur) ?7(?: ?j)?|jour et nuit|nuit et jour|(?:a )?toute heure|(?:de |la |en )?nuits?|(?:le |les |en )?week-? ?ends?|(?:le |les )?dimanches?|en dehors)";
const URGENT =
  "(?:(?:les |des |le |la |l'|en |une |d')?(?:urgences?|astreintes?|depannages?(?: d'urgence)?|interventions? d'urgence|gardes?))";
/** « Urgences 24 h/24 », beside ordinary hours: no part of the week that is told to callers. */
export const EMERGENCIES = new RegExp(
  `,? ?(?:et |mais |sinon |\\+ ?)?(?:(?:pour |en cas d')?${URGENT}[^.;,\\n\\d]{0,30}?:? ?${ANY_TIME}(?:(?: et| ,)? ?${ANY_TIME}){0,3}|${ANY_TIME}(?:(?: et| ,)? ?${ANY_TIME}){0,3} (?:pour |en (?:cas d')?)?${URGENT})(?: possibles?| assuree?s?| sur appel| (?:avec|en) supplement| major[a-z]+)*(?![a-z])`,
);
/** « L'astreinte, le week-end de 8 h à 20 h », beside ordinary hours. */
export const ON_CALL =
  /(?<![a-z])(?:l'|les? |des |une? |d')?(?:astreintes?|urgences?|gardes?)(?![a-z])[^.;\n]{0,120}?\d ?h[^.;\n]{0,60}/;
/** « Nous répondons 24 h/24 en cas de décès », « pour les fuites c'est jour et nuit »: beside hours, for something else. */
export const ALWAYS =
  /((?:,|(?<![a-z])(?:et|mais)(?= ))[^.;,\n\d]{0,60}?)(?:24 ?h?(?:eures)? ?(?:\/|sur) ?24(?: ?h)?|h ?24|jour et nuit|nuit et jour|a (?:toute|n'importe quelle) heure)(?: (?:en cas|pour|si|meme|y compris)(?: [a-z']+){1,5})?(?! (?:le |les |du |en |tous ))/;
const DEAR = "(?:de |la |le |les )?(?:nuits?|week-? ?ends?|dimanches?|soirs?|jours? feries?)";
/** « De nuit, c'est majoré »: a price, and no time. */
export const SURCHARGE = new RegExp(
  `,? ?(?:mais |et |sauf que )?(?:c'est )?${DEAR}(?: et ${DEAR}){0,3},? (?:(?:c'est|est|sont|en|avec|au|a|un) )*(?:une? )?(?:tarifs? |prix )?(?:major[a-z]+|supplement[a-z]*|surcout|plus chers?|double)(?: de \\d+ ?(?:%|euros?|€))?`,
);
