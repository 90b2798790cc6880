import type { Sector } from "@allokoli/contracts";

/** Form of a sub-class of NAF rév. 2 (INSEE, décret 2007-1888): division, class, letter. */
export const NAF = /^\d{2}\.\d{2}[A-Z]$/;

/** First division of each section of NAF rév. 2, and the last one before the next begins. */
const SECTIONS: readonly [section: string, from: number, to: number][] = [
  ["A", 1, 3],
  ["B", 5, 9],
  ["C", 10, 33],
  ["D", 35, 35],
  ["E", 36, 39],
  ["F", 41, 43],
  ["G", 45, 47],
  ["H", 49, 53],
  ["I", 55, 56],
  ["J", 58, 63],
  ["K", 64, 66],
  ["L", 68, 68],
  ["M", 69, 75],
  ["N", 77, 82],
  ["O", 84, 84],
  ["P", 85, 85],
  ["Q", 86, 88],
  ["R", 90, 93],
  ["S", 94, 96],
  ["T", 97, 98],
  ["U", 99, 99],
];

/** The section of a code, « F » for « 43.22A »; null for a division that does not exist. */
export const sectionOf = (naf: string): string | null =>
  SECTIONS.find(([, from, to]) => Number(naf.slice(0, 2)) >= from && Number(naf.slice(0, 2)) <= to)?.[0] ?? null;

/**
 * Sections in which the trades of a sector may be. Our sectors are those that people put themselves in: an artisan may
 * make (C), build (F), repair (G, S) or look after gardens and drains (N, E).
 */
export const SECTIONS_OF: Record<Sector, string> = {
  artisan: "ACEFGHMNRS",
  commerce: "ACGS",
  restauration: "I",
  sante: "GMQS",
  liberal: "JKLMNPRS",
  service: "CEGHJLMNPQRS",
  hebergement: "ILN",
  autre: "AOPQRST",
};
