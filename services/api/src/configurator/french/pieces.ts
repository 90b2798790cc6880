import type { Passage } from "./passage.ts";

export type Piece = { start: number; end: number; text: string; opens: boolean };

const CUT = /[,;.!?\n:/+•]| (?:et|ou|puis|mais|ainsi que|plus) /g;

/** An utterance cut at commas, full stops and « et »; `opens` tells the first piece of a sentence. */
export function piecesOf(p: Passage): Piece[] {
  const out: Piece[] = [];
  let start = 0;
  let opens = true;
  for (const cut of [...p.text.matchAll(CUT), null]) {
    const end = cut ? cut.index : p.text.length;
    const text = p.text.slice(start, end);
    if (/\S/.test(text)) {
      out.push({ start, end, text: text.trim(), opens });
      opens = false;
    }
    if (cut && /[;.!?\n:]/.test(cut[0])) opens = true;
    start = cut ? cut.index + cut[0].length : end;
  }
  return out;
}
