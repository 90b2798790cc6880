import { words } from "./spoken.ts";
import { spokenFigures } from "./spoken-text.ts";

const STREETS: [RegExp, string][] = [
  [/\bav(?:e|\.)?(?=\s)/gi, "avenue"],
  [/\b(?:bd|bld|blvd|boul)\.?(?=\s)/gi, "boulevard"],
  [/\bpl\.?(?=\s)/gi, "place"],
  [/\b(?:rte|rt)\.?(?=\s)/gi, "route"],
  [/\b(?:ch|chem)\.?(?=\s)/gi, "chemin"],
  [/\bimp\.?(?=\s)/gi, "impasse"],
  [/\ball\.?(?=\s)/gi, "allée"],
  [/\bSte(?=[\s-])/g, "Sainte"],
  [/\bSt(?=[\s-])/g, "Saint"],
  [/\bRDC\b/gi, "rez-de-chaussée"],
];

/** An address as a driver would be told it: no abbreviation, no figure; a house's number is never in the feminine. */
export const spokenAddress = (line: string): string =>
  spokenFigures(
    STREETS.reduce(
      (said, [short, long]) => said.replace(short, long),
      line.replace(/^\d{1,4}(?=\s)/, (n) => words(Number(n))),
    ),
  );

const SIGNS: Record<string, string> = {
  "@": "arobase",
  ".": "point",
  "-": "tiret",
  _: "tiret bas",
  "/": "barre oblique",
};

/** A mailbox or a page spelt by its signs: « contact arobase atelier tiret elise point fr ». */
export function spokenWeb(address: string): string {
  const bare = address.replace(/^https?:\/\//i, "").replace(/\/$/, "");
  return spokenFigures(bare.replace(/^www(?=\.)/i, "trois w").replace(/[@._/-]/g, (sign) => ` ${SIGNS[sign]} `))
    .replace(/\s+/g, " ")
    .trim();
}
