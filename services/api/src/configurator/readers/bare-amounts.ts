import type { Span } from "../reading.ts";
import { isWithin } from "./not-amounts.ts";
import { OFFER_VERB } from "./service-name.ts";

const FIGURE =
  /(?<![\d¤/.,:€-]|\dh|(?<![a-z])[b-z])(?:\d{1,3}(?:[ .]\d{3})+(?!\d)|\d{1,4})(?:[.,]\d{1,2}(?!\d))?(?![\d:]|\/\d|d(?![a-z]))/g;
const HAS_CURRENCY = /^(?:[.,]\d{1,2})? ?(?:€|euros?\b|eur\b|balles\b|e(?![a-z'])|e\d{2}(?!\d))/;
/** « reine onze cinquante »: euros, then cents. */
const CENTS = /^ ([1-9][05])(?!\d| ?(?:€|euros?|[a-z]*(?:minutes?|km|personnes?)))/;
/** « 32 à deux »: for how many. */
const FOR_HOW_MANY = /^ a (?:partir de )?(\d{1,2})(?!\d| ?(?:€|euros?))/;
const RANGE = /^ ?(?:-|a|et|ou) ?(\d{1,4}(?:[.,]\d{1,2})?)(?!\d)/;

/** What is said around an amount and names nothing: « je prends », « on est à ». */
const PAYS =
  /(?<![a-z])(?:(?:je|on|nous|j')? ?(?:prends?|prenons|facturer?|facture|facturons|compter?|comptez|demande|demandons|fai[st] payer|suis a|est a|sommes a|vends?|fais|fait)|c'est|ca fait|ca coute|est a|sont a|depuis)(?![a-z])/g;
/** A speaker, a day, a place: an item that has one is no item of a price list. */
const SPOKEN =
  /(?<![a-z])(?:je|j'|on|nous|vous|ouverte?s?|fermee?s?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|rue|avenue|chemin|boulevard|(?<!en |la )route|etage|rayon|numero|tel|telephone|suis|sommes|avons|ai|j'avais|avais|disais|jusqu'a|vers)(?![a-z])/;
/** « Le dimanche 160 »: no hour is that late. */
const DAYS = /(?<![a-z])(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?(?![a-z])/g;
/** « Les robes, je les retouche à partir de 60 »: what stands before no hour nor place. */
const COSTS =
  /(?<![a-z])(?:a partir d[e']|des|environ|autour de|dans les|tarif de|forfait(?: de| a)?|comptez|compter) $/;
/** « De 25 à 80 €, non, jusqu'à 95 ». */
const BOUND = /^[ ,]*(?:non|pardon|plutot),? jusqu'a/;
/** « Mais je passe à 1000 ». */
const MOVED = /(?<![a-z])(?:je|on|c'est|c') ?(?:est |suis )?pass(?:e|ons|ee?s?) a $/;
/** Beside a price that nobody asked for, these make it something else too. */
const ELSEWHERE = /(?<![a-z])(?:semaine|place|avec)(?![a-z])|¤/;
/** « coupe H 18 »: men and women in one letter. */
const NAMES =
  /(?<![a-z])(?!(?:les?|la|des|une?|du|pour|par|aux?|avec|sans|et|les)(?![a-z]))(?:[a-z]{2,}|[hf](?= *$))(?![a-z])|les [2-9] $|¤/;

const OFFERING = new RegExp(`(?<![a-z])(?:je |on |nous |j')(?:vous )?${OFFER_VERB}`, "g");
/** « 5 m2 à 65 »: a size, then its price. */
const SIZED = /\d ?(?:m2|m3|kg|kilos?|places?|personnes?|litres?|cm|g|seances?|cours|heures?) a $/;
const PLURAL = /^ (?!depuis|apres|dans|sans|moins|plus|tous|toutes|hors|tres)[a-z]{3,}s(?![a-z])/;
/** « 45 adultes, 30 enfants » are prices. */
const PEOPLE =
  /^ (?:adultes|enfants|hommes|femmes|couples|seniors|ados|etudiants|euros|balles|messieurs|dames|cours)(?![a-z])/;

type Piece = { start: number; end: number; by: string };
const at = (place: number): Piece => ({ start: place, end: place, by: " €" });

/** The one bare figure of an item, as of « femme à partir de 35 » or « 80 pour un couple ». */
export function loneAmount(text: string, { start, end }: Span, never: readonly Span[], alone: boolean): Piece[] {
  const words = text.slice(start, end);
  // « La 4 fromages 12 »: how many is part of the name.
  const many = (m: RegExpExecArray) => /^ [a-z]{3,}s (?=.*\d)/.test(words.slice(m.index + m[0].length));
  const figures = [...words.matchAll(FIGURE)].filter((m) => !isWithin(never, start + m.index) && !many(m));
  const range = figures.length === 2 && /\d ?(?:-|a|et|ou) ?\d/.test(words);
  if (figures.length !== 1 && !range) return [];
  const around = words.replace(FIGURE, " ").replace(PAYS, " ");
  const named = /[a-z]{3}/.test(around);
  if (SPOKEN.test(around) || ELSEWHERE.test(around) || around.trim().split(/\s+/).length > 8 || (!named && !alone))
    return [];
  const last = figures[figures.length - 1] as RegExpExecArray;
  return [at(start + last.index + last[0].length)];
}

/**
 * Every bare figure of an answer about prices that has a name beside it: « kebab 6.5 menu 8.5 assiette 11 » has three.
 * A figure without a name counts only when it is all that was said, or takes the place of another.
 */
export function bareAmounts(
  text: string,
  { start, end }: Span,
  never: readonly Span[],
  alone: boolean,
  longest = 9,
): Piece[] {
  const out: Piece[] = [];
  let from = start;
  const figures = [...text.slice(start, end).matchAll(FIGURE)]
    .map((m) => ({ index: start + m.index, words: m[0] }))
    .filter(({ index }) => !isWithin(never, index));
  for (let i = 0; i < figures.length; i++) {
    const { index, words } = figures[i] as (typeof figures)[number];
    if (index < from) continue;
    let after = index + words.length;
    const rest = text.slice(after, end);
    const label = text
      .slice(from, index)
      .replace(/€|euros?\b/g, " ")
      .replace(PAYS, " ")
      .replace(OFFERING, " ")
      .replace(BOUND, " ")
      .replace(MOVED, " ");
    const following = rest.replace(/^(?:[^a-z]|a partir de)*/, "").split(/\d/)[0] ?? "";
    const last = i === figures.length - 1;
    if (HAS_CURRENCY.test(rest)) {
      from = after;
      continue;
    }
    // « 420 deux cours » is for two; « deux camions » is a count.
    const counted = /^ \d{1,2} [a-z]{3,}s(?![a-z])/.test(rest);
    const isCount =
      (Number(words) < 10 || (figures.length === 1 && !PEOPLE.test(rest))) && PLURAL.test(rest) && !NAMES.test(label);
    // « 1000 pour 110 »: so many, for that much.
    if (isCount || (i === 0 && /^ pour \d{2,}/.test(rest) && figures.length > 1)) continue;
    // « Forfait 6 séances 80 € »: of two figures, the one whose currency is said is the amount.
    const next = figures[i + 1];
    const said = ({ index: at, words: figure }: { index: number; words: string }) =>
      HAS_CURRENCY.test(text.slice(at + figure.length, end));
    if (
      next &&
      said(next) &&
      !/ (?:les?|la|l'|une?|et) ?[a-z]/.test(text.slice(after, next.index)) &&
      figures.filter((figure) => !said(figure)).length === 1
    )
      continue;
    const named =
      /\d[.,]\d\d$/.test(words) ||
      SIZED.test(text.slice(from, index)) ||
      NAMES.test(label) ||
      BOUND.test(text.slice(from, index)) ||
      MOVED.test(text.slice(from, index)) ||
      (i === 0 && (counted || (last && NAMES.test(following)))) ||
      (i === 0 && /^ (?:pour|par|la|le|l'|a|en) /.test(rest));
    if (
      (!named && !(alone && figures.length === 1)) ||
      (SPOKEN.test(Number(words) >= 25 ? label.replace(DAYS, " ") : label) &&
        !(Number(words) >= 25 && COSTS.test(label))) ||
      label.trim().split(/\s+/).length > longest
    )
      continue;
    const range = RANGE.exec(rest);
    const many = FOR_HOW_MANY.exec(rest);
    const cents = CENTS.exec(rest);
    if (many && Number(many[1]) <= 12 && Number(many[1]) < Number(words)) {
      out.push(at(after));
      after += many[0].length;
    } else if (range && Number((range[1] as string).replace(",", ".")) > Number(words.replace(",", "."))) {
      after += range[0].length;
      if (!HAS_CURRENCY.test(text.slice(after, end))) out.push(at(after));
    } else if (cents && !/[.,]/.test(words)) {
      out.push({ start: after, end: after + cents[0].length, by: `,${cents[1]} €` });
      after += cents[0].length;
    } else out.push(at(after));
    from = after;
  }
  return out;
}
