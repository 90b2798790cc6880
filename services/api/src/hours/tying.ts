import type { Chunk } from "./chunks.ts";
import type { Slot } from "./clock.ts";
import type { Statement } from "./statements.ts";

export type DaysChunk = Extract<Chunk, { kind: "days" }>;
export type SlotsChunk = Extract<Chunk, { kind: "slots" }>;
export type PartialChunk = Extract<Chunk, { kind: "partial" }>;

/** Is everything that leads to this chunk, back to the last stop, about days and times? */
export function wordless(chunks: Chunk[], i: number): boolean {
  let k = i - 1;
  while (k >= 0 && !["word", "stop", "slots"].includes((chunks[k] as Chunk).kind)) k--;
  return chunks[k]?.kind !== "word";
}

/** What has been said so far, and what waits for the words to come. */
export type Tying = {
  readonly chunks: Chunk[];
  readonly out: Statement[];
  /** The days last named; `openUsed` when they have their times. */
  open: DaysChunk | null;
  openUsed: boolean;
  /** « Pareil », « aussi »: said of the days that are open, and of those to come. */
  alike: boolean;
  alikeNext: boolean;
  loose: { slots: Slot[]; odd: boolean } | null;
  until: number | null;
  closing: boolean;
  excepting: boolean;
  timesFirst: boolean | null;
};

/** Reads the chunk at `i`; tells where the last one that it read stands. */
export type Step<C extends Chunk = Chunk> = (t: Tying, i: number, chunk: C) => number;

/** The days that are open are left as they are. */
export function drop(t: Tying): void {
  if (t.open && !t.openUsed)
    for (const p of t.open.parts.filter((part) => !part.rest))
      t.out.push(
        p.irregular
          ? { kind: "unclear", days: p.days, why: p.irregular }
          : t.alike && p.half === null
            ? { kind: "same", days: p.days }
            : { kind: "days", days: p.days, half: p.half, range: p.range || p.every },
      );
  t.alike = false;
  t.open = null;
  t.openUsed = false;
}

/** The next chunk that is more than talk. */
export function meaningful(chunks: Chunk[], from: number): Chunk | undefined {
  let k = from;
  while (k < from + 30 && chunks[k] && ["comma", "word", "open", "also", "half"].includes((chunks[k] as Chunk).kind))
    k++;
  return chunks[k];
}
