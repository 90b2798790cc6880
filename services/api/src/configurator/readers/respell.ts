import { TRADES, type Trade } from "../data/trades.ts";
import { sound } from "../french/distance.ts";
import { fold } from "../french/passage.ts";

const wordsIn = (text: string): string[] => text.match(/\p{L}{4,}/gu) ?? [];

/** Words of all trades by their letters alone; those that French writes in two ways are left out. */
const ACCENTS = new Map<string, string>();
const twice = new Set<string>();
for (const word of TRADES.flatMap(({ offers }) => wordsIn(offers))) {
  const plain = fold(word);
  if ((ACCENTS.get(plain) ?? word) !== word) twice.add(plain);
  ACCENTS.set(plain, word);
}
for (const plain of twice) ACCENTS.delete(plain);

const near = new Map<Trade, readonly string[]>();
const vocabulary = (trade: Trade): readonly string[] => {
  const words = wordsIn(`${trade.offers}|${trade.does}`).filter((word) => word.length > 4);
  const known = near.get(trade) ?? [...new Set(words.map((word) => ACCENTS.get(fold(word)) ?? word))];
  near.set(trade, known);
  return known;
};

/** The word as the trade writes it: « serure » → « serrure », « renovation » → « rénovation »; its plural is kept. */
function respellWord(word: string, trade: Trade | null): string {
  const plain = fold(word);
  const [, stem = plain, plural = ""] = /^(.+?)(s|x)?$/.exec(plain) ?? [];
  const accented = ACCENTS.get(plain) ?? (plural && ACCENTS.get(stem) ? `${ACCENTS.get(stem)}${plural}` : undefined);
  if (accented) return word === plain ? accented : word;
  // Who puts accents knows how it is written.
  if (!trade || stem.length < 5 || word !== plain || ACCENTS.has(stem) || twice.has(plain)) return word;
  // Only what sounds the same: « compta » is no slip for « compte ».
  const same = (known: string) => fold(known).replace(/[sx]$/, "");
  const to = vocabulary(trade).find((known) => same(known) !== stem && sound(same(known)) === sound(stem));
  return to ? `${to.replace(/[sx]$/u, "")}${plural}` : word;
}

/** What is offered, spelled as its trade spells it. Words in capitals are names, and left as they are. */
export const respell = (name: string, trade: Trade | null): string =>
  name.replace(/(?<![\p{L}\d'-])\p{Ll}{4,}(?![\p{L}\d])/gu, (word) => respellWord(word, trade));
