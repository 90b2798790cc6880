import type { Address } from "@allokoli/contracts";
import { TOWNS } from "../data/towns.ts";
import { fold, mask, type Passage, quote } from "../french/passage.ts";
import { type Context, clean, found, nothing, type Reader } from "../reading.ts";
import { doesOf } from "./service-words.ts";
import { tradesIn } from "./trade-words.ts";

const WAY =
  "(?:rue|avenue|av\\.?|ave|bd\\.?|boulevard|bld|blvd|place|pl\\.?|chemin|ch\\.|allees?|impasse|imp\\.|quai|cours|route|rte|square|passage|faubourg|fg|lotissement|zone (?:artisanale|industrielle|commerciale|d'activites?)|za|zi|zac|residence|hameau|lieu[- ]dit|sentier|esplanade|promenade|rond[- ]point|montee|cite|traverse|venelle|villa|galerie|centre commercial|(?:mail|port|parvis|domaine|ferme|moulin)(?= d[eu]| de l| des))";
const STREET = new RegExp(
  `(?:(?:au|a) )?(?<![\\dh:.,€-])(\\d{1,4}(?: ?(?:bis|ter|quater|[a-d](?![a-z])))?(?: ?(?:-|et|/) ?\\d{1,4})?,? ?(?:${WAY}|grande? rue|grand'rue)(?![a-z])[^,;.\\n¤]{0,80})`,
);
const STREET_BARE = new RegExp(
  `(?<![a-z'-])((?:${WAY}|grande? rue)(?![a-z]) (?:d[eu]s?|de l[a']|d'|l'|la|le|les|saint|sainte|jean|victor|general)? ?[^,;.\\n¤]{2,60})`,
);
const POSTCODE = /(?<![\d¤])(\d{2} ?\d{3})(?![\d]| ?(?:€|euros?|km))/;
const DISTRICT =
  "(?: ?\\(?(?:1er|(?:[1-9]|1\\d|20)(?:e[mr]e|ieme|er|e|°)?(?![a-z])|[ivx]{1,4}e(?:me|r)?(?![a-z]))(?: arr(?:ondissement)?(?![a-z]))?\\)?(?![\\dh€]| ?(?:h|euros|€|ans|personnes|couverts|salaries|rue|km)))?";
const TAKEN_BACK = /(?<![a-z])(?:non|pardon|plutot|enfin|en fait|correction|erreur|oups)(?![a-z])/;

/** The street that was said; the last one when the person took the first back. */
function lastStreet(text: string): RegExpExecArray | null {
  const all = [...text.matchAll(new RegExp(STREET.source, "g"))] as RegExpExecArray[];
  const [first, ...others] = all;
  const last = others[others.length - 1];
  return last && first && TAKEN_BACK.test(text.slice(first.index, last.index)) ? last : (first ?? null);
}

const STREET_END =
  /(?: (?:a|sur|dans|et|puis|mais|pour|on|je|nous|du lundi|du mardi|c'est|ca|ouvert\w*|en face|pres d[eu]|juste|au (?:rez|premier|deuxieme|\d)|mon|mes|le (?:telephone|tel|numero)|tel)(?![a-z-])| (?=\d{5}))/;
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

/** A town said after « à », « sur », « de »…: known by our list, or by its capital letter. */
function townIn(p: Passage, bare: boolean): { town: string; start: number; end: number } | null {
  const at = new RegExp(
    `(?:${bare ? "(?:^|,|(?<![a-z]))\\s*" : ""}(?:(?<![a-z'])(?:a|sur|dans|vers|pres de|centre de|ville de|cabinet de|au centre de|proche de|de|,|-)\\s+)${bare ? "?" : ""})((?:(?:le|la|les|l'|saint|sainte|st|ste)[ -]?)?[a-z][a-z'-]{1,30}(?:[ -](?:sur|sous|en|les|le|la|de|du|des|aux|d|l|saint|sainte)[ -][a-z][a-z'-]{1,25})*)(${DISTRICT})`,
    "g",
  );
  for (const m of p.text.matchAll(at)) {
    const long = m[1] as string;
    const start = m.index + m[0].length - long.length - (m[2] as string).length;
    // « à dijon le petit gourmet »: no town goes on like that.
    const short = long.split(/ (?=(?:sur|sous|en|les|le|la|de|du|des|aux|d|l|saint|sainte) )/)[0] as string;
    const cut = short !== long && !isTown(long) && isTown(short);
    const name = cut ? short : long;
    const district = cut ? "" : (m[2] as string);
    const words = quote(p, start, start + name.length);
    const folded = fold(words).replace(/^st-/, "saint-").replace(/ /g, "-");
    const alone = bare && !/(?:^|[^a-z])(?:a|sur|de|vers|dans) $/.test(p.text.slice(0, start));
    const listed = (TOWNS.has(folded) || TOWNS.has(fold(words))) && !(alone && ALSO_WORDS.test(words));
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

/** The street as said, its number in figures: « quinze rue Nationale » is « 15 rue Nationale ». */
function inFigures(p: Passage, start: number, end: number): string {
  const number = /^\d+/.exec(p.text.slice(start, end))?.[0] ?? "";
  const words = quote(p, start, end);
  return number && !/^\d/.test(words) ? `${number} ${quote(p, start + number.length, end)}` : words;
}

/** « 8 place du Marché Dijon »: a town of our list that ends a street. */
function townAtEnd(street: string): { street: string; town: string } | null {
  const words = street.split(/\s+/);
  for (let n = Math.min(3, words.length - 3); n >= 1; n--) {
    const tail = words.slice(-n).join(" ");
    const before = words[words.length - n - 1] ?? "";
    const inName = /^(?:de|du|des|la|le|les|d'|rue|avenue|place|route|quai|boulevard)$/i.test(before);
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
function cityOf(postcode: string): string | null {
  if (/^75(?:0(?:0[1-9]|1\d|20)|116)$/.test(postcode)) return "Paris";
  if (/^6900[1-9]$/.test(postcode)) return "Lyon";
  return /^130(?:0[1-9]|1[0-6])$/.test(postcode) ? "Marseille" : null;
}

/** What follows a postcode up to punctuation or a verb is a town. */
const NO_TOWN =
  /^(?:sur|sans|avec|uniquement|seulement|et|ou|on|je|nous|ouvert\w*|ferme\w*|parking|digicode|interphone|etage|rdv|rendez|par|chez|pres|face|entre|depuis|mais|sonnez|tous|toute?s?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|therap\w*|consultations?|seances?|urgences?)(?![a-z])|(?<![a-z])(?:rendez[- ]vous|rdv|uniquement|seulement)(?![a-z])/;

function townAfter(p: Passage, from: number): { town: string; end: number } | null {
  const m =
    /^[ ,-]*([a-z][a-z' -]{1,60}?(?: (?:cedex)(?: \d+)?)?)(?=$|[,;.\n!?(¤\d:]| (?:et|on|je|j'|nous|mon|le|la|les|tel|telephone|c'est|ouvert\w*|pour|du|de|avec|en|au|ca|donc|voila|horaires?|numero)(?![a-z-]))/.exec(
      p.text.slice(from),
    );
  if (!m) return null;
  // « 69002, sur rendez-vous uniquement »: words of something else are no town.
  if (NO_TOWN.test(m[1] as string)) return null;
  const start = from + m[0].length - (m[1] as string).length;
  const town = clean(asTown(quote(p, start, from + m[0].length)), 100);
  return town.length > 1 ? { town, end: from + m[0].length } : null;
}

/** « rue Mercière à Lyon »: a way and a proper noun, wherever it is said. */
const STREET_NAMED =
  /(?<![\p{L}'-])(?:rue|avenue|boulevard|bd|quai|impasse|allée|faubourg|chemin|place) (?:(?:de|du|des|la|le|les|l'|d') ?)*\p{Lu}/u;

function namedStreet(p: Passage): RegExpExecArray | null {
  const bare = STREET_BARE.exec(p.text);
  return bare && STREET_NAMED.test(quote(p, bare.index, bare.index + bare[0].length)) ? bare : null;
}

/** « cours collectifs », « place de parking »: words of a street that name something else when no number is said. */
const isOffer = (p: Passage, street: RegExpExecArray, context: Context): boolean =>
  isTradeThere(p, street) ||
  (!/\d/.test(street[1] as string) &&
    /^(?:cours|place|villa|passage|cite|port|promenade|traverse|residence|parvis|domaine|ferme|moulin|square|galerie) /.test(
      street[1] as string,
    ) &&
    !/^\p{L}+ (?:(?:de|du|des|la|le|les|l'|d') ?)*\p{Lu}/u.test(
      quote(p, street.index + street[0].length - (street[1] as string).length, street.index + street[0].length),
    ) &&
    (doesOf(context)?.test(street[1] as string) === true || !/ (?:de|du|des|d'|la|le|l')/.test(street[1] as string)));

/** « Résidence de tourisme », « domaine de réception »: what it is, not where. */
function isTradeThere(p: Passage, street: RegExpExecArray): boolean {
  const words = street[1] as string;
  const start = street.index + street[0].length - words.length;
  return !/^\d/.test(words) && tradesIn(p.text).some((t) => t.start === start && t.word.includes(" "));
}

/** Street, postcode and town, together or apart. « plombier à Lyon » gives a town. */
export const readAddress: Reader = (p, context) => {
  const asked = context.asked.includes("address");
  const address: Address = { street: null, postcode: null, town: null };
  let rest = p;
  const spans: [number, number][] = [];
  const take = (start: number, end: number) => {
    spans.push([start, end]);
    rest = mask(rest, start, end);
  };
  const postcode = POSTCODE.exec(p.text);
  const near =
    postcode &&
    (asked ||
      STREET.test(p.text.slice(0, postcode.index)) ||
      /^[ ,-]*[a-z]{2}/.test(p.text.slice(postcode.index + postcode[0].length)));
  if (postcode && near) {
    address.postcode = (postcode[1] as string).replace(" ", "");
    const town = townAfter(p, postcode.index + postcode[0].length);
    address.town = town?.town ?? cityOf(address.postcode);
    take(postcode.index, town?.end ?? postcode.index + postcode[0].length);
  }
  const street =
    lastStreet(rest.text) ??
    (asked ||
    address.postcode ||
    /(?:adresse|situee?s?|installee?s?|trouve|suis|sommes|est) (?:au |a |c'est |:|sur |dans |est |la )*$/.test(
      rest.text.slice(0, STREET_BARE.exec(rest.text)?.index ?? 0),
    )
      ? STREET_BARE.exec(rest.text)
      : namedStreet(rest));
  if (street && !isOffer(rest, street, context)) {
    const start = street.index + street[0].length - (street[1] as string).length;
    const cut = STREET_END.exec(street[1] as string);
    const end = cut && cut.index > 6 ? start + cut.index : street.index + street[0].length;
    address.street = clean(inFigures(rest, start, end), 200) || null;
    take(start, end);
  }
  if (address.street && !address.town) {
    const split = townAtEnd(address.street);
    if (split) {
      address.street = split.street;
      address.town = split.town;
    }
  }
  if (!address.town) {
    const after = street ? townIn(rest, true) : null;
    const short = rest.text.trim().split(/\s+/).length <= 5;
    const town = after ?? townIn(rest, asked || short);
    if (town) {
      address.town = town.town;
      spans.push([town.start, town.end]);
      if (asked) rest = mask(rest, town.start, town.end);
    }
  }
  if (asked && !address.street && !spans.length) return nothing(p);
  if (asked && address.postcode && !address.street && postcode) {
    const before = clean(
      quote(p, 0, postcode.index).replace(
        /^(?:c'est|on est|je suis|nous sommes|l'adresse(?: c'est| est)?|au|à|situé)\s+/i,
        "",
      ),
      120,
    );
    if (before.length > 2 && before.length < 60 && !/\d{6}/.test(before)) {
      address.street = before;
      take(0, postcode.index);
    }
  }
  if (spans.length === 0) return nothing(p);
  const known = context.draft.address?.value;
  const moved = known && address.town && known.town && fold(address.town) !== fold(known.town);
  const merged: Address =
    known && !(moved && address.street)
      ? {
          street: address.street ?? known.street,
          postcode: address.postcode ?? (moved ? null : known.postcode),
          town: address.town ?? known.town,
        }
      : address;
  const only = !address.street && !address.postcode && !asked && !context.correcting;
  if (known?.town && only) return nothing(p);
  const words = spans
    .sort((x, y) => x[0] - y[0])
    .map(([s, e]) => quote(p, s, e))
    .join(", ");
  return { rest, findings: [found("address", merged, words, address.street ? 1 : 0.8)], doubts: [] };
};
