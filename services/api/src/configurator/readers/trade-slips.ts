import { TRADES } from "../data/trades.ts";
import { edits, sound, tolerance } from "../french/distance.ts";
import { fold, type Passage, quote } from "../french/passage.ts";
import type { Hit } from "./trade-hits.ts";
import { NEAR_WORDS, tradesIn } from "./trade-words.ts";

/** Words that are right as they are: « couleur » is no slip for « couvreur ». */
const OFFERED = new Set(
  TRADES.flatMap((t) => fold(`${t.offers}|${t.does}`).split(/[| '-]/)).flatMap((w) => [w, `${w}s`, `${w}x`]),
);

/** Words that are only what some trade offers, in small letters: « thérapie individuelle et thérapie de couple ». */
export const onlyOffers = (words: string): boolean =>
  words.slice(1) === words.slice(1).toLowerCase() &&
  (fold(words).match(/[a-z]{4,}/g) ?? []).every((word) => OFFERED.has(word)) &&
  /\p{L}{4}/u.test(words);

const GREETINGS = new Set(
  "coucou|bonjour|bonsoir|salut|allo|hello|merci|voila|essayer|enfant|enfants|homme|femme".split("|"),
);

/** The trade whose word is nearest to one that was said, when it is near enough. */
export function typo(p: Passage, ofName: string): Hit | null {
  let best: (Hit & { off: number }) | null = null;
  const words = [...p.text.matchAll(/[a-z]{4,}/g)];
  for (const [i, m] of words.entries()) {
    if (
      OFFERED.has(m[0]) ||
      GREETINGS.has(m[0]) ||
      tradesIn(m[0]).length > 0 ||
      /(?<!a )l'$/.test(p.text.slice(0, m.index))
    )
      continue;
    const next = words[i + 1];
    const pair = next && next.index === m.index + m[0].length + 1 ? `${m[0]} ${next[0]}` : null;
    for (const { word, trade } of NEAR_WORDS) {
      const said = word.includes(" ") ? pair : m[0];
      if (!said || said.length < 5 || sound(word).slice(0, 2) !== sound(said).slice(0, 2)) continue;
      const limit = tolerance(word.length);
      const off = edits(sound(said), sound(word), limit) / word.length;
      // A word that is right was seen already, and left aside for a reason.
      if (said.replace(/s$/, "") === word || limit === 0 || off > limit / word.length || (best && off >= best.off))
        continue;
      if (isName(p, m.index) || ofName.includes(said)) continue;
      best = { trade, start: m.index, end: m.index + said.length, score: 2, strong: true, off };
    }
  }
  return best;
}

/** Within a sentence, a word with a capital is somebody's or some place's. */
const isName = (p: Passage, at: number): boolean => {
  const before = quote(p, 0, at);
  return /[\p{Ll},]$/u.test(before) && /^\p{Lu}/u.test(quote(p, at, at + 1));
};
