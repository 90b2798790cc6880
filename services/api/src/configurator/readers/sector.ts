import { Sector } from "@allokoli/contracts";
import { SECTORS } from "../data/sectors.ts";
import { quote } from "../french/passage.ts";
import { found, nothing, type Reader } from "../reading.ts";

/** The sector in so many words, when the trade does not tell it. */
export const readSector: Reader = (p, context) => {
  const asked = context.asked.includes("sector");
  if (!asked && (context.draft.sector || !/je suis|nous sommes|profession|secteur|dans (?:le|la|l')/.test(p.text)))
    return nothing(p);
  const sector = Sector.options.find((id) => SECTORS[id].words.test(p.text));
  if (!sector || (!asked && sector === "service")) return nothing(p);
  return { rest: p, findings: [found("sector", sector, quote(p, 0, p.text.length), asked ? 1 : 0.7)], doubts: [] };
};
