import { mask, type Passage, quote } from "../french/passage.ts";
import type { Context } from "../reading.ts";
import { doesOf } from "./service-words.ts";
import { tradesIn } from "./trade-words.ts";

export const WAY =
  "(?:rue|avenue|av\\.?|ave|bd\\.?|boulevard|bld|blvd|place|pl\\.?|chemin|ch\\.|allees?|impasse|imp\\.|quai|cours|route|rte|square|passage|faubourg|fg|lotissement|zone (?:artisanale|industrielle|commerciale|d'activites?)|zone(?= (?:d[eu]|rue|sainte?|nord|sud|est|ouest)(?![a-z]))|z\\.? ?a\\.?(?: ?c\\.?)?|z\\.? ?i\\.?|residence|hameau|lieu[- ]dit|sentier|esplanade|promenade|rond[- ]point|montee|cite|traverse|venelle|ruelle|sente|remparts?|corniche|digue|villa|galerie|centre commercial|(?:mail|port|parvis|domaine|ferme|moulin)(?= d[eu]| de l| des))";
const STREET = new RegExp(
  `(?:(?:au|a) )?(?<![\\dh:.,€-])(\\d{1,4}(?: ?(?:bis|ter|quater|[a-d](?![a-z])))?(?: ?(?:-|et|/) ?\\d{1,4})?,?(?: de la| de l'| du)? ?(?:${WAY}|grande? rue|grand'rue|grand[- ]place)(?![a-z])[^,;.\\n¤]{0,80})`,
);
const STREET_BARE = new RegExp(
  `(?<![a-z'-])((?:${WAY}|grande? rue)(?![a-z]) (?:d[eu]s?|de l[a']|d'|l'|la|le|les|saint|sainte|jean|victor|general)? ?[^,;.\\n¤]{2,60})`,
);
const TAKEN_BACK = /(?<![a-z])(?:non|pardon|plutot|enfin|en fait|correction|erreur|oups)(?![a-z])/;

export type Street = { start: number; end: number; numbered: boolean };

const STREET_END =
  /(?: (?:a|sur|dans|et|puis|mais|pour|on|je|nous|du lundi|du mardi|c'est|ca|ouvert\w*|en face|pres d[eu]|juste|au (?:rez|premier|deuxieme|\d)|mon|mes|le (?:telephone|tel|numero)|tel|numero)(?![a-z-])| (?=\()| (?=\d{5}))/;

const at = (m: RegExpExecArray, numbered: boolean): Street => {
  const words = m[1] as string;
  const start = m.index + m[0].length - words.length;
  const cut = STREET_END.exec(words);
  return { start, end: cut && cut.index > 6 ? start + cut.index : start + words.length, numbered };
};

/** Every street of a text, with a number or without, from left to right. */
function streetsIn(p: Passage): Street[] {
  // A street ends before the next one begins: « du 5 place du Moulin au 19 avenue Briand ».
  const numbered: Street[] = [];
  const next = new RegExp(STREET.source, "g");
  for (let m = next.exec(p.text); m; m = next.exec(p.text)) {
    const street = at(m, true);
    numbered.push(street);
    next.lastIndex = street.end;
  }
  const left = numbered.reduce((rest, { start, end }) => mask(rest, start, end), p);
  const bare = [...left.text.matchAll(new RegExp(STREET_BARE.source, "g"))].map((m) => at(m as RegExpExecArray, false));
  return [...numbered, ...bare].sort((x, y) => x.start - y.start);
}

/**
 * The street that was said: the last one when the person took the first back, else the one that has a number. One
 * without a number needs an address around it (`expected`), or a proper noun.
 */
export function streetIn(p: Passage, context: Context, expected: boolean): Street | null {
  const all = streetsIn(p).filter((street) => !isOffer(p, street, context) && !isElsewhere(p, street));
  const [first] = all;
  const last = all[all.length - 1];
  const moved = first && /demenag/.test(p.text.slice(0, first.start));
  if (first && last && first !== last && (moved || TAKEN_BACK.test(p.text.slice(first.end, last.start)))) return last;
  const numbered = all.find((street) => street.numbered);
  if (numbered) return numbered;
  return (
    all.find(
      ({ start, end }) => expected || SITUATED.test(p.text.slice(0, start)) || STREET_NAMED.test(quote(p, start, end)),
    ) ?? null
  );
}

/** « Sur place », « sur le chemin de Compostelle », « cours le lundi »: no address. */
const isElsewhere = (p: Passage, { start, end, numbered }: Street): boolean =>
  !numbered &&
  (/(?<![a-z])sur (?:le |la |l')?$/.test(p.text.slice(0, start)) ||
    /^[a-z]+ (?:le |du |les )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)/.test(p.text.slice(start, end)));

/** « 61 rue Charles-de-Gaulle, non non, 16 »: the number, said again. */
const NUMBER_AGAIN =
  /^[ ,.]*(?:(?:ah|euh|enfin|non|pardon|plutot|mince|zut|oups)[ ,.!]+)+(?:c'est )?(?:le |au )?(\d{1,4}(?: ?(?:bis|ter))?)(?=[ ,.!?]|$)(?! ?(?:h|€|euros?|km|er|e|ans|rue|avenue|boulevard|place|chemin|route|quai|impasse)(?![a-z]))/;

/** The number that takes the place of the one of a street. */
export function numberAgain(p: Passage, end: number): { number: string; start: number; end: number } | null {
  const m = NUMBER_AGAIN.exec(p.text.slice(end, end + 60));
  return m ? { number: m[1] as string, start: end, end: end + m[0].length } : null;
}

/** « Rue Battant, au 44, non 46 », « …, le numéro c'est 8. Non, 18 ». */
const NUMBER_AFTER =
  /(?:^[ ,]*(?:c'est )?au (?:numero )?|^ ?, ?(?=\d{1,4} ?(?:,|$))|(?<![a-z])(?:le )?numero,? (?:c'est )?(?:le )?)(\d{1,4}(?: ?(?:bis|ter))?)(?:[ ,.]*(?:(?:ah|euh|enfin|non|pardon|plutot)[ ,.]+)+(?:c'est )?(?:le |au )?(\d{1,4}(?: ?(?:bis|ter))?))?(?!\d| ?(?:h|€|euros?|km|er|e)(?![a-z]))/;

/** A number that was said after its street, and where it stands. */
export function numberAfter(p: Passage, end: number): { number: string; start: number; end: number } | null {
  const m = NUMBER_AFTER.exec(p.text.slice(end, end + 90));
  return m ? { number: (m[2] ?? m[1]) as string, start: end + m.index, end: end + m.index + m[0].length } : null;
}

/** The street as said, its number in figures: « quinze rue Nationale » is « 15 rue Nationale ». */
export function inFigures(p: Passage, start: number, end: number): string {
  const number = /^\d+/.exec(p.text.slice(start, end))?.[0] ?? "";
  const words = quote(p, start, end);
  return number && !/^\d/.test(words) ? `${number} ${quote(p, start + number.length, end)}` : words;
}

/** « 4 rue du Port, situé »: what says that a place comes. */
const SITUATED =
  /(?:adresse|situee?s?|installee?s?|trouve|suis|sommes|est|amarree?) (?:au |a |c'est |:|sur |dans |est |la )*$/;

/** « rue Mercière à Lyon »: a way and a proper noun, wherever it is said. */
const STREET_NAMED =
  /(?<![\p{L}'-])(?:rue|avenue|boulevard|bd|quai|impasse|allée|faubourg|chemin|place|route|esplanade|promenade|remparts?|montée|Z\.?[AI]\.?) (?:(?:de|du|des|la|le|les|l'|d') ?)*\p{Lu}/u;

const OFTEN_OFFERED =
  /^(?:cours|place|villa|passage|cite|port|promenade|traverse|residence|parvis|domaine|ferme|moulin|square|galerie) /;

/** « cours collectifs », « place de parking »: words of a street that name something else when no number is said. */
function isOffer(p: Passage, street: Street, context: Context): boolean {
  if (street.numbered) return false;
  const words = p.text.slice(street.start, street.end);
  const raw = quote(p, street.start, street.end);
  if (tradesIn(p.text).some((t) => t.start === street.start && t.word.includes(" "))) return true;
  return (
    OFTEN_OFFERED.test(words) &&
    !/^\p{L}+ (?:(?:de|du|des|la|le|les|l'|d') ?)*\p{Lu}/u.test(raw) &&
    (doesOf(context)?.test(words) === true || !/ (?:de|du|des|d'|la|le|l')/.test(words))
  );
}
