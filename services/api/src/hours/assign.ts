import type { Chunk } from "./chunks.ts";
import { closeOf, inHalf, type Statement } from "./statements.ts";
import { onDays } from "./tie-days.ts";
import { onBound, onSlots } from "./tie-times.ts";
import type { Half } from "./tokens.ts";
import { drop, meaningful, type Step, type Tying } from "./tying.ts";

/** Is this the exception to a closure? */
function afterClosed(chunks: Chunk[], i: number): boolean {
  let k = i - 1;
  while (["comma", "word", "days", "half"].includes(chunks[k]?.kind ?? "")) k--;
  return chunks[k]?.kind === "closed";
}

/** « Pareil », « aussi ». */
const onAlike: Step = (t, i, chunk) => {
  const { chunks } = t;
  const upcoming = meaningful(chunks, i + 1);
  if (t.open && !t.openUsed) t.alike = true;
  else if (chunk.kind === "same" || upcoming?.kind === "days") t.alikeNext = true;
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
