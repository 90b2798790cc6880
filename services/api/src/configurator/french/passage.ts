/**
 * An utterance made easy to read by rules, without losing the person's own words: `text` is lower case and without
 * accents, and `at[i]` tells where its character i stands in `raw`, so that any match can be quoted as it was said.
 */
export type Passage = { readonly raw: string; readonly text: string; readonly at: readonly number[] };

/** Stands for a character that a reader has already understood; no rule matches it. */
export const MASK = "¤";

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is removed
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;
/** Bold and line breaks of a text that was pasted; other tags are left for what they are. */
const MARKUP = /<\/?(?:b|i|u|em|strong|p|br|span|div|li|ul|ol|h[1-6])(?: [^<>]{0,200})?\/?>/gi;
const HESITATION = /(?<![\p{L}\d'-])(?:euh+|heu+|hum+|hmm+|mmh+|bah|beh|ben|hein|pff+)(?![\p{L}\d'-]| ?\?),?/giu;

/** The same words, with one kind of apostrophe, space and dash, and without hesitations. Never throws. */
export function tidy(input: string): string {
  return input
    .normalize("NFC")
    .replace(MARKUP, " ")
    .replace(INVISIBLE, "")
    .replace(/\r\n?/g, "\n")
    .replace(CONTROL, " ")
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, " ")
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/…/g, "...")
    .replace(/œ/g, "oe")
    .replace(/Œ/g, "Oe")
    .replace(/æ/g, "ae")
    .replace(HESITATION, "")
    .replace(/ ?(?:…|\.{2,})(?= *[\p{Ll}\d])/gu, ",")
    .replace(/(?:…|\.{2,})/g, ".")
    .replaceAll(MASK, " ")
    .replace(/ {2,}/g, " ");
}

const foldChar = (char: string): string => {
  const plain = char.normalize("NFD")[0] ?? char;
  return plain.toLowerCase()[0] ?? plain;
};

/** Lower case, no accents; the same length as what `tidy` gives. */
export function fold(input: string): string {
  let folded = "";
  for (let i = 0; i < input.length; i++) folded += foldChar(input[i] as string);
  return folded;
}

export function passage(input: string): Passage {
  const raw = tidy(input);
  return { raw, text: fold(raw), at: Array.from({ length: raw.length + 1 }, (_, i) => i) };
}

/** What the person said between two places of `text`. */
export function quote(p: Passage, start: number, end: number): string {
  return p.raw.slice(p.at[start] ?? p.raw.length, p.at[end] ?? p.raw.length).trim();
}

/** The same passage with a stretch marked as understood. */
export function mask(p: Passage, start: number, end: number): Passage {
  return { ...p, text: p.text.slice(0, start) + MASK.repeat(Math.max(0, end - start)) + p.text.slice(end) };
}

/** Replaces stretches of `text`, keeping the way back to the words. Pieces are in order and do not overlap. */
export function rewrite(p: Passage, pieces: { start: number; end: number; by: string }[]): Passage {
  if (pieces.length === 0) return p;
  let text = "";
  const at: number[] = [];
  let from = 0;
  const copy = (to: number) => {
    for (let i = from; i < to; i++) {
      text += p.text[i];
      at.push(p.at[i] as number);
    }
  };
  for (const { start, end, by } of pieces) {
    copy(start);
    for (const char of by) {
      text += char;
      at.push(p.at[start] as number);
    }
    from = end;
  }
  copy(p.text.length);
  at.push(p.at[p.text.length] as number);
  return { raw: p.raw, text, at };
}

/** Cuts a passage, keeping the quotes right. */
export function slice(p: Passage, start: number, end: number): Passage {
  return { raw: p.raw, text: p.text.slice(start, end), at: p.at.slice(start, end + 1) };
}
