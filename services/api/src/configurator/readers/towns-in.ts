import { TOWNS } from "../data/towns.ts";
import { fold, mask, type Passage, quote } from "../french/passage.ts";
import { clean } from "../reading.ts";
import { WAY } from "./streets.ts";

const DISTRICT =
  "(?: ?\\(?(?:1er|(?:[1-9]|1\\d|20)(?:e[mr]e|ieme|er|e|°)?(?![a-z])|[ivx]{1,4}e(?:me|r)?(?![a-z]))(?: arr(?:ondissement)?(?![a-z]))?\\)?(?![\\dh€]| ?(?:h|euros|€|ans|personnes|couverts|salaries|rue|km)))?";
const NOT_TOWNS =
  /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|noel|paques|mon|ma|mes|notre|nos|la|le|les|l|un|une|partir|domicile|emporter|cote|pied|peu|propos|vous|moi|toute?s?|google|whatsapp|doctolib|allo|je|j'|bonjour)$/;

/** Towns that are also words (« maçon », « tours »): they need « à » before them. */
const ALSO_WORDS =
  /^(?:ma[cç]on|tours|sens|orange|gap|lens|vienne|valence|dole|apt|provins|vitr[eé]|cluses|royan|moulins|tonnerre|vire|muret|romans|passy|laval|lons|lure|massy|sault|guer|guise|mend[eé]|chatel|murat|revel|gourdon|roussillon|belleville|clermont|cluny|crest|torcy|toul)$/i;

const title = (text: string) =>
  text.replace(/(^|[\s-])([\p{Ll}])/gu, (all, gap: string, letter: string, at: number) =>
    /^(?:en|sur|sous|de|des|du|la|le|les|aux?|et|d|l)(?=[\s'-]|$)/.test(text.slice(at + gap.length)) && at > 0
      ? all
      : gap + letter.toUpperCase(),
  );
const asTown = (words: string) => (words === words.toLowerCase() ? title(words) : words);

const isTown = (words: string) => TOWNS.has(fold(words)) || TOWNS.has(fold(words).replace(/ /g, "-"));

export type Town = { town: string; start: number; end: number };

/** « À 7 km de Fougères », « près de Vannes »: near it, not in it. */
const NEAR =
  /(?:(?:a |environ )?\d+ ?(?:km|kilometres?|minutes?|min|mn|metres?|m)(?: [a-z]+)? (?:de |d'|du |des )|(?:tout )?(?:pres|proche|autour|non loin|a cote|aux portes|a l'ouest|au nord|au sud|a l'est) (?:de |d'|du |des )|entre [a-z' -]+ et )[a-z][a-z'-]*(?:[ -](?:sur|sous|en|les?|la|de|du|des|aux|saint|sainte)[ -][a-z'-]+)*/g;

/** The passage without the towns that are only near. */
export const withoutDistances = (p: Passage): Passage =>
  [...p.text.matchAll(NEAR)].reduce((rest, m) => mask(rest, m.index, m.index + m[0].length), p);

/** A piece between commas or full stops that is a town of our list and nothing else: « Boulanger & Fils, Vesoul. » */
function alone(p: Passage): Town | null {
  for (const m of p.text.matchAll(/[^,.;:!?\n()]+/g)) {
    const lead = m[0].length - m[0].trimStart().length;
    const start = m.index + lead;
    const words = quote(p, start, m.index + m[0].trimEnd().length);
    if (
      isTown(words) &&
      /^\p{Lu}/u.test(words) &&
      words === p.raw.slice(p.at[start], (p.at[start] ?? 0) + words.length)
    )
      return { town: clean(words, 100), start, end: start + m[0].trim().length };
  }
  return null;
}

/** « … à Gérardmer », « sur la commune de Landéan » after a street: whatever its name, it is the town. */
const AFTER_STREET =
  /¤[ ,]*(?:et )?(?:a|sur la commune de|commune de|dans le village de|au village de|ville de)? ?(?<=(?:a|de) )([a-z][a-z'-]+(?:[ -][a-z'-]+){0,4}?)(?= *(?:$|[.;,!?\n(]| (?:et|c'est|on|je|au|derriere|devant|pres|en face|a cote|deuxieme|premier|\d)(?![a-z])))/;

function afterStreet(p: Passage): Town | null {
  const m = AFTER_STREET.exec(p.text);
  if (
    !m ||
    NOT_TOWNS.test(m[1] as string) ||
    /^(?:cote|gauche|droite|l'angle|deux|cinq|dix|la|partir)(?![a-z])/.test(m[1] as string)
  )
    return null;
  const start = m.index + m[0].length - (m[1] as string).length;
  return { town: clean(asTown(quote(p, start, m.index + m[0].length)), 100), start, end: m.index + m[0].length };
}

const IN_STREET = new RegExp(`(?<![a-z])(?:${WAY})(?![a-z])[^,;.()¤]*,? *$`);
/** Wide places, which are no towns. */
const REGION =
  /^(?:la |l'|le )?(?:reunion|guadeloupe|martinique|guyane|mayotte|corse|bretagne|normandie|alsace|lorraine|provence|savoie|haute-savoie|isere|ardeche|drome|loire|haute-loire|rhone|ain|jura|doubs|var|vaucluse|gironde|landes|dordogne|gers|lot|aveyron|tarn|herault|gard|lozere|aude|vendee|sarthe|mayenne|orne|calvados|manche|eure|oise|somme|aisne|nord|pas-de-calais|ardennes|marne|meuse|moselle|vosges|yonne|nievre|cher|indre|creuse|correze|cantal|allier|finistere|morbihan|cotes-d'armor|ille-et-vilaine|loire-atlantique|maine-et-loire|seine-maritime|seine-et-marne|yvelines|essonne|val-de-marne|val-d'oise|hauts-de-seine|seine-saint-denis|ile-de-france|pays basque|bearn|perigord|quercy|limousin|auvergne|bourgogne|champagne|picardie)$/;

/** « À Chartres (28000) », « à Orléans, 45000 »: the town that stands before its postcode. */
export function townBefore(p: Passage, postcode: number): Town | null {
  const m =
    /(?:^|(?<=[ ,.;(]))(?:(a|au|aux|de|sur|commune de|ville de) )?([a-z][a-z'-]+(?:[ -][a-z'-]+){0,3})(?:[ ,]+(?:donc|soit|code postal|cp))?[ ,]*(?:\((?:[a-z -]+, )?)?$/.exec(
      p.text.slice(0, postcode),
    );
  if (!m) return null;
  // « 212 avenue de Prades 66000 » is a street.
  if (IN_STREET.test(p.text.slice(0, postcode))) return null;
  const words = (m[2] as string).split(" ");
  for (let n = words.length; n >= 1; n--) {
    const tail = words.slice(-n).join(" ");
    const start = m.index + m[0].lastIndexOf(tail);
    const raw = quote(p, start, start + tail.length);
    const capital = /^\p{Lu}/u.test(raw) && /(?<![a-z])(?:a|au|de|sur) $/.test(p.text.slice(0, start));
    if ((isTown(tail) || capital) && !NOT_TOWNS.test(tail) && !REGION.test(tail))
      return { town: clean(asTown(raw), 100), start, end: start + tail.length };
  }
  return null;
}

/**
 * A town said after « à », « sur », « de »…: known by our list, or by its capital letter. `bare` takes one without
 * these words; `placed` when a street was said, after which any name is a town.
 */
export function townIn(p: Passage, bare: boolean, placed: boolean): Town | null {
  return (placed ? afterStreet(p) : null) ?? named(p, bare) ?? alone(p);
}

function named(p: Passage, bare: boolean): Town | null {
  const at = new RegExp(
    `(?:${bare ? "(?:^|,|(?<![a-z]))\\s*" : ""}(?:(?<![a-z'])(?:a|sur|dans|vers|pres de|centre de|ville de|commune de|village de|cabinet de|au centre de|proche de|de|,|-)\\s+)${bare ? "?" : ""})((?:(?:le|la|les|l'|saint|sainte|st|ste)[ -]?)?[a-z][a-z'-]{1,30}(?:[ -](?:sur|sous|en|les|le|la|de|du|des|aux|d|l|saint|sainte)[ -][a-z][a-z'-]{1,25})*)(${DISTRICT})`,
    "g",
  );
  for (const m of p.text.matchAll(at)) {
    const long = m[1] as string;
    const start = m.index + m[0].length - long.length - (m[2] as string).length;
    // « à dijon le petit gourmet »: no town goes on like that.
    const short = long.split(/ (?=(?:sur|sous|en|les|le|la|de|du|des|aux|d|l|saint|sainte) )/)[0] as string;
    const cut = short !== long && !isTown(long) && isTown(short);
    const name = cut ? short : long;
    // « À Gérardmer, trois étoiles »: three cities have districts.
    const district = cut || !/^(?:paris|lyon|marseille)$/.test(name.trim()) ? "" : (m[2] as string);
    const words = quote(p, start, start + name.length);
    const folded = fold(words).replace(/^st-/, "saint-").replace(/ /g, "-");
    const unled = !/(?:^|[^a-z])(?:a|sur|vers|dans) $/.test(p.text.slice(0, start));
    const listed = (TOWNS.has(folded) || TOWNS.has(fold(words))) && !(unled && ALSO_WORDS.test(words));
    const capital =
      /^(?:(?:[Ll]e|[Ll]a|[Ll]es|[Ll]')[ -]?)?\p{Lu}\p{Ll}+/u.test(words) &&
      /(?<![a-z])(?:a|sur) $/.test(p.text.slice(0, start));
    if ((!listed && !capital) || NOT_TOWNS.test(fold(words))) continue;
    if (!listed && /^(?:de|,|-)/.test(m[0].trim())) continue;
    const end = start + name.length + district.length;
    return { town: clean(asTown(quote(p, start, end)), 100), start, end };
  }
  return null;
}

/** « 8 place du Marché Dijon »: a town of our list that ends a street. */
export function townAtEnd(street: string): { street: string; town: string } | null {
  const words = street.split(/\s+/);
  for (let n = Math.min(3, words.length - 3); n >= 1; n--) {
    const tail = words.slice(-n).join(" ");
    const before = words[words.length - n - 1] ?? "";
    const inName =
      /^(?:de|du|des|la|le|les|d'|rue|avenue|place|route|quai|boulevard|faubourg|chemin|allées?|impasse|square|cours|passage|esplanade|montée|résidence|promenade|saint|sainte|général|maréchal|docteur)$/i.test(
        before,
      );
    if (!inName && TOWNS.has(fold(tail).replace(/ /g, "-")))
      return {
        street: words
          .slice(0, -n)
          .join(" ")
          .replace(/[ ,-]+$/, ""),
        town: asTown(tail),
      };
  }
  return null;
}

/** Postcodes of the three cities with districts name their city by themselves. */
export function cityOf(postcode: string): string | null {
  if (/^75(?:0(?:0[1-9]|1\d|20)|116)$/.test(postcode)) return "Paris";
  if (/^6900[1-9]$/.test(postcode)) return "Lyon";
  return /^130(?:0[1-9]|1[0-6])$/.test(postcode) ? "Marseille" : null;
}

/** What follows a postcode up to punctuation or a verb is a town. */
const NO_TOWN =
  /^(?:(?:pas|non|artisan|euh|deuxieme|premier|etage|batiment|ca|il|elle|mais|donc|avant|sur|sans|avec|uniquement|seulement|et|ou|on|je|nous|ouvert\w*|ferme\w*|parking|digicode|interphone|etage|rdv|rendez|par|chez|pres|face|entre|depuis|mais|sonnez|tous|toute?s?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|therap\w*|consultations?|seances?|urgences?))(?![a-z])|^[jcdn]'|(?<![a-z])(?:rendez[- ]vous|rdv|uniquement|seulement)(?![a-z])/;

/** « 13200 chemin de Barriol », « 26000, au 61 avenue »: the street comes next. */
const A_WAY = new RegExp(`^(?:(?:${WAY})(?![a-z])|aux?(?![a-z])|a(?![a-z])|le numero|numero|lieu(?![a-z]))`);

const TOWN_AFTER = new RegExp(
  `^[ ,-]*([a-z][a-z' -]{1,60}?(?: (?:cedex)(?: \\d+)?)?)(?=$|[,;.\\n!?(¤\\d:]| (?:et|on|je|j'|nous|mon|le|la|les|tel|telephone|c'est|ouvert\\w*|pour|du|de|avec|en|au|ca|donc|voila|horaires?|numero|pas|non|deuxieme|premier|troisieme|batiment|etage|${WAY})(?![a-z-]))`,
);

export function townAfter(p: Passage, from: number): { town: string; end: number } | null {
  const m = TOWN_AFTER.exec(p.text.slice(from));
  if (!m) return null;
  // « 69002, sur rendez-vous uniquement »: words of something else are no town.
  if (NO_TOWN.test(m[1] as string) || A_WAY.test(m[1] as string)) return null;
  const start = from + m[0].length - (m[1] as string).length;
  const town = clean(asTown(quote(p, start, from + m[0].length)), 100);
  return town.length > 1 ? { town, end: from + m[0].length } : null;
}
