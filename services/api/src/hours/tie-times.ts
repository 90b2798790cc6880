import type { Chunk } from "./chunks.ts";
import { DAY, type Slot } from "./clock.ts";
import { haveHours, lastSlots, type Statement, setOf, unique } from "./statements.ts";
import {
  type DaysChunk,
  drop,
  meaningful,
  type PartialChunk,
  type SlotsChunk,
  type Step,
  type Tying,
  wordless,
} from "./tying.ts";

const LATE = 15 * 60;
const EARLY = 11 * 60;

const always = (c: Chunk | undefined) => c?.kind === "word" && /^(?:toujours|partout|chaque)$/.test(c.word);

/** Does nothing but talk stand between a closure and these times? */
function opensAfter(chunks: Chunk[], i: number): boolean {
  let k = i - 1;
  while (["word", "open", "comma"].includes(chunks[k]?.kind ?? "")) k--;
  return chunks[k]?.kind === "closed" && chunks[k - 1]?.kind === "days";
}

/** Times: those of the open days, or loose until days come. */
export const onSlots: Step<SlotsChunk> = (t, i, chunk) => {
  const { chunks } = t;
  const next = chunks[i + 1];
  // « Lun-ven 8h-18h, et astreinte 24h/24 »: help at any hour is beside the hours that were told.
  const [start, end] = chunk.slots[0] as Slot;
  if (t.openUsed && chunk.slots.length === 1 && start === 0 && end === DAY) return i;
  // « Redon le lundi, Guer le mercredi, toujours 8h-13h »
  if (t.open && always(chunks[i - 1]))
    for (const [k, s] of t.out.entries())
      if (s.kind === "days") t.out[k] = { ...s, kind: "set", slots: chunk.slots, broad: false, odd: chunk.odd };
  // « Le vendredi matin on est fermé, on ouvre à 14h30 jusqu'à 21h »
  const shut: Statement | undefined = t.out[t.out.length - 1];
  if (
    !t.open &&
    !t.loose &&
    shut?.kind === "close" &&
    shut.half &&
    !(next?.kind === "days" && chunks[i + 2]?.kind !== "slots") &&
    opensAfter(chunks, i)
  ) {
    t.out.splice(t.out.length - 1, 1, {
      ...shut,
      kind: "set",
      slots: chunk.slots,
      broad: false,
      range: false,
      odd: false,
    });
    t.closing = false;
    return i;
  }
  if (t.closing && !t.open) {
    t.closing = false;
    return i;
  }
  const forward =
    next?.kind === "days" &&
    !(["slots", "partial"].includes(meaningful(chunks, i + 2)?.kind ?? "") && t.timesFirst === false);
  // « Lun-ven 9h-18h, xyz 10h-13h »: whose times these are is not known.
  const elsewhere = t.openUsed && chunks[i - 1]?.kind === "word";
  if (t.open && !elsewhere && (!t.openUsed || (!forward && t.timesFirst !== true))) {
    t.out.push(...setOf(t.open.parts, chunk.slots, chunk.odd, chunk.labelled));
    t.openUsed = true;
    t.excepting = false;
  } else {
    if (t.loose) t.out.push({ kind: "loose", slots: t.loose.slots });
    t.loose = { slots: chunk.slots, odd: chunk.odd };
    t.timesFirst ??= true;
  }
  return i;
};

/** Days whose times were told in words that no grid can hold. */
function unclear(t: Tying, i: number, why: "times" | "vague"): void {
  const days = t.open ? unique(t.open.parts.flatMap((p) => p.days)) : [];
  if (t.open && !t.openUsed) {
    t.out.push({ kind: "unclear", days, why });
    t.open = null;
  } else if (!t.openUsed || wordless(t.chunks, i)) t.out.push({ kind: "unclear", days, why });
}

/** An end or a beginning of the days that are open. */
function boundOfOpen(t: Tying, i: number, chunk: PartialChunk, open: DaysChunk): void {
  const days = unique(open.parts.flatMap((p) => p.days));
  if (chunk.until !== null && haveHours(t.out, open.parts)) {
    t.out.push({ kind: "until", days, at: chunk.until });
  } else if (chunk.since && (t.chunks[i - 1]?.kind === "days" || wordless(t.chunks, i))) {
    t.out.push({ kind: "since", days, at: chunk.at });
    t.excepting = false;
  } else if ((chunk.until !== null || t.excepting) && lastSlots(t.out)) {
    const usual = lastSlots(t.out) as Slot[];
    const at = chunk.at <= 360 && usual.some(([start]) => start >= 720) ? chunk.at + DAY : chunk.at;
    const kept = usual.filter((s) => s[0] < at);
    const shortened = kept.map((s, k): Slot => (k === kept.length - 1 ? [s[0], at] : s));
    t.out.push(...setOf(open.parts, shortened, shortened.length === 0));
  } else if (chunk.until !== null) {
    t.out.push({ kind: "until", days, at: chunk.until });
  } else if (
    chunk.bare &&
    (chunk.at >= LATE || chunk.at <= EARLY) &&
    haveHours(t.out, open.parts) &&
    wordless(t.chunks, i)
  ) {
    t.out.push({ kind: chunk.at >= LATE ? "until" : "since", days, at: chunk.at });
  } else {
    unclear(t, i, "times");
    return;
  }
  t.openUsed = true;
}

/** Half a time, or a vague one: of the open days, of those to come, or of none. */
export const onBound: Step = (t, i, chunk) => {
  const next = t.chunks[i + 1];
  if (chunk.kind !== "partial") unclear(t, i, "vague");
  else if (t.open && !t.openUsed) boundOfOpen(t, i, chunk, t.open);
  else if (chunk.until !== null && next?.kind === "days") {
    drop(t);
    t.until = chunk.until;
  } else if (chunk.until !== null && !t.open && meaningful(t.chunks, i + 1)?.kind !== "days") {
    t.out.push({ kind: "until", days: [], at: chunk.until });
  } else if (chunk.bare && next?.kind === "days" && !["slots", "partial"].includes(t.chunks[i + 2]?.kind ?? "")) {
    // « Mettez 21 h le dimanche »: late, it is an end; early, a beginning; else it is asked.
    const days = unique(next.parts.flatMap((p) => p.days));
    if (chunk.at >= LATE || chunk.at <= EARLY)
      t.out.push({ kind: chunk.at >= LATE ? "until" : "since", days, at: chunk.at });
    else t.out.push({ kind: "unclear", days, why: "times" });
    return i + 1;
  } else unclear(t, i, "times");
  return i;
};
