import { type Chunk, isArticle } from "./chunks.ts";
import { DAY, type Slot } from "./clock.ts";
import type { Token } from "./tokens.ts";

/** `bare`: figures without « h » are times. */
export type Reads = { bare: boolean };

/** « 8 18 », « 8 12 14 18 »: figures on end, each later than the one before; this pair is the whole or a half of them. */
function inFour(tokens: Token[], i: number): boolean {
  let from = i;
  while (i - from < 4 && tokens[from - 1]?.kind === "number") from--;
  let to = i;
  while (to - i < 5 && tokens[to]?.kind === "number") to++;
  const run = tokens.slice(from, to).map((t) => (t as { value: number }).value);
  if (run.length === 2)
    return i === from && (run[0] ?? 0) >= 5 && (run[1] ?? 0) >= (run[0] ?? 0) + 2 && (run[1] ?? 0) <= 24;
  return run.length === 4 && (i - from) % 2 === 0 && run.every((n, k) => n <= 24 && n > (run[k - 1] ?? -1));
}

/** One « 9h-12h », « de 9 à 12h », « entre 9h et 18h », « 8h18h ». Bare figures count when one side has its « h » or `bare`. */
function oneSlot(tokens: Token[], i: number, { bare }: Reads): { slot: Slot; odd: boolean; next: number } | null {
  let k = i;
  const between = tokens[k]?.kind === "between";
  if (tokens[k]?.kind === "from" || tokens[k]?.kind === "since" || between) k++;
  const a = tokens[k];
  if (a?.kind === "round") return { slot: [0, DAY], odd: false, next: k + 1 };
  if (a?.kind !== "time" && a?.kind !== "number") return null;
  const link = tokens[k + 1];
  const closes = tokens[k + 2]?.kind === "time" && !["to", "until"].includes(tokens[k + 3]?.kind ?? "");
  const linked =
    link?.kind === "to" ||
    link?.kind === "until" ||
    (between && link?.kind === "and") ||
    (link?.kind === "slash" && a.kind === "time" && closes);
  let j = linked ? k + 2 : k + 1;
  if (linked && (tokens[j]?.kind === "to" || isArticle(tokens[j]))) j++;
  const b = tokens[j];
  if (b?.kind !== "time" && b?.kind !== "number") return null;
  const noon = bare && a.kind === "number" && b.kind === "time" && b.noon === true;
  const ofFour = bare && a.kind === "number" && b.kind === "number" && inFour(tokens, k);
  if (!linked && !(a.kind === "time" && b.kind === "time") && !noon && !ofFour) return null;
  if (a.kind === "number" && b.kind === "number" && !bare) return null;
  const start = a.kind === "time" ? a.minutes % DAY : a.value * 60;
  let end = b.kind === "time" ? b.minutes : b.value * 60;
  if (start >= DAY || end > DAY + 240) return null;
  let odd = false;
  if (end <= start) {
    // « Entre midi et deux »
    const lunch = a.kind === "time" && a.noon === true && end <= 240 && !(b.kind === "time" && b.early);
    odd = start < 720 && end !== start;
    end += lunch ? DAY / 2 : DAY;
  }
  return { slot: [start, end], odd: odd || (end - start > 1200 && !(start === 0 && end === DAY)), next: j + 1 };
}

/** « 8 h-midi, 2 h-6 h »: after the morning, small hours are those of the afternoon. */
const afternoon = (before: Slot, [start, end]: Slot): Slot => {
  const morning = before[1] >= 660 && before[1] <= 900 && end > start;
  if (!morning) return [start, end];
  if (start >= 60 && start <= 360) return [start + 720, end <= 540 ? end + 720 : end];
  // « Midi à deux heures et sept heures et demie à dix heures »
  if (before[0] === 720 && start >= 360 && end <= 720) return [start + 720, end + 720];
  return [start, end];
};

/** The times that stand here, as many as follow on. */
export function slotChunk(tokens: Token[], i: number, reads: Reads): { chunk: Chunk; next: number } | null {
  const head = oneSlot(tokens, i, reads);
  if (!head) return null;
  const slots: Slot[] = [head.slot];
  let odd = head.odd;
  let labelled = false;
  let next = head.next;
  for (;;) {
    let k = next;
    while (
      ["and", "slash", "comma", "half", "to", "colon"].includes(tokens[k]?.kind ?? "") ||
      isArticle(tokens[k]) ||
      (tokens[k]?.kind === "word" && (tokens[k] as { word: string }).word === "a")
    )
      k++;
    const more = oneSlot(tokens, k, reads);
    if (!more || tokens[k]?.kind === "round") break;
    labelled ||= tokens.slice(next, k).some((t) => t.kind === "half");
    slots.push(afternoon(slots.at(-1) as Slot, more.slot));
    odd ||= more.odd;
    next = more.next;
  }
  while (tokens[next]?.kind === "half") next++;
  return {
    chunk: {
      kind: "slots",
      slots,
      odd,
      labelled,
      start: (tokens[i] as Token).start,
      end: (tokens[next - 1] as Token).end,
    },
    next,
  };
}
