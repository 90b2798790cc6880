import type { Turn } from "../../api/types.ts";
import type { Caption } from "../../call/call-state.ts";
import { sameWords, takeOut, wordsOf } from "../same-words.ts";

/** A caption, and how many turns the interview had when it was heard. */
export type Heard = Caption & { after: number };

/** Two exchanges later a caption is history, whatever became of its words. */
const LONG_AGO = 4;

/**
 * Captions that are no turns of the interview yet: what is shown, and kept, until they land.
 *
 * A turn may arrive before its caption, and may hold several of them. So captions take their words, in order, out of the
 * turns since the call began (`from`): a second « oui » is not the first one again.
 */
export function stillSpoken(heard: readonly Heard[], turns: readonly Turn[], from: number): Heard[] {
  let landed = turns
    .slice(from)
    .filter(({ role }) => role === "user")
    .map(({ text }) => wordsOf(text));
  return heard.flatMap((caption) => {
    const { role, text, after } = caption;
    if (role === "assistant") return turns.length > after ? [] : beside(caption, turns.at(-1)?.text ?? "");
    for (const [index, words] of landed.entries()) {
      const left = takeOut(text, words);
      if (!left) continue;
      landed = [left, ...landed.slice(index + 1)];
      return [];
    }
    return turns.length - after < LONG_AGO ? [caption] : [];
  });
}

/** What the interviewer says now may be, or end with, the question that is on the screen: the rest of it. */
function beside(caption: Heard, question: string): Heard[] {
  const sentences = caption.text.match(/[^.?!]+[.?!]*\s*/g) ?? [];
  const text = sentences.filter((sentence) => !sameWords(sentence, question)).join("");
  return text ? [{ ...caption, text }] : [];
}
