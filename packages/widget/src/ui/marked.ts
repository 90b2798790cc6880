import { html, type TemplateResult } from "lit";

export type Mark = { words: string; slot: string };
type Piece = { text: string; slot?: string };

/** Cuts a sentence around the words that became facts, so that each can be seen, and can fly, on its own. */
export function pieces(sentence: string, marks: readonly Mark[]): Piece[] {
  const lower = sentence.toLowerCase();
  const found = marks
    .map(({ words, slot }) => ({ at: words ? lower.indexOf(words.toLowerCase()) : -1, length: words.length, slot }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const result: Piece[] = [];
  let end = 0;
  for (const { at, length, slot } of found) {
    if (at < end) continue;
    if (at > end) result.push({ text: sentence.slice(end, at) });
    result.push({ text: sentence.slice(at, at + length), slot });
    end = at + length;
  }
  if (end < sentence.length) result.push({ text: sentence.slice(end) });
  return result;
}

export const marked = (sentence: string, marks: readonly Mark[]): TemplateResult =>
  html`${pieces(sentence, marks).map(({ text, slot }) => (slot ? html`<mark data-slot=${slot}>${text}</mark>` : text))}`;
