import { edits, tolerance } from "../french/distance.ts";
import { fold } from "../french/passage.ts";
import type { Context } from "../reading.ts";
import { tradeNamed } from "./trade.ts";

const plural = (word: string) =>
  fold(word)
    .split(/[ -]/)
    .map((w) => (/[sx]$/.test(w) ? w : `${w}(?:s|x)?`))
    .join("[ -]");

/** The words of the services of a trade: as a rule for finding them, and those in which a slip of the finger is heard. */
export type Own = { does: RegExp | null; each: RegExp | null; words: readonly string[] };
const NONE: Own = { does: null, each: null, words: [] };

const known = new Map<string, Own>();

/** The words of the services of a trade that is known, or was told in this very utterance. */
export function ownWords(context: Context): Own {
  const told = context.heard?.find((f) => f.slot === "trade")?.value;
  const trade = tradeNamed(typeof told === "string" ? told : context.draft.trade?.value);
  if (!trade) return NONE;
  let own = known.get(trade.label);
  if (!own) {
    const said = [...new Set(`${trade.does}|${trade.offers}`.split("|"))];
    const all = [...new Set(said.map(plural))].sort((x, y) => y.length - x.length);
    own = {
      does: new RegExp(`(?<![a-z-])(?:${all.join("|")})(?![a-z])`),
      each: new RegExp(`(?<![a-z-])(?:${all.join("|")})(?![a-z])`, "g"),
      words: said.map(fold).filter((word) => /^[a-z]{5,}$/.test(word)),
    };
    known.set(trade.label, own);
  }
  return own;
}

/** The rule of `ownWords`; null for a trade of which we know nothing. */
export const doesOf = (context: Context): RegExp | null => ownWords(context).does;

/** « guitarre », « macanique »: a word of the trade with a slip of the finger. */
const nearly = (word: string, words: readonly string[]): boolean =>
  words.some((own) => own[0] === word[0] && edits(word, own, tolerance(own.length)) <= tolerance(own.length));

/** Where words of the trade stand in a folded text, from left to right, each as the trade writes it or nearly so. */
export function ownIn(folded: string, { each, words }: Own): { index: number; word: string }[] {
  if (!each) return [];
  const exact = [...folded.matchAll(each)].map((m) => ({
    index: m.index,
    word: m[0],
    end: m.index + m[0].length,
  }));
  const slips = [...folded.matchAll(/[a-z]{5,}/g)]
    .filter((m) => !exact.some((e) => e.index <= m.index && m.index < e.end) && nearly(m[0], words))
    .map((m) => ({ index: m.index, word: m[0] }));
  return [...exact, ...slips].sort((x, y) => x.index - y.index);
}
