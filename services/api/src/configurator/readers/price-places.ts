import { OFFER_VERB } from "./service-name.ts";
import { type Own, ownIn } from "./service-words.ts";

/** « Je pose des tableaux, 48 € de l'heure »: what is done is not what is priced. */
const OFFERING = new RegExp(`(?<![a-z])(?:je|on|nous) (?:vous )?(?:aussi )?${OFFER_VERB}`);

/** Where one priced thing ends and the next begins. */
const BREAK =
  /[;\n!?]|(?<!\.)\.{1,2}(?![\d.])|,(?!\d)| (?:et|puis|mais|sinon|ou|ou alors) (?=(?:[a-z'-]+ ){0,5}(?:a |est a |: ?|c'est )?(?:\d|sur devis))/g;

/** Where an amount or a quote stands in a text, and the item of the list that it stands in. */
export type Place = { start: number; end: number; from: number; to: number };

/** In « … et puis une salle de bain complète le déplacement c'est 40 », where what is priced is named. */
const LAST_NAMED =
  /.* (?<! (?:a|de|pour|par|sur|avec|dans|et|en|chez|dont|apres|avant|c'est|est) )(?=(?:(?:le|la|les|une?|mon|ma|mes|nos) |l')[a-z'-]+(?: [a-z'-]+){0,5} $)/;
const named = (words: string): number => (words.split(" ").length > 8 ? (LAST_NAMED.exec(words)?.[0].length ?? 0) : 0);

/** Where an amount or a quote stands, and the item of the list that it stands in. */
export function placesOf(text: string, found: readonly RegExpExecArray[]): Place[] {
  const breaks = [...text.matchAll(BREAK)].map((m) => [m.index, m.index + m[0].length] as const);
  return found.map((m, i) => {
    const [start, end] = [m.index, m.index + m[0].length];
    const before = found[i - 1];
    const earlier = breaks.filter(([, after]) => after <= start);
    const end0 = before ? before.index + before[0].length : 0;
    // « Le monte-meuble, 190 »: a pause is no break when nothing was named after it.
    while (
      text[earlier.at(-1)?.[0] ?? -1] === "," &&
      !/[a-z]/.test(text.slice(earlier.at(-1)?.[1], start)) &&
      (earlier.at(-2)?.[1] ?? 0) >= end0 &&
      !OFFERING.test(text.slice(earlier.at(-2)?.[1] ?? 0, start))
    )
      earlier.pop();
    const opened = Math.max(earlier.at(-1)?.[1] ?? 0, end0);
    return {
      start,
      end,
      from: opened + named(text.slice(opened, start)),
      to: Math.min(breaks.find(([at]) => at >= end)?.[0] ?? text.length, found[i + 1]?.index ?? text.length),
    };
  });
}

/** « … couette 22 et blanchisserie »: what goes on after an amount whose name stands before it. */
const AND_MORE =
  / (?:et|puis|ainsi que)(?: (?:aussi|je fais|on fait|je propose|on propose))*(?= (?:les? |la |l'|des |du |de la |de l'|une? )?[a-z'-]{4})/;

/** « … 60 iridologie », « … 6 € du mètre broyage »: does what stands after an amount name something else? */
const beginsOne = (words: string, own: Own): boolean =>
  !/(?:compri|inclu|fourni|offert|gratuit)/.test(words) &&
  (ownIn(words, own)[0]?.index === 0 || /^[a-z-]{3,}(?:age|tion|ement|logie|pie)s?(?![a-z-])/.test(words));

/** Where a priced thing ends: after its amount when what follows names another, else with its item. */
export function endOf(text: string, { start, end, from, to }: Place, own: Own): number {
  const after = text.slice(end, to);
  const goesOn = AND_MORE.exec(after)?.index ?? (beginsOne(after.trim(), own) ? 0 : undefined);
  return /[a-z]{2}/.test(text.slice(from, start)) && goesOn !== undefined ? end + goesOn : to;
}
