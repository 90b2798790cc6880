import { TRADES, type Trade } from "../data/trades.ts";

/** A word of a trade: strong names it, weak only hints at it. */
type Entry = { trade: Trade; word: string; weak: boolean };
export type Named = Entry & { start: number; end: number };

/** The same in the plural, with hyphens or apostrophes for spaces. */
const keyOf = (word: string): string => word.replace(/[-']/g, " ").replace(/(?<=[a-z]{2})[sx](?= |$)/g, "");

const WORDS = new Map<string, Entry>();
for (const trade of TRADES) {
  const entries = (words: string, weak: boolean) => {
    for (const word of words.split("|"))
      if (word && !WORDS.has(keyOf(word))) WORDS.set(keyOf(word), { trade, word, weak });
  };
  entries(trade.words, false);
  entries(trade.weak ?? "", true);
}
const LONGEST = Math.max(...[...WORDS.keys()].map((key) => key.split(" ").length));

/** Words of one or two pieces that name a trade, for the reading of slips of the finger. */
export const NEAR_WORDS: readonly Entry[] = [...WORDS.values()].filter(
  ({ word, weak, trade }) =>
    trade.label !== "magasin" && (!weak || word.length >= 8) && word.split(" ").length <= 2 && word.length > 5,
);

/** Every word of a trade in a folded text, from left to right; of two that begin together, the longer one. */
export function tradesIn(text: string): Named[] {
  const tokens = [...text.matchAll(/[a-z0-9&]+/g)];
  const out: Named[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const start = (tokens[i] as RegExpExecArray).index;
    // « Diet-nutritionniste » names one, « Pont-Boucher » does not.
    if (text[start - 1] === "-" && (tokens[i] as RegExpExecArray)[0].length < 9) continue;
    let key = "";
    let best: { entry: Entry; last: number } | null = null;
    for (let k = i; k < tokens.length && k < i + LONGEST; k++) {
      const token = tokens[k] as RegExpExecArray;
      const before = tokens[k - 1];
      if (k > i && before && !/^[ '-]$/.test(text.slice(before.index + before[0].length, token.index))) break;
      key = k === i ? keyOf(token[0]) : `${key} ${keyOf(token[0])}`;
      const entry = WORDS.get(key);
      if (entry) best = { entry, last: k };
    }
    if (!best) continue;
    const last = tokens[best.last] as RegExpExecArray;
    out.push({ ...best.entry, start, end: last.index + last[0].length });
    i = best.last;
  }
  return out;
}

const BY_LABEL = new Map(TRADES.map((trade) => [trade.label, trade]));

/** The trade of this label. */
export const tradeOf = (label: string): Trade | undefined => BY_LABEL.get(label);
