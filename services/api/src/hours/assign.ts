import type { Chunk } from "./chunks.ts";
import { DAY, type Slot } from "./clock.ts";
import { closeOf, haveHours, inHalf, lastSlots, type Statement, setOf, unique } from "./statements.ts";
import type { Half } from "./tokens.ts";

type DaysChunk = Extract<Chunk, { kind: "days" }>;
type SlotsChunk = Extract<Chunk, { kind: "slots" }>;
type PartialChunk = Extract<Chunk, { kind: "partial" }>;

/** Is this the exception to a closure? */
function afterClosed(chunks: Chunk[], i: number): boolean {
  let k = i - 1;
  while (["comma", "word", "days", "half"].includes(chunks[k]?.kind ?? "")) k--;
  return chunks[k]?.kind === "closed";
}

const LATE = 15 * 60;
const EARLY = 11 * 60;

/** Is everything that leads to this chunk, back to the last stop, about days and times? */
function wordless(chunks: Chunk[], i: number): boolean {
  let k = i - 1;
  while (k >= 0 && !["word", "stop", "slots"].includes((chunks[k] as Chunk).kind)) k--;
  return chunks[k]?.kind !== "word";
}

const always = (c: Chunk | undefined) => c?.kind === "word" && /^(?:toujours|partout|chaque)$/.test(c.word);

/** Does nothing but talk stand between a closure and these times? */
function opensAfter(chunks: Chunk[], i: number): boolean {
  let k = i - 1;
  while (["word", "open", "comma"].includes(chunks[k]?.kind ?? "")) k--;
  return chunks[k]?.kind === "closed" && chunks[k - 1]?.kind === "days";
}

/** What has been said so far, and what waits for the words to come. */
type Tying = {
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
type Step<C extends Chunk = Chunk> = (t: Tying, i: number, chunk: C) => number;

/** The days that are open are left as they are. */
function drop(t: Tying): void {
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
function meaningful(chunks: Chunk[], from: number): Chunk | undefined {
  let k = from;
  while (k < from + 30 && chunks[k] && ["comma", "word", "open", "also", "half"].includes((chunks[k] as Chunk).kind))
    k++;
  return chunks[k];
}

/** Days are named: closed, cut from what precedes, given the times said before them, or open for those to come. */
const onDays: Step<DaysChunk> = (t, i, chunk) => {
  const { chunks } = t;
  const next = chunks[i + 1];
  const upcoming = meaningful(chunks, i + 1);
  if (t.excepting || t.closing) {
    const timed =
      (upcoming?.kind === "slots" && next?.kind === "slots") ||
      (t.excepting && (next?.kind === "partial" || (next?.kind === "comma" && chunks[i + 2]?.kind === "partial")));
    const cut = t.closing && !t.excepting && timed ? chunk.parts.findIndex((p, k) => k > 0 && p.comma) : -1;
    if (cut > 0) {
      t.out.push(...closeOf(chunk.parts.slice(0, cut)));
      t.open = { ...chunk, parts: chunk.parts.slice(cut) };
      t.openUsed = false;
      t.closing = false;
    } else if (timed && t.excepting) {
      t.open = chunk;
      t.openUsed = false;
    } else {
      t.out.push(...closeOf(chunk.parts));
      t.closing = false;
      if (upcoming?.kind !== "days") t.excepting = t.excepting && next?.kind === "comma";
    }
    t.timesFirst ??= false;
    return i;
  }
  // « Jeudi pareil que lundi »
  const others = chunk.parts.findIndex((p, k) => k > 0 && p.comma);
  if (t.alike && t.open && !t.openUsed && chunks[i - 1]?.kind === "same" && (others > 0 || next?.kind !== "slots")) {
    const like = others > 0 ? chunk.parts.slice(0, others) : chunk.parts;
    t.out.push({
      kind: "same",
      days: unique(t.open.parts.flatMap((p) => p.days)),
      as: unique(like.flatMap((p) => p.days)),
    });
    t.alike = false;
    t.open = { ...chunk, parts: chunk.parts.slice(like.length) };
    t.openUsed = t.open.parts.length === 0;
    return i;
  }
  drop(t);
  if (t.until !== null && next?.kind !== "slots") {
    t.out.push({ kind: "until", days: unique(chunk.parts.flatMap((p) => p.days)), at: t.until });
    t.until = null;
    return i;
  }
  const apart =
    (next?.kind === "partial" && chunks[i + 2]?.kind !== "days") ||
    (next?.kind === "slots" && chunks[i - 1]?.kind === "comma");
  // « 9h30-19h, dimanche fermé »
  const off = next?.kind === "closed" && meaningful(chunks, i + 2)?.kind !== "days" && !chunk.parts[0]?.range;
  if (
    t.loose &&
    (apart || (off && chunk.parts.length === 1)) &&
    (chunk.parts.length === 1 || chunks[i - 1]?.kind === "comma")
  ) {
    t.out.push({ kind: "loose", slots: t.loose.slots });
    t.loose = null;
    t.open = chunk;
    t.timesFirst = false;
  } else if (t.loose) {
    // « 8h-18h du lundi au vendredi et le samedi fermé »: the last day has a word of its own.
    // « 8 h-12 h du lundi au vendredi, et le samedi je bricole »
    const left = next?.kind === "word" && chunk.parts.at(-1)?.comma === true && chunk.parts[0]?.range === true;
    // « 14 h-20 h lundi et jeudi et 9 h-12 h le samedi »: the times that follow have their days after them.
    const timesAgain = meaningful(chunks, i + 2)?.kind === "days" && chunks[i + 3]?.kind !== "slots";
    const shut = next?.kind === "closed" && meaningful(chunks, i + 2)?.kind !== "days";
    const split =
      chunk.parts.length > 1 &&
      (shut ||
        left ||
        (next?.kind === "slots" && !timesAgain) ||
        (next?.kind === "also" && chunks[i + 2]?.kind === "slots") ||
        next?.kind === "partial");
    t.out.push(...setOf(split ? chunk.parts.slice(0, -1) : chunk.parts, t.loose.slots, t.loose.odd));
    t.loose = null;
    t.open = split ? { ...chunk, parts: chunk.parts.slice(-1) } : chunk;
    t.openUsed = !split;
    t.timesFirst = !split;
  } else {
    t.open = chunk;
    t.timesFirst ??= false;
  }
  if (t.alikeNext && !t.openUsed && t.open && t.open.parts.length > 1 && next?.kind === "slots") {
    t.out.push({ kind: "same", days: unique(t.open.parts.slice(0, -1).flatMap((p) => p.days)) });
    t.open = { ...t.open, parts: t.open.parts.slice(-1) };
    t.alikeNext = false;
  }
  t.alike = t.alikeNext && !t.openUsed;
  t.alikeNext = false;
  return i;
};

/** « Pareil », « aussi ». */
const onAlike: Step = (t, i, chunk) => {
  const { chunks } = t;
  const upcoming = meaningful(chunks, i + 1);
  if (t.open && !t.openUsed) t.alike = true;
  else if (chunk.kind === "same" || upcoming?.kind === "days") t.alikeNext = true;
  return i;
};

/** Times: those of the open days, or loose until days come. */
const onSlots: Step<SlotsChunk> = (t, i, chunk) => {
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

/** « Fermé »: of the days before it, or of those to come. */
const onClosed: Step = (t, i) => {
  const { chunks } = t;
  const next = chunks[i + 1];
  let back = i - 1;
  while (["word", "comma"].includes(chunks[back]?.kind ?? "")) back--;
  const about = chunks[i - 1]?.kind === "days" || (chunks[back]?.kind === "days" && next?.kind !== "days");
  if (t.open && !t.openUsed && about) {
    t.out.push(...closeOf(t.open.parts));
    t.open = null;
  } else t.closing = true;
  return i;
};

/** « Sauf »: the days to come are closed, or have times of their own. */
const onExcept: Step = (t, i) => {
  const { chunks } = t;
  const upcoming = meaningful(chunks, i + 1);
  // « Fermé le dimanche, sauf le week-end de la fête »: what is spared is not closed.
  if (afterClosed(chunks, i) && upcoming?.kind === "days" && chunks[chunks.indexOf(upcoming) + 1]?.kind !== "slots")
    return chunks.indexOf(upcoming);
  if (t.open && !t.openUsed && upcoming?.kind === "days") {
    const removed = upcoming.parts.filter((p) => !p.half && !p.irregular).flatMap((p) => p.days);
    const told = meaningful(chunks, chunks.indexOf(upcoming) + 1);
    const timed = told?.kind === "slots";
    // « Tous les jours sauf le vendredi matin de 10h à 20h »: these are no times of a morning.
    const others = timed && upcoming.parts.every((p) => p.half && !told.slots.some((s) => inHalf(s, p.half as Half)));
    if (others && chunks[chunks.indexOf(upcoming) + 1] === told) {
      t.out.push(...closeOf(upcoming.parts));
      chunks.splice(chunks.indexOf(upcoming), 1);
      return i;
    }
    if (timed && removed.length > 0 && chunks[chunks.indexOf(upcoming) + 1]?.kind === "slots") {
      t.open = {
        ...t.open,
        parts: t.open.parts.map((p) => ({
          ...p,
          days: p.days.filter((d) => !removed.includes(d)),
          range: p.range,
        })),
      };
      t.out.push(...closeOf(upcoming.parts));
      chunks.splice(chunks.indexOf(upcoming), 1);
      return i;
    }
  }
  // « 9 h-18 h sauf le dimanche »: every day but those.
  if (t.loose && !t.open && upcoming?.kind === "days") {
    // A day that is only shorter does not tell that all the others are worked.
    const shorter = ["slots", "partial"].includes(chunks[chunks.indexOf(upcoming) + 1]?.kind ?? "");
    const halved = shorter || upcoming.parts.some((p) => p.half !== null);
    t.out.push({ kind: "loose", slots: t.loose.slots, ...(halved ? {} : { every: true as const }) });
    t.loose = null;
  }
  t.excepting = true;
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
const onBound: Step = (t, i, chunk) => {
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

/** A clause ends, and what waits with it. */
const onStop: Step = (t, i) => {
  const { chunks } = t;
  const upcoming = meaningful(chunks, i + 1);
  t.closing = false;
  t.excepting = false;
  if (t.openUsed) drop(t);
  if (t.loose && upcoming?.kind !== "days") {
    t.out.push({ kind: "loose", slots: t.loose.slots });
    t.loose = null;
  }
  t.timesFirst = null;
  return i;
};

/** Each chunk by what it is; tells where the last one that was read stands. */
function read(t: Tying, i: number): number {
  const chunk = t.chunks[i] as Chunk;
  switch (chunk.kind) {
    case "days":
      return onDays(t, i, chunk);
    case "same":
    case "also":
      return onAlike(t, i, chunk);
    case "slots":
      return onSlots(t, i, chunk);
    case "closed":
      return onClosed(t, i, chunk);
    case "except":
      return onExcept(t, i, chunk);
    case "partial":
    case "vague":
      return onBound(t, i, chunk);
    case "stop":
      return onStop(t, i, chunk);
    case "word":
      t.out.push({ kind: "word", word: chunk.word });
      return i;
    case "open":
      t.closing = false;
      return i;
    default:
      return i;
  }
}

/** Ties days, times and closures together: « 9h-12h le samedi », « fermé le lundi », « tous les jours sauf mardi ». */
export function statementsOf(chunks: Chunk[]): Statement[] {
  const t: Tying = {
    chunks,
    out: [],
    open: null,
    openUsed: false,
    alike: false,
    alikeNext: false,
    loose: null,
    until: null,
    closing: false,
    excepting: false,
    timesFirst: null,
  };
  for (let i = 0; i < chunks.length; i++) i = read(t, i);
  drop(t);
  // « De 18h à 21h30, mardi à Fleurance, jeudi à Lectoure »: times said first and once are those of each day.
  const first = t.out.find((s) => s.kind === "set");
  const at = (kind: Chunk["kind"]) => chunks.findIndex((c) => c.kind === kind);
  const once = chunks.filter((c) => c.kind === "slots").length === 1 && at("partial") < 0 && at("slots") < at("days");
  if (once && first?.days.length === 1)
    for (const [k, s] of t.out.entries())
      if (s.kind === "days" && s.half === null) t.out[k] = { ...first, days: s.days, range: s.range };
  if (t.loose) t.out.push({ kind: "loose", slots: t.loose.slots });
  return t.out;
}
