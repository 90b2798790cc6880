import { TOWNS } from "../data/towns.ts";
import { fold, type Passage, quote } from "../french/passage.ts";
import { clean } from "../reading.ts";

const WORD = "[a-z][a-z'-]+(?:[ -](?:sur|sous|en|les?|la|de|du|des|aux|saint|sainte)[ -][a-z'-]+)*";
const DISTRICT = "(?: \\d{1,2}(?:er|eme|e)?(?![a-z\\d]))?";
const ON = new RegExp(
  `(?<![a-z'])(?:sur|a|dans) (${WORD}${DISTRICT}(?:(?:,| et|, et) (?:sur |a )?${WORD}${DISTRICT})*)`,
  "g",
);

const isTown = (words: string): boolean => {
  const bare = fold(words)
    .trim()
    .replace(/ \d{1,2}(?:er|eme|e)?$/, "");
  return TOWNS.has(bare) || TOWNS.has(bare.replace(/ /g, "-"));
};

export type Places = { value: string; count: number; start: number; end: number };

/** « …sur Lyon et Villeurbanne », « à Lyon, Bron et Villeurbanne »: where the work is done, only towns that are known. */
export function placesIn(p: Passage): Places | null {
  for (const m of p.text.matchAll(ON)) {
    const from = m.index + m[0].length - (m[1] as string).length;
    let end = from;
    let count = 0;
    for (const part of (m[1] as string).matchAll(/(?:^|,? et |, )(?:sur |a )?([^,]+?)(?=$|,| et )/g)) {
      const named = part[1] as string;
      const town = isTown(named) ? named : (/^[a-z'-]+/.exec(named)?.[0] ?? "");
      if (!isTown(town)) break;
      end = from + part.index + part[0].length - named.length + town.length;
      count++;
      if (town !== named) break;
    }
    if (count > 0) {
      const raw = quote(p, from, end);
      const dressed =
        raw === raw.toLowerCase()
          ? raw.replace(/(?<![\p{L}'])(?!et |sur |en |de |la |le |les |du |à )\p{Ll}/gu, (c) => c.toUpperCase())
          : raw;
      return { value: clean(dressed, 200), count, start: m.index, end };
    }
  }
  return null;
}

/** The passage with commas in place of where the work is done: what stands before is a piece of its own. */
export function withoutPlaces(p: Passage): Passage {
  let rest = p;
  for (let guard = 0; guard < 6; guard++) {
    const places = placesIn(rest);
    if (!places) return rest;
    const { start, end } = places;
    rest = { ...rest, text: rest.text.slice(0, start) + ",".repeat(end - start) + rest.text.slice(end) };
  }
  return rest;
}
