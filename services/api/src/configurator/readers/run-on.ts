import { fold } from "../french/passage.ts";

/** Words that tie others into one name: « recherche de fuite », « soins à domicile ». */
const TIE =
  /(?<![a-z])(?:de|du|des|d'|l'|la|le|les|a|au|aux|en|pour|avec|sur|sans|par|sous|et|dans|chez|hors|tous?|toutes?)(?: |(?<='))$/;

/**
 * Services said in one breath, without commas: parted where a word of the trade begins a new one, or given whole when
 * no word tells where. Null for an ordinary name.
 */
export function runsOn(name: string, does: RegExp | null): string[] | null {
  const folded = fold(name);
  const heads = does
    ? [...folded.matchAll(new RegExp(does.source, "g"))].filter((m) => !TIE.test(folded.slice(0, m.index)))
    : [];
  const repeats = new Set(heads.map((m) => m[0])).size < heads.length;
  if (heads.length >= 3 || repeats) {
    const from = [...new Set([0, ...heads.map((m) => m.index)])];
    return from.map((start, k) => name.slice(start, from[k + 1]).trim());
  }
  const words = folded.split(" ");
  const tied = words.some((_, i) => TIE.test(`${words.slice(0, i + 1).join(" ")} `)) || folded.includes("'");
  return !tied && words.length >= (does ? 5 : 4) ? [name] : null;
}
