import { fold } from "../french/passage.ts";

/** Words that tie others into one name: « recherche de fuite », « soins à domicile ». */
const TIE =
  /^(?:de|du|des|d'.*|l'.*|la|le|les|a|au|aux|en|pour|avec|sur|sans|par|sous|et|dans|chez|hors|tous?|toutes?)$/;

/**
 * Services said in one breath, without commas: parted where a word of the trade begins a new one, or given whole when
 * no word tells where. Null for an ordinary name.
 */
export function runsOn(name: string, does: RegExp | null): string[] | null {
  const words = name.split(/\s+/);
  const folded = words.map(fold);
  const loose = folded.filter((word, i) => !TIE.test(word) && !(i > 0 && TIE.test(folded[i - 1] as string)));
  const heads = folded.flatMap((word, i) =>
    does &&
    !TIE.test(word) &&
    !(i > 0 && TIE.test(folded[i - 1] as string)) &&
    new RegExp(`^(?:${does.source})$`).test(word)
      ? [i]
      : [],
  );
  const repeats = new Set(heads.map((i) => folded[i])).size < heads.length;
  if (heads.length >= 3 || repeats) {
    const from = heads[0] === 0 ? heads : [0, ...heads];
    return from.map((start, k) => words.slice(start, from[k + 1] ?? words.length).join(" "));
  }
  const tied = loose.length < words.length;
  return !tied && words.length >= (does ? 5 : 4) ? [name] : null;
}
