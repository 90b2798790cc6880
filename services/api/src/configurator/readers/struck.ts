import type { Price, Service } from "@allokoli/contracts";
import { fold, mask, type Passage, quote } from "../french/passage.ts";
import { type Piece, piecesOf } from "../french/pieces.ts";
import { type Finding, nothing, type Reader } from "../reading.ts";

/** « Enlevez les mariages », « les mariages, j'en fais plus », « finalement pas de carrelage ». */
const STRIKES =
  /(?<![a-z])(?:(?:enlev|retir|supprim|ray|ot)(?:e[rz]?|ons)|vire[rz]?|laisse[rz]? tomber|oublie[rz]?|on oublie|(?:j'|on |je |nous )?(?:n'|ne )?(?:en )?(?:fais|fait|faisons|propose|proposons|vends|vend)(?: (?:pas|ca|les?|la|des?))? plus|c'est fini|c'est plus)(?![a-z])/;

const stem = (word: string) => word.replace(/(?:es|s|x|e)$/, "");
const stems = (text: string) => (fold(text).match(/[a-z]{3,}/g) ?? []).map(stem);
/** Is a service named in some words: all of its own words, or its first one when they are many? */
const names = (said: readonly string[], name: string): boolean => {
  const own = stems(name).filter((word) => !/^(?:de|du|des|la|le|les|pour|sur|et|aux?)$/.test(word));
  return own.length > 0 && own.every((word) => said.includes(word));
};

/** What the card offers and a person takes off it. */
export const readStruck: Reader = (p, { draft }) => {
  const services = draft.services?.value ?? [];
  const prices = draft.prices?.value ?? [];
  if (services.length + prices.length === 0 || !STRIKES.test(p.text)) return nothing(p);
  const pieces = piecesOf(p);
  const gone = new Set<Service | Price>();
  let rest: Passage = p;
  for (const [i, piece] of pieces.entries()) {
    if (!STRIKES.test(piece.text)) continue;
    // « Les mariages, enlevez ça »: what is struck was named just before.
    for (const named of [piece, pieces[i - 1]]) {
      if (!named) continue;
      const said = stems(named.text.replace(STRIKES, " "));
      const hits: (Service | Price)[] = [
        ...services.filter((s) => names(said, s.name)),
        ...prices.filter((price) => price.label && names(said, price.label)),
      ];
      for (const hit of hits) gone.add(hit);
      if (hits.length === 0) continue;
      rest = mask(rest, named.start, piece.end);
      break;
    }
  }
  if (gone.size === 0) return nothing(p);
  const words = quote(p, (pieces[0] as Piece).start, (pieces.at(-1) as Piece).end).slice(0, 500);
  const common = { mode: "remove" as const, confidence: 1, words };
  const findings: Finding[] = [];
  const noService = services.filter((s) => gone.has(s));
  const noPrice = prices.filter((price) => gone.has(price));
  if (noService.length > 0) findings.push({ slot: "services", value: noService, ...common });
  if (noPrice.length > 0) findings.push({ slot: "prices", value: noPrice, ...common });
  return { rest, findings, doubts: [] };
};
