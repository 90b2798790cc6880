import { fold, MASK, type Passage, quote, slice } from "../french/passage.ts";
import { runsOn } from "./run-on.ts";
import { isShort, serviceNamed } from "./service-name.ts";
import { type Own, ownIn } from "./service-words.ts";
import { takenBack } from "./taken-back.ts";

/** Someone who speaks in « du … de la … des … » lists without pauses. */
const PARTITIVE =
  /^\W*(?:(?:alors|donc|bah|oui|voila|euh|surtout|je fais|on fait|on vend|je vends|je propose|on propose|il y a|y a) )*(?:du|de la|de l'|des)(?![a-z])/;
/** Or in « les … les … » : no preposition stands before these. */
const DEFINITE = /^\W*(?:(?:alors|donc|oui|voila|(?:je|on|nous) [a-z]+) )*(?:les|la|le|l')(?![a-z])/;
const NEXT_DEFINITE =
  /(?<! (?:a|de|pour|par|sur|avec|dans|sous|chez|et|tous?|toutes?|en)) (?=(?:les|la|le) [a-z]{2}|l'[a-z]{3})/g;
const SPEAKS = /(?<![a-z])(?:c'est|c'etait|il|elle|est|sont|ca)(?![a-z])/;
/** What parts the items of a list: commas and stops, « et », the speaker who goes on: « …, et on fait aussi … ». */
const CUT = /[^,;.\n!?/+•¤:()…"«»]+/g;
const LINK = / (?:et|ou|puis|ainsi que|plus|mais) | (?=(?:je|j'|on|nous)(?: |(?<='))[a-z])| - /g;

const TOLD = /^ (?:je|on|nous) (?:l'|les? |la )(?![a-z]+ (?:aussi|egalement))/;

/** « dépannage, recherche de fuite et chauffe-eau » → its items. « et » parts two items, « du … de la … » too. */
function items(p: Passage, own: Own): string[] {
  const { does } = own;
  const next = does && new RegExp(` (?=(?:du |de la |de l'|des )(?:${does.source}))`, "g");
  const out: string[] = [];
  for (const m of p.text.matchAll(CUT)) {
    const part = slice(p, m.index, m.index + m[0].length);
    // « … l'an dernier » of which the amount was understood: what is left is no service.
    if (p.text[m.index - 1] === MASK && /^ *[a-z-]+ *$/.test(m[0]) && ownIn(m[0], own).length === 0) continue;
    let from = 0;
    const links = [
      ...part.text.matchAll(LINK),
      ...(next && PARTITIVE.test(part.text) ? part.text.matchAll(next) : []),
      ...((DEFINITE.test(part.text) || PARTITIVE.test(part.text)) && !SPEAKS.test(part.text)
        ? [...part.text.matchAll(NEXT_DEFINITE)].filter((x) => x.index > 3)
        : []),
    ].sort((x, y) => x.index - y.index);
    for (const link of [...links, null]) {
      const to = link ? link.index : part.text.length;
      // « Le cuir, on l'envoie à Paris » tells of it and offers nothing.
      const told = link !== null && TOLD.test(part.text.slice(to));
      if (to >= from && !told) out.push(quote(part, from, to));
      from = link ? link.index + link[0].length : to;
    }
  }
  return out;
}

/** What is listed in a passage, and what was said in one breath without commas. */
export type Listed = { names: string[]; runOn: string[] };

/** The services of a passage, without what is taken back in the same breath. */
export function listed(p: Passage, own: Own): Listed {
  const { rest, isGone } = takenBack(p);
  const list = separate(
    items(rest, own).flatMap((piece) => serviceNamed(piece) ?? []),
    own,
  );
  return { names: list.names.filter((name) => !isGone(name)), runOn: list.runOn.filter((name) => !isGone(name)) };
}

/** Names said in one breath are parted where the words of the trade begin one; `runOn` tells that they were. */
export function separate(found: string[], own: Own): Listed {
  const names = new Map<string, string>();
  const runOn: string[] = [];
  for (const name of found) {
    const parts = runsOn(name, own);
    // Words that no rule parts may be one name, asked about; too many are none.
    const kept = (parts ?? [name]).flatMap((part) =>
      isShort(part, parts ? 8 : undefined) ? (serviceNamed(part) ?? []) : [],
    );
    if (parts) runOn.push(...kept);
    for (const part of kept) if (!names.has(fold(part))) names.set(fold(part), part);
  }
  return { names: [...names.values()].slice(0, 40), runOn };
}
