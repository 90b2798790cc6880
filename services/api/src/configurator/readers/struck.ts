import type { Price, Service } from "@allokoli/contracts";
import { fold, mask, type Passage, quote } from "../french/passage.ts";
import { type Piece, piecesOf } from "../french/pieces.ts";
import { type Finding, nothing, type Reader } from "../reading.ts";

/** « Enlevez les mariages », « les mariages, j'en fais plus », « finalement pas de carrelage ». */
const STRIKES =
  /(?<![a-z])(?:(?:enlev|retir|supprim|ray|ot)(?:e[rz]?|ons)|vire[rz]?|laisse[rz]? tomber|oublie[rz]?|on oublie|(?:j'|on |je |nous )?(?:n'|ne )?(?:en )?(?:fais|fait|faisons|propose|proposons|vends|vend)(?: (?:pas|ca))? plus(?: (?:de|d'|les?|la|du|des))?|c'est fini|c'est plus)(?![a-z])/;

const stem = (word: string) => word.replace(/(?:es|s|x|e)$/, "");
const stems = (text: string) => (fold(text).match(/[a-z]{3,}/g) ?? []).map(stem);
/** Is a service named in some words: all of its own words, or its first one when they are many? */
const names = (said: readonly string[], name: string): boolean => {
  const own = stems(name).filter((word) => !/^(?:de|du|des|la|le|les|pour|sur|et|aux?)$/.test(word));
  return own.length > 0 && own.every((word) => said.includes(word));
};

/** « Rajoutez le débouchage dans ce que je fais ». */
const ADDS =
  /(?<![a-z])(?:r?ajout(?:e[rz]?|ons)|mett(?:ez|re) (?:aussi|egalement|encore))(?: (?:aussi|egalement|encore|svp))* (?:le |la |les |l'|du |des |de la |de l'|un |une )?([a-z][a-z' -]{3,50}?)(?: (?:dans|a|aux?|parmi|en plus|sur)(?: .*)?)?$/;
/** Words of other slots: they are read as what they are. */
const OF_OTHERS =
  /\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|week|voix|ton(?![a-z])|numero|telephone|adresse|horaires?|mail|site|nom(?![a-z])|rendez|rdv|messages?|reserv|urgen|transf|devis/;

/** A service that is put on a card that has some already, by an order that names nothing else. */
export const readAdded: Reader = (p, { draft }) => {
  if (!draft.services) return nothing(p);
  for (const piece of piecesOf(p)) {
    const name = ADDS.exec(piece.text)?.[1];
    if (!name || OF_OTHERS.test(name)) continue;
    const start = p.text.indexOf(name, piece.start);
    const words = quote(p, start, start + name.length);
    const rest = mask(p, piece.start, piece.end);
    return {
      rest,
      findings: [{ slot: "services", value: [{ name: words }], mode: "add", confidence: 1, words }],
      doubts: [],
    };
  }
  return nothing(p);
};

/** Clauses, cut at marks and « et »; unlike a list's pieces they keep « plus ». */
const clausesOf = (p: Passage): Piece[] =>
  [...p.text.matchAll(/(?:(?! et | mais |[,;.!?\n:]).)+/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    text: m[0].trim(),
    opens: false,
  }));

/** What the card offers and a person takes off it. */
export const readStruck: Reader = (p, { draft }) => {
  const services = draft.services?.value ?? [];
  const prices = draft.prices?.value ?? [];
  if (services.length + prices.length === 0 || !STRIKES.test(p.text)) return nothing(p);
  const pieces = clausesOf(p);
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
