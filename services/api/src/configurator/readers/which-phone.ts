import { fold, type Passage, quote } from "../french/passage.ts";

/** A number that was said: where, in E.164, and what stands around it. */
export type Said = { number: string; start: number; end: number };

/** Whose else it is: « mon mari c'est le », « ma fille Gwenaëlle a le », « le fax ». */
const SOMEONES =
  /(?:(?:mon|ma|son|sa|notre) (?:mari|femme|epoux|epouse|conjointe?|fils|fille|frere|soeur|pere|mere|cousine?|beau-\w+|associee?|collegue|patron|patronne|comptable|voisine?|secretaire|compagnon|compagne|ami|amie)(?: \p{L}+)?,? (?:c'est|a|il a|elle a|au|est au|,|:)?[^.;]{0,14}|(?<![a-z])fax[^.;,]{0,25}|concurren\w+[^.;,]{0,20}|ancien(?:ne)? (?:numero|ligne)?[^.;,]{0,20}|(?:il y a|c'est) encore (?:ecrit )?(?:le )?|avant c'etait (?:le )?)$/u;
const NOT_OURS_AFTER =
  /^[ ,]*(?:(?:c'etait|c'est|etait) (?:notre |mon |l'|le numero du |le |la )?(?:ancien\w*|fax|tabac|voisine?|concurrent\w*)|ne (?:marche|fonctionne) plus|n'est plus|(?:n')?existe plus|(?:je |on )?(?:ne )?(?:le|la) donne (?:pas|jamais)|,? ?(?:a )?ne pas (?:le )?(?:donner|diffuser|communiquer)|(?:reste|c'est) (?:prive|perso\w*|confidentiel))/;
/** « ... et moi le 06 … »: one's own, after somebody else's. */
const MINE = /(?<![a-z])(?:moi,? (?:c'est )?(?:le |au )?|le mien,? (?:c'est )?(?:le )?|et moi (?:le )?)$/;
const PREFERS_LANDLINE = /(?<![a-z])(?:le|un|plutot le|mettez le|gardez le) fixe(?![a-z])/;
const PREFERS_MOBILE =
  /(?<![a-z])(?:plutot|mettez|gardez|prenez|notez|surtout)?,? ?(?:le|mon) (?:portable|mobile|06|07)(?![a-z\d])/;
const FIRST = /(?<![a-z])(?:le|plutot le|mettez le|gardez le) (?:premier|1er)(?![a-z])/;
const LAST = /(?<![a-z])(?:le|plutot le|mettez le|gardez le) (?:deuxieme|second|dernier|2e|2eme)(?![a-z])/;
/** Between two numbers: the second takes the place of the first. */
const TAKEN_BACK =
  /(?<![a-z])(?:non|pardon|plutot|enfin|en fait|correction|erreur|finalement|je (?:me trompe|recommence|reprends|corrige)|oups|rectif\w*|attendez|ou plutot)(?![a-z])/;

const isMobile = (number: string) => /^\+33[67]/.test(number);

/** A wish between numbers, or an answer to « lequel ? »: by kind, by rank; null when none was said. */
export function wished(text: string, numbers: readonly string[]): string | null {
  const of = (mobile: boolean) => {
    const kind = numbers.filter((n) => isMobile(n) === mobile);
    return kind.length === 1 ? (kind[0] as string) : null;
  };
  if (PREFERS_LANDLINE.test(text)) return of(false);
  if (FIRST.test(text)) return numbers[0] ?? null;
  if (LAST.test(text)) return numbers[numbers.length - 1] ?? null;
  if (PREFERS_MOBILE.test(text)) return of(true);
  return null;
}

/**
 * Which of the numbers that were said is the business's own: not the fax, the husband's or the old one; the one that
 * was wished, else the one that took the place of another. Two that stand side by side are a question.
 */
export function choose(p: Passage, said: readonly Said[]): { kept: Said | null; unclear: readonly Said[] } {
  const around = said.map(({ start, end }, i) => ({
    // As it was said: « le fax » may be masked, as something that cannot be done.
    before: fold(` ${quote(p, Math.max(said[i - 1]?.end ?? 0, start - 70), start)} `),
    after: fold(` ${quote(p, end, said[i + 1]?.start ?? end + 60)}`),
  }));
  const mine = said.filter((_, i) => MINE.test(around[i]?.before ?? ""));
  if (mine.length > 0) return { kept: mine[mine.length - 1] as Said, unclear: [] };
  const ours = said.filter(
    (_, i) => !SOMEONES.test(around[i]?.before ?? "") && !NOT_OURS_AFTER.test(around[i]?.after ?? ""),
  );
  const numbers = [...new Set(ours.map((s) => s.number))];
  if (numbers.length <= 1) return { kept: ours[ours.length - 1] ?? null, unclear: [] };
  const wish = wished(p.text, numbers);
  if (wish) return { kept: ours.find((s) => s.number === wish) ?? null, unclear: [] };
  const last = ours[ours.length - 1] as Said;
  const first = ours[0] as Said;
  if (TAKEN_BACK.test(p.text.slice(first.end, last.start))) return { kept: last, unclear: [] };
  return { kept: first, unclear: ours.filter((s, i) => ours.findIndex((x) => x.number === s.number) === i) };
}

/** « 66 11, non 66 12 à la fin »: the end of a number, said again. */
const END_AGAIN =
  /^[ ,.]*(?:(?:euh|ah|non|pardon|enfin|plutot|attendez|oups|erreur|ou)[ ,.]+)*(?:non|pardon|plutot|enfin|attendez|erreur)[ ,.]+(?:c'est |a la fin |je veux dire )*((?:\d{2}[ .]?){1,4})(?![ .]?\d)(?: (?:a la fin|pour finir|plutot))?/;

/** A number with its end corrected right after it, and how far that goes. */
export function withEndAgain(p: Passage, digits: string, end: number): { digits: string; end: number } {
  const m = END_AGAIN.exec(p.text.slice(end));
  const tail = m?.[1]?.replace(/\D/g, "") ?? "";
  if (!m || tail.length === 0 || tail.length > 8) return { digits, end };
  return { digits: digits.slice(0, -tail.length) + tail, end: end + m[0].length };
}
