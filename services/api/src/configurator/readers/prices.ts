import type { Price } from "@allokoli/contracts";
import { fold, mask, type Passage, quote } from "../french/passage.ts";
import { type Context, clean, type Finding, nothing, type Reader, type Span } from "../reading.ts";
import { inEuros, type Known } from "./in-euros.ts";
import { isWithin, notAmounts } from "./not-amounts.ts";
import { notOurs } from "./not-ours.ts";
import { inFull, labelOf, sameThing } from "./price-label.ts";
import { endOf, type Place, placesOf } from "./price-places.ts";
import { isShort } from "./service-name.ts";
import { ownWords } from "./service-words.ts";

const N = "(\\d{1,3}(?:[ .]\\d{3})+|\\d{1,6})(?:[.,](\\d{1,2}))?";
const UNIT =
  " ?(?:€|euros?\\b|eur\\b)(?: ?(\\d{2})(?!\\d| ?(?:€|euros?|h\\b)))?(?: ?(?:ttc|ht|hors[ -]taxes?|toutes taxes comprises)\\b)?";
const AMOUNT = new RegExp(
  `(?:(?<![a-z])(a partir d[e']|a compter de|des|minimum|au minimum|min\\.?|environ|entre|de|jusqu'a) ?)?(?<![a-z\\d¤/.,])${N}(?:${UNIT})?(?: ?(?:-|a|jusqu'a|(?<=\\d )ou|(?<=entre .{1,14})et) ?${N})?${UNIT}(?: ?(?:/|par|de l'|l'|la |de la |le |du |chaque )? ?(heure|h\\b|jour|journee|demi-journee|nuit|nuitee|mois|seance|personne|m2|m3|ml|km|kilometre|semaine|an|kg|kilo|piece|part|unite|stere|douzaine|impact|convive|invite)(?![a-z]))?(?: ?(?:ttc|ht|hors[ -]taxes?|toutes taxes comprises)\\b)?(?: (minimum|environ))?`,
  "g",
);
const QUOTE =
  /(?:(?:les? )?(?:prix|tarifs?)? ?(?:c'est |est |sont |tout est |uniquement |toujours )*(?:gratuit\w* )?(?:sur|apres) devis(?: gratuits?)?|devis (?:gratuits?|offerts?|payants?)|gratuits? (?:le )?devis)(?![a-z])/g;

const num = (whole: string | undefined, cents: string | undefined, tail?: string) =>
  Number(`${(whole ?? "0").replace(/[ .]/g, "")}.${cents ?? tail ?? "0"}`);

function kindOf(prefix: string, unit: string, range: boolean): Price["kind"] {
  if (/partir|des|mini|compter/.test(prefix)) return "from";
  if (unit === "heure" || unit === "h") return "hourly";
  return range ? "range" : "fixed";
}

/** « 22 €, non 24 € »: the second amount takes the place of the first. */
const TAKEN_BACK =
  /^(?: ?(?:le |la |l'|les |par |de l'|du )?(?:m²|m³|an(?:nee)?|heure|h|jour|mois|seance|km|kilo|nuit))?(?: (?:apres|avec) (?:le |la )?(?:credit|reduction|deduction)[a-z' ]*)?[ ,.]*(?:ah |enfin |euh |oh )*(?:non|pardon|plutot|en fait|je veux dire|disons|je me trompe|je corrige|erreur|oups|attendez|j'ai dit(?: [\d.,]+ ?(?:€|euros?)?)?)(?: pardon| plutot| maintenant| desormais| attendez| (?:ca )?c'etait (?:avant|l'an dernier|l'an passe|l'annee derniere))?[ ,:?]*(?:non )?(?:c'est (?:passe a )?|a |de |jusqu'a )?$|^ ?\? ?$|^(?: [a-z]+){0,3} ?\? (?:non|plutot|en fait) $/;
/** « Le monte-meuble... 190 », « mettez 18 pour le cocktail ». */
const SAID_AGAIN = /\.\.|\?|(?<![a-z])(?:non|pardon|mettez|en fait|plutot|enfin|finalement|maintenant)(?![a-z])/;
/** « Homme 28 en fait »: said behind. */
const SAID_BEHIND = /^ (?:en fait|plutot|finalement|maintenant|desormais)(?![a-z])/;
/** « … laissez, pas de prix au téléphone finalement »: none of them is to be told. */
const NONE_AFTER_ALL =
  /(?:(?<![a-z])(?:laissez|laisse|non|du coup|finalement|enfin|bref|oubliez)[ ,.]+(?:non[ ,]+)?(?:mettez |ne mettez |on met )?(?:pas de|aucun|sans) (?:prix|tarifs?)|(?<![a-z])(?:pas de|aucun) (?:prix|tarifs?)(?: [a-z]+){0,3} (?:finalement|en fait))(?![a-z])/;
const FROM = /(?:a partir de|a partir d'|des|minimum) $/;
const BY_THE_HOUR = /^(?:(?:taux|tarif|cout|prix) )?(?:horaire|(?:a |de )?(?:l')?heure)$/;
const ACCENTED: Record<string, string> = {
  seance: "séance",
  nuitee: "nuitée",
  piece: "pièce",
  journee: "journée",
  "demi-journee": "demi-journée",
};
const NAMELESS = /^(?:h|heure|km|kilometre|m[23]|ml|an|kg|kilo|part|unite|stere|douzaine|impact|convive|invite)?$/;

/** What is sold by so many. */
const COUNTS = /(?<![a-z])(?:carte|carnet|pack|lot|forfait|abonnement)s? (?:de )?$/;

function priceOf(p: Passage, m: RegExpExecArray, place: Place): Price | null {
  // « Le niveau 1 à 420 € » is no range.
  const bound = num(m[5], m[6], m[7]);
  const count = num(m[2], m[3]);
  const lead = p.text.slice(place.from, m.index + m[0].search(/\d/));
  const ranked =
    m[5] !== undefined &&
    (isWithin(notAmounts(p.text), m.index + m[0].search(/\d/)) ||
      // « Les 1000 à 79 € », « carte de 10 à 95 € »: so many, for that much.
      (count > bound * 2 && !/^(?:de|entre)/.test(m[1] ?? "")) ||
      (count <= 20 && bound >= count * 4 && COUNTS.test(lead)));
  const amount = ranked ? bound : num(m[2], m[3], m[4] ?? (m[5] ? undefined : m[7]));
  const max = m[5] && !ranked ? bound : null;
  if (!Number.isFinite(amount) || amount > 1_000_000) return null;
  const unit = m[8] ?? "";
  const label = labelOf(p, place.from, place.start, place.end, place.to);
  const hourly = BY_THE_HOUR.test(fold(label));
  const range = max !== null && max > amount;
  return {
    label: hourly ? "" : label || (NAMELESS.test(unit) ? "" : (ACCENTED[unit] ?? unit)),
    amount,
    amount_max: range ? max : null,
    kind: kindOf(m[1] ?? (FROM.test(p.text.slice(0, place.start)) ? "partir" : ""), hourly ? "h" : unit, range),
    text: amountText(p, m),
  };
}

/** The amount in its own words, with the currency that was said once for the whole list. */
function amountText(p: Passage, m: RegExpExecArray): string {
  const words = clean(quote(p, m.index, m.index + m[0].length), 190);
  return /€|euro|eur$|balles|\de(?!\p{L})/iu.test(words)
    ? words
    : words.replace(/(\d(?:[\d .,]*\d)?)(?!.*\d)/, "$1 €").replace(/^\D+$/, "$& €");
}

/** « Le déplacement est gratuit », « premier cours offert »: what costs nothing, where others are paid for it. */
const FREE =
  /(?<!devis (?:est )?)(?<![a-z])(?:(?:il |elle |ca |c')?(?:est|sont|reste|restent) |toujours )*(?:gratuite?s?|offerte?s?)(?! (?:devis|sur devis|le devis))(?![a-z])/g;
const PAID_ELSEWHERE =
  /(?:deplacements?|diagnostics?|livraison|premiere? [a-z]+|estimations?|essai|visite|etude|conseils?|prise en charge|consultation|enlevement|expertise)(?: [a-z']+){0,4} $/;
/** Free, and no service: « parking gratuit ». */
const NOT_PRICED = /parking|wi-?fi|stationnement|acces|toilettes|cafe|appel|numero|devis/;

/** « …. Le monte-meuble, 190 »: a thing named again, before a pause. */
const isRepeated = (before: string, label: string): boolean =>
  new RegExp(`[.;!?] *(?:et )?(?:le |la |les |l')?${fold(label).replace(/[^a-z0-9 -]/g, ".")}, *$`).test(before);

function freeOf(p: Passage, m: RegExpExecArray, place: Place): Price | null {
  const label = labelOf(p, place.from, place.start, place.end, place.to);
  if (!label || label.split(" ").length > 6 || NOT_PRICED.test(fold(label))) return null;
  if (!/[a-z]/.test(p.text.slice(place.from, place.start))) {
    const whole = clean(quote(p, place.start, place.to), 120);
    return { label: whole, amount: null, amount_max: null, kind: "quote", text: whole };
  }
  const word = /\S+$/.exec(quote(p, m.index, m.index + m[0].length))?.[0] ?? "gratuit";
  return { label: `${label} ${word}`, amount: null, amount_max: null, kind: "quote", text: word };
}

/** « couleur sur devis » is a quote for « couleur »; « tout est sur devis » is one for all. */
function quoteOf(p: Passage, m: RegExpExecArray, place: Place): Price {
  const free = /gratuit|offert/.test(m[0]);
  const named = free ? "" : labelOf(p, place.from, place.start, place.end, place.start);
  const whole = named.split(" ").length > 5 || /^(?:tout\w*|le reste|je|on|nous|travail\w*|selon|a voir)/i.test(named);
  return {
    label: free ? "devis gratuit" : whole ? "" : named,
    amount: null,
    amount_max: null,
    kind: "quote",
    text: clean(quote(p, m.index, m.index + m[0].length), 200),
  };
}

/** « 129 €… 139 »: after a pause, much the same amount for nothing else is the same thing said anew. */
const isAnew = (last: Price, { label, amount, amount_max, kind }: Price): boolean =>
  (!label || /^depuis|^maintenant/.test(fold(label))) &&
  amount_max === null &&
  kind === "fixed" &&
  last.kind === "fixed" &&
  amount !== null &&
  last.amount !== null &&
  amount !== last.amount &&
  Math.abs(amount - last.amount) * 4 <= last.amount;

/** « De 9 à 13 €, pardon 14 »: of a range, the bound that is nearer. */
function bounds(price: Price, earlier: Price | undefined): Price {
  const { amount } = price;
  if (earlier?.amount == null || earlier.amount_max === null || amount === null || price.amount_max !== null)
    return price;
  const upper = Math.abs(earlier.amount_max - amount) <= Math.abs(earlier.amount - amount);
  const [low, high] = upper ? [earlier.amount, amount] : [amount, earlier.amount_max];
  return low < high ? { ...earlier, amount: low, amount_max: high } : price;
}

/** What an amount without a currency may be for at a correction: what has a price already, or is offered. */
const knownBy = ({ draft }: Context): Known => [
  draft.prices?.value ?? [],
  (draft.services?.value ?? []).map(({ name }) => ({ label: name })),
];

/** Prices in euros: amounts, ranges, « à partir de », by the hour, « sur devis », with what they are for. */
export const readPrices: Reader = (heard, context) => {
  const asked = context.asked.includes("prices");
  const { p, back } = inEuros(heard, asked, context.correcting ? knownBy(context) : []);
  const elsewhere = notOurs(p.text);
  const own = ownWords(context);
  const found = [
    ...p.text.matchAll(AMOUNT),
    ...[...p.text.matchAll(QUOTE)].filter((m) => asked || /gratuit|offert|sur|apres/.test(m[0])),
    ...[...p.text.matchAll(FREE)].filter((m) => asked || PAID_ELSEWHERE.test(p.text.slice(0, m.index))),
  ].sort((x, y) => x.index - y.index) as RegExpExecArray[];
  const places = placesOf(p.text, found);
  const prices: Price[] = [];
  const priced: Span[] = [];
  let rest = heard;
  const inText = (at: number) => back[at] ?? heard.text.length;
  found.forEach((m, i) => {
    const place = places[i] as Place;
    const isQuote = m[2] === undefined;
    const isFree = isQuote && !/devis/.test(m[0]);
    const price = isFree ? freeOf(p, m, place) : isQuote ? quoteOf(p, m, place) : priceOf(p, m, place);
    if (!price) return;
    if (isWithin(elsewhere, place.start)) {
      rest = mask(rest, inText(place.start), inText(place.end));
      return;
    }
    const before = places[i - 1];
    const between = before ? p.text.slice(before.end, place.start) : "";
    const last = prices.at(-1);
    const anew = last && !isQuote && /^(?: par [a-z]{3,12}| a \d{1,2})? ?, ?$/.test(between) && isAnew(last, price);
    const again = before && prices.length > 0 && (TAKEN_BACK.test(between) || anew);
    const earlier = again && !isQuote ? prices.pop() : undefined;
    let label = inFull(price.label, prices[prices.length - 1]?.label);
    // « Monte-meuble 180 €, … . Le monte-meuble, 190 »: what is said last of a thing.
    const behind = SAID_BEHIND.test(p.text.slice(place.end));
    const same = prices.findIndex(
      (x) =>
        x.label &&
        x.amount !== null &&
        (fold(x.label) === fold(label) || (behind && label && fold(x.label).endsWith(` ${fold(label)}`))),
    );
    if (
      same >= 0 &&
      price.amount !== null &&
      before &&
      (behind ||
        SAID_AGAIN.test(p.text.slice(before.end, place.start)) ||
        isRepeated(p.text.slice(0, place.start), label))
    )
      label = prices.splice(same, 1)[0]?.label ?? label;
    // « 22 ou 24 ? 24 » chooses.
    prices.push({ ...(between.includes("?") ? price : bounds(price, earlier)), label: earlier?.label || label });
    rest = mask(rest, inText(place.start), inText(place.end));
    if ((price.label || price.amount !== null) && isShort(price.label)) {
      priced.push({ start: inText(place.from), end: inText(endOf(p.text, place, own)) });
    }
  });
  const none = NONE_AFTER_ALL.exec(p.text);
  if (none && prices.length > 0 && (places[0]?.start ?? 0) < none.index) return { ...nothing(rest), priced };
  if (prices.length === 0) return nothing(heard);
  if (context.correcting)
    for (const price of prices) price.label = sameThing(price.label, context.draft.prices?.value ?? []);
  const words = quote(p, places[0]?.from ?? 0, places[places.length - 1]?.to ?? p.text.length);
  const finding: Finding = {
    slot: "prices",
    value: prices.slice(0, 40),
    mode: "add",
    confidence: prices.every((x) => x.label || x.kind === "quote") ? 1 : 0.8,
    words: words.slice(0, 500),
  };
  return { rest, findings: [finding], doubts: [], priced };
};
