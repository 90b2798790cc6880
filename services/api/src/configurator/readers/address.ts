import type { Address } from "@allokoli/contracts";
import { mayHave } from "../data/towns.ts";
import { fold, mask, type Passage, quote } from "../french/passage.ts";
import { clean, found, nothing, type Pending, type Reader } from "../reading.ts";
import { inFigures, numberAfter, numberAgain, streetIn } from "./streets.ts";
import { cityOf, townAfter, townAtEnd, townBefore, townIn, withoutDistances } from "./towns-in.ts";

/** « 69003 », « 0 6000 » as it is dictated; neither an amount nor a box of the post. */
const POSTCODE =
  /(?<![\d¤]|(?<![a-z])(?:bp|cs|tsa) )(\d{2} ?\d{3}|0 \d{4})(?!\d| ?(?:€|euros?|km|francs?|metres?|m2|m²|personnes?|clients?|habitants?|places|pieces)(?![a-z]))/;

/** « Numéro un place de la gare »: its number in figures, as long as before. */
const inOne = (p: Passage): Passage => ({ ...p, text: p.text.replace(/(?<=(?<![a-z])numero )un(?= [a-z])/, " 1") });

/** « Près de Fougères » gives a town, when no better one does; « à 20 km de Dijon » does not. */
const NEARBY = /(?<![a-z])(?:pres|proche|a cote) (?:de |d')/;

const LEAD = /^(?:c'est|on est|je suis|nous sommes|l'adresse(?: c'est| est)?|au|à|situé)\s+/i;

/** Where a sentence that holds a place ends: a town of another sentence is another matter. */
function sentenceAround(p: Passage, from: number, to: number): Passage {
  const before = Math.max(0, ...[...p.text.slice(0, from).matchAll(/[.;!?\n](?!\d)/g)].map((m) => m.index + 1));
  const after = /[.;!?\n](?!\d)/.exec(p.text.slice(to));
  const end = after ? to + after.index : p.text.length;
  return { ...p, text: " ".repeat(before) + p.text.slice(before, end) + " ".repeat(p.text.length - end) };
}

/** Street, postcode and town, together or apart. « plombier à Lyon » gives a town; what does not agree is a doubt. */
export const readAddress: Reader = (heard, context) => {
  const p = inOne(heard);
  const asked = context.asked.includes("address");
  const address: Address = { street: null, postcode: null, town: null };
  let rest = p;
  const spans: [number, number][] = [];
  const take = (start: number, end: number) => {
    spans.push([start, end]);
    rest = mask(rest, start, end);
  };
  const postcode = POSTCODE.exec(p.text);
  const codeEnd = postcode ? postcode.index + postcode[0].length : 0;
  const before = postcode ? townBefore(p, postcode.index) : null;
  const near =
    postcode &&
    (asked ||
      before ||
      p.text[postcode.index - 1] === "(" ||
      streetIn({ ...p, text: p.text.slice(0, postcode.index) }, context, false)?.numbered ||
      /^[ ,)-]*[a-z]{2}/.test(p.text.slice(codeEnd)));
  if (postcode && near) {
    address.postcode = (postcode[1] as string).replace(" ", "");
    // « À Bourges, 18000, artisan depuis 2008 »: what comes after a comma is something else.
    const after = before && /^ *[,)]/.test(p.text.slice(codeEnd)) ? null : townAfter(p, codeEnd);
    address.town = after?.town ?? before?.town ?? cityOf(address.postcode);
    take(after || !before ? postcode.index : before.start, after?.end ?? codeEnd);
  }
  const street = streetIn(rest, context, asked || address.postcode !== null);
  if (street) {
    address.street = clean(inFigures(p, street.start, street.end), 200) || null;
    take(street.start, street.end);
    const number = street.numbered ? numberAgain(rest, street.end) : numberAfter(rest, street.end);
    if (number && address.street) {
      address.street = `${number.number} ${address.street.replace(/^\d{1,4}(?: ?(?:bis|ter))?[ ,]*/, "")}`;
      take(number.start, number.end);
    }
  }
  if (address.street && !address.town) {
    const split = townAtEnd(address.street);
    if (split) {
      address.street = split.street;
      address.town = split.town;
    }
  }
  const known = context.draft.address?.value;
  if (!address.town) {
    const placed = spans[0] && known?.town ? sentenceAround(rest, spans[0][0], spans[0][1]) : rest;
    const where = withoutDistances(placed);
    const short = rest.text.trim().split(/\s+/).length <= 5;
    const town =
      (street ? townIn(where, true, true) : null) ??
      townIn(where, asked || short, false) ??
      (NEARBY.test(placed.text) ? townIn(placed, false, false) : null);
    if (town) {
      address.town = town.town;
      spans.push([town.start, town.end]);
      if (asked) rest = mask(rest, town.start, town.end);
    }
  }
  if (asked && address.postcode && !address.street && postcode) {
    const end = before?.start ?? postcode.index;
    const start = Math.max(0, ...[...p.text.slice(0, end).matchAll(/[.;!?\n¤]+/g)].map((m) => m.index + m[0].length));
    const words = clean(quote(p, start, end).replace(LEAD, ""), 120);
    if (words.length > 2 && words.length < 60 && !/\d{6}/.test(words)) {
      address.street = words;
      take(start, postcode.index);
    }
  }
  if (spans.length === 0) return nothing(heard);
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
  if (known?.town && only) return nothing(heard);
  const words = spans
    .sort((x, y) => x[0] - y[0])
    .map(([s, e]) => quote(p, s, e))
    .join(", ");
  return {
    rest,
    findings: [found("address", merged, words, address.street ? 1 : 0.8)],
    doubts: disagreeing(merged),
  };
};

/** « 69003 Paris »: one of the two is a slip. */
function disagreeing({ postcode, town }: Address): Pending[] {
  if (!postcode || !town || mayHave(fold(town), postcode)) return [];
  return [
    {
      slot: "address",
      text: `${postcode} et ${town} ne vont pas ensemble : est-ce bien votre adresse ?`,
      check: true,
    },
  ];
}
