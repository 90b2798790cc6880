import type { Slot } from "./clock.ts";
import { ignorable } from "./ignorable.ts";
import { type Reads, slotChunk } from "./slot-chunks.ts";
import type { Half, Irregular, Token } from "./tokens.ts";

export type DayPart = {
  days: number[];
  half: Half | null;
  irregular: Irregular | null;
  range: boolean;
  comma: boolean;
  every: boolean;
  /** The days that the others leave: known once all is read. */
  rest: "week" | "all" | null;
};
type Place = { start: number; end: number };
/** What a text about hours is made of: who (days), when (slots), and how they hang together. */
export type Chunk = Place &
  (
    | { kind: "days"; parts: DayPart[] }
    /** `labelled` when the halves were named between them: « midi 12h-14h, soir 19h-22h ». */
    | { kind: "slots"; slots: Slot[]; odd: boolean; labelled: boolean }
    /** Half a time: « à partir de 9 h », « jusqu'à 18 h ». */
    | { kind: "partial"; until: number | null; since: boolean; at: number; bare?: true }
    | { kind: "half"; half: Half }
    | { kind: "closed" | "except" | "stop" | "comma" | "vague" | "open" | "same" | "also" }
    | { kind: "word"; word: string }
  );

const span = (from: number, to: number): number[] => {
  const out = [from];
  for (let d = from; d !== to; ) {
    d = (d + 1) % 7;
    out.push(d);
  }
  return out;
};

/** A word that may stand before a day or a half-day. */
export const isArticle = (t: Token | undefined) =>
  t?.kind === "word" && /^(?:le|les|l|l'|tous|chaque|la)$/.test(t.word);

const isTimely = (t: Token | undefined) => t !== undefined && ["time", "number", "from", "colon"].includes(t.kind);

/** Where two or more halves of a day, joined, come to their end; null when there is one or none. */
function pastHalves(tokens: Token[], i: number): number | null {
  if (tokens[i]?.kind !== "half") return null;
  let k = i + 1;
  while (tokens[k]?.kind === "and" || tokens[k]?.kind === "comma") {
    const article = isArticle(tokens[k + 1]) ? 1 : 0;
    if (tokens[k + 1 + article]?.kind !== "half") break;
    // « Le dimanche soir, midi 12 h-14 h »: the second half opens a clause of its own.
    if (tokens[k]?.kind === "comma" && isTimely(tokens[k + 2 + article])) break;
    k += 2 + article;
  }
  return k > i + 1 ? k : null;
}

/** One day, or a range of days, with the half-day said after it. */
function dayPart(tokens: Token[], i: number): { part: DayPart; next: number } | null {
  let k = i;
  while (k < i + 4 && (isArticle(tokens[k]) || tokens[k]?.kind === "from")) k++;
  const first = tokens[k];
  if (first?.kind !== "day") return null;
  k++;
  let days = first.days;
  let range = false;
  if (tokens[k]?.kind === "to" || tokens[k]?.kind === "until") {
    let j = k + 1;
    while (isArticle(tokens[j])) j++;
    const last = tokens[j];
    if (last?.kind === "day" && !last.every && !last.rest && first.days.length === 1) {
      days = span(first.days[0] as number, last.days[last.days.length - 1] as number);
      range = true;
      k = j + 1;
    }
  }
  let half: Half | null = null;
  if (isArticle(tokens[k]) && tokens[k + 1]?.kind === "half") k++;
  // « Midi et soir », « matin et après-midi »: the whole day, whatever the times that follow.
  const afterBoth = pastHalves(tokens, k);
  if (afterBoth !== null) k = afterBoth;
  const next = tokens[k];
  if (afterBoth === null && next?.kind === "half") {
    half = next.half;
    k++;
  }
  return {
    part: {
      days,
      half,
      irregular: first.irregular ?? null,
      range,
      comma: false,
      every: first.every === true,
      rest: first.rest ?? null,
    },
    next: k,
  };
}

function dayChunk(tokens: Token[], i: number): { chunk: Chunk; next: number } | null {
  const head = dayPart(tokens, i);
  if (!head) return null;
  const parts = [head.part];
  let next = head.next;
  for (;;) {
    let k = next;
    let comma = false;
    while (tokens[k]?.kind === "and" || tokens[k]?.kind === "slash" || tokens[k]?.kind === "comma") {
      if (tokens[k]?.kind === "comma") comma = true;
      k++;
    }
    const more = dayPart(tokens, k);
    if (!more || (k === next && !(tokens[k]?.kind === "day"))) break;
    // « Sauf le lundi, tous les jours 10 h-19 h »: every day is no item of a list.
    if (more.part.every && more.part.days.length === 7) break;
    parts.push({ ...more.part, comma });
    next = more.next;
  }
  return {
    chunk: { kind: "days", parts, start: (tokens[i] as Token).start, end: (tokens[next - 1] as Token).end },
    next,
  };
}

/** Groups tokens; `bare` lets figures without « h » be times (« 9-12 / 14-18 »). */
export function chunksOf(tokens: Token[], reads: Reads): Chunk[] {
  const out: Chunk[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token;
    const found = dayChunk(tokens, i) ?? slotChunk(tokens, i, reads);
    if (found) {
      out.push(found.chunk);
      i = found.next;
      continue;
    }
    const place = { start: token.start, end: token.end };
    const after = tokens[i + 1];
    if (
      (token.kind === "since" || token.kind === "until" || token.kind === "from" || token.kind === "to") &&
      (after?.kind === "time" ||
        (after?.kind === "number" && token.kind === "until" && reads.bare && after.value <= 24))
    ) {
      const minutes = after.kind === "time" ? after.minutes : after.value * 60;
      out.push({
        kind: "partial",
        until: token.kind === "until" ? minutes : null,
        since: token.kind === "since" || token.kind === "from",
        at: minutes,
        start: token.start,
        end: after.end,
      });
      i += 2;
      continue;
    }
    const closing = tokens[i + 2];
    if (token.kind === "closed" && after?.kind === "to" && closing?.kind === "time") {
      out.push({
        kind: "partial",
        until: closing.minutes,
        since: false,
        at: closing.minutes,
        start: token.start,
        end: closing.end,
      });
      i += 3;
      continue;
    }
    if (token.kind === "time")
      out.push({ kind: "partial", until: null, since: false, bare: true, at: token.minutes, ...place });
    else if (token.kind === "half") out.push({ kind: "half", half: token.half, ...place });
    else if (["closed", "except", "stop", "comma", "vague", "open", "same", "also"].includes(token.kind))
      out.push({ kind: token.kind, ...place } as Chunk);
    else if (token.kind === "word" && !ignorable(token.word)) out.push({ kind: "word", word: token.word, ...place });
    else if (token.kind === "number") out.push({ kind: "word", word: String(token.value), ...place });
    i++;
  }
  return beginningsAndEnds(out);
}

/** « On ouvre à 7 h pour les cafés et on ferme à 23 h »: the two halves of one time, with other words between them. */
function beginningsAndEnds(chunks: Chunk[]): Chunk[] {
  const out: Chunk[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    let k = i + 1;
    while (k < i + 6 && ["word", "comma", "open"].includes(chunks[k]?.kind ?? "")) k++;
    const end = chunks[k];
    if (
      chunk.kind === "partial" &&
      chunk.since &&
      end?.kind === "partial" &&
      end.until !== null &&
      end.until > chunk.at
    ) {
      const slots: Slot[] = [[chunk.at, end.until]];
      out.push(
        { kind: "slots", slots, odd: false, labelled: false, start: chunk.start, end: end.end },
        ...chunks.slice(i + 1, k).filter((c) => c.kind === "word"),
      );
      i = k;
    } else out.push(chunk);
  }
  return out;
}
