import { fold } from "../french/passage.ts";
import type { Context } from "../reading.ts";
import { tradeNamed } from "./trade.ts";

const plural = (word: string) =>
  fold(word)
    .split(/[ -]/)
    .map((w) => (/[sx]$/.test(w) ? w : `${w}(?:s|x)?`))
    .join("[ -]");

const known = new Map<string, RegExp>();

/** The words of the services of a trade that is known, or was told in this very utterance; null for another trade. */
export function doesOf(context: Context): RegExp | null {
  const told = context.heard?.find((f) => f.slot === "trade")?.value;
  const trade = tradeNamed(typeof told === "string" ? told : context.draft.trade?.value);
  if (!trade) return null;
  let words = known.get(trade.label);
  if (!words) {
    const all = [...new Set(`${trade.does}|${trade.offers}`.split("|").map(plural))].sort(
      (x, y) => y.length - x.length,
    );
    words = new RegExp(`(?<![a-z-])(?:${all.join("|")})(?![a-z])`);
    known.set(trade.label, words);
  }
  return words;
}
