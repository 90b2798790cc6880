import { type Passage, rewrite } from "../french/passage.ts";
import { bareAmounts, loneAmount } from "./bare-amounts.ts";
import { isWithin, notAmounts } from "./not-amounts.ts";
import { type Labelled, sameThing } from "./price-label.ts";

const CURRENCY = "€|euros?\\b|eur\\b|balles\\b";
export const SAID = new RegExp(`\\d ?(?:${CURRENCY})`);
/** Words that make « 50e » a price. */
const PRICED = /deplacement|tarif|prix|forfait|coute|facture|devis|consultation|seance|l'heure|de l'h\b|ttc|\bht\b/;
const GLUED = /(?<![\d.,¤])(\d{1,5}(?:[.,]\d{1,2})?)e(?:(\d{2})(?![\da-z])|(?![a-z\d']))/g;
const SLANG = /(?<=\d) ?balles(?![a-z])/g;
/** Where one item of a list ends. « entre 25 et 40 » is one item. */
const CUT =
  /[;!?\n•]|(?<!\.)\.(?![\d.])|,(?!\d)|(?<!entre \d{1,5}) (?:et|puis|(?<!\d )ou(?! \d)|mais|sinon|ensuite|apres)(?![a-z'])/g;
const STOP = /^[.;!?\n]/;
/** « 100 euros, non, 120 », « 40. Non, 45 », « mettez 18 »: a figure that takes the place of another. */
const INSTEAD =
  /(?<![a-z])(?:(?:non|pardon|plutot|enfin|disons|mettez|plus exactement|attendez)[ ,.]+(?:c'est (?:passe a )?|a |plutot |pardon,? )*|c'etait (?:avant|l'an dernier|l'an passe|l'annee derniere) ?[:,] ?(?:c'est )?)$/;

const ANEW = /^ ?\d{1,4}(?:[.,]\d{1,2})?(?: (?:depuis|maintenant|desormais)(?![a-z]).*)?$/;

type Item = { start: number; end: number; sentence: number };

function itemsOf(text: string): Item[] {
  const out: Item[] = [];
  let start = 0;
  let sentence = 0;
  for (const cut of [...text.matchAll(CUT), null]) {
    const end = cut ? cut.index : text.length;
    out.push({ start, end, sentence });
    if (cut && STOP.test(cut[0])) sentence++;
    start = cut ? cut.index + cut[0].length : end;
  }
  return out;
}

/** « Le menu c'est 14 », « tacos 7e »: does an item with a figure begin with one of these? */
function isOfKnown(words: string, known: Known): boolean {
  const named = /^(.*?) (?:c'est |c |ca fait |est a |est |passe a |a |: )?\d/.exec(words)?.[1];
  return known.some((some) => {
    const label = named && sameThing(named, some);
    return Boolean(label) && some.some((one) => one.label === label);
  });
}

/** Is a figure a price by itself: all that was said, a sentence of its own, or in the place of another? */
function isAlone(text: string, items: readonly Item[], item: Item): boolean {
  const { start, end, sentence } = item;
  const whole = items.every(
    (other) => other === item || other.sentence !== sentence || !/\w/.test(text.slice(other.start, other.end)),
  );
  return (whole && /^\D*\d[\d ,.]*$/.test(text.slice(start, end))) || INSTEAD.test(text.slice(0, start + 1));
}

/** What a bare amount may be for: things that have a price, then things that are offered. */
export type Known = readonly (readonly Labelled[])[];

/** A passage in euros, and where each of its characters stood in the text that was heard. */
export type Priced = { p: Passage; back: readonly number[] };

/**
 * The same passage with « € » after every amount of a price list: « 50 balles », « 50e le déplacement », and the bare
 * figures beside an amount whose currency was said (« coupe homme 22 €, femme 35 »), or when prices were asked for.
 * At a correction, « le menu c'est 14 » is one when what is `known` has that name.
 */
export function inEuros(p: Passage, asked: boolean, known: Known = []): Priced {
  const pieces: { start: number; end: number; by: string }[] = [];
  const text = p.text;
  const never = notAmounts(text, asked);
  for (const m of text.matchAll(SLANG)) pieces.push({ start: m.index, end: m.index + m[0].length, by: " €" });
  const items = itemsOf(text);
  const money =
    asked ||
    SAID.test(text) ||
    PRICED.test(text) ||
    items.some((item) => isOfKnown(text.slice(item.start, item.end), known));
  for (const m of money ? text.matchAll(GLUED) : []) {
    const end = m.index + m[0].length;
    const euro = m.index + (m[1] as string).length;
    if (!isWithin(never, m.index)) pieces.push({ start: euro, end, by: m[2] ? ` €${m[2]}` : " €" });
  }
  const told = (item: Item) =>
    SAID.test(text.slice(item.start, item.end)) || pieces.some((x) => x.start >= item.start && x.end <= item.end);
  const sentences = new Set(items.filter(told).map((item) => item.sentence));
  for (const [i, item] of items.entries()) {
    // « Le monte-meuble, 190 »: its name stands before the pause.
    const before = items[i - 1];
    const paused =
      before?.sentence === item.sentence && /^[^\d€¤]*[a-z]{3}[^\d€¤]*$/.test(text.slice(before.start, before.end));
    // « Entretien 129 euros… 139 », « 60… 65 depuis septembre ».
    const follows =
      before?.sentence === item.sentence &&
      /\d/.test(text.slice(before.start, before.end)) &&
      ANEW.test(text.slice(item.start, item.end));
    if (asked) pieces.push(...bareAmounts(text, item, never, paused || follows || isAlone(text, items, item)));
    else if (told(item)) {
      // « La margherita c'est 9 € la reine 11 »: what goes on after an amount that was said.
      // So does « bain 35 tonte 55 griffes 12 € » before it, when there are as many as in a list.
      const words = text.slice(item.start, item.end);
      const said = SAID.exec(words);
      const list = [...words.matchAll(/[a-z] (?:a )?\d+(?:[.,]\d{1,2})?(?=[ (]|$)/g)].length >= 3;
      const start = said ? item.start + (list ? 0 : said.index + said[0].length) : item.end;
      pieces.push(...bareAmounts(text, { start, end: item.end }, never, false, 4));
    } else if (sentences.has(item.sentence))
      pieces.push(
        ...loneAmount(text, item, never, false).filter(
          ({ start }) => Number(/\d+$/.exec(text.slice(0, start))?.[0]) >= 5,
        ),
      );
    else if (isOfKnown(text.slice(item.start, item.end), known)) pieces.push(...bareAmounts(text, item, never, false));
  }
  const clear = pieces
    .sort((x, y) => x.start - y.start || y.end - x.end)
    .filter((piece, i, all) => i === 0 || piece.start >= (all[i - 1] as typeof piece).end);
  const places = { ...p, at: Array.from({ length: text.length + 1 }, (_, i) => i) };
  return { p: rewrite(p, clear), back: rewrite(places, clear).at };
}
