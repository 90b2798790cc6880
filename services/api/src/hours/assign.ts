import type { Chunk } from "./chunks.ts";
import { DAY, type Slot } from "./clock.ts";
import { closeOf, haveHours, inHalf, lastSlots, type Statement, setOf, unique } from "./statements.ts";
import type { Half } from "./tokens.ts";

type DaysChunk = Extract<Chunk, { kind: "days" }>;

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

/** Ties days, times and closures together: « 9h-12h le samedi », « fermé le lundi », « tous les jours sauf mardi ». */
export function statementsOf(chunks: Chunk[]): Statement[] {
  const out: Statement[] = [];
  let open: DaysChunk | null = null;
  let openUsed = false;
  /** « Pareil », « aussi »: said of the days that are open, and of those to come. */
  let alike = false;
  let alikeNext = false;
  let loose: { slots: Slot[]; odd: boolean } | null = null;
  let until: number | null = null;
  let closing = false;
  let excepting = false;
  let timesFirst: boolean | null = null;
  const drop = () => {
    if (open && !openUsed)
      for (const p of open.parts.filter((part) => !part.rest))
        out.push(
          p.irregular
            ? { kind: "unclear", days: p.days, why: p.irregular }
            : alike && p.half === null
              ? { kind: "same", days: p.days }
              : { kind: "days", days: p.days, half: p.half, range: p.range || p.every },
        );
    alike = false;
    open = null;
    openUsed = false;
  };
  const meaningful = (from: number) => {
    let k = from;
    while (k < from + 30 && chunks[k] && ["comma", "word", "open", "also", "half"].includes((chunks[k] as Chunk).kind))
      k++;
    return chunks[k];
  };
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    const next = chunks[i + 1];
    const upcoming = meaningful(i + 1);
    if (chunk.kind === "days") {
      if (excepting || closing) {
        const timed =
          (upcoming?.kind === "slots" && next?.kind === "slots") ||
          (excepting && (next?.kind === "partial" || (next?.kind === "comma" && chunks[i + 2]?.kind === "partial")));
        const cut = closing && !excepting && timed ? chunk.parts.findIndex((p, k) => k > 0 && p.comma) : -1;
        if (cut > 0) {
          out.push(...closeOf(chunk.parts.slice(0, cut)));
          open = { ...chunk, parts: chunk.parts.slice(cut) };
          openUsed = false;
          closing = false;
        } else if (timed && excepting) {
          open = chunk;
          openUsed = false;
        } else {
          out.push(...closeOf(chunk.parts));
          closing = false;
          if (upcoming?.kind !== "days") excepting = excepting && next?.kind === "comma";
        }
        timesFirst ??= false;
        continue;
      }
      // « Jeudi pareil que lundi »
      const others = chunk.parts.findIndex((p, k) => k > 0 && p.comma);
      if (alike && open && !openUsed && chunks[i - 1]?.kind === "same" && (others > 0 || next?.kind !== "slots")) {
        const like = others > 0 ? chunk.parts.slice(0, others) : chunk.parts;
        out.push({
          kind: "same",
          days: unique((open as DaysChunk).parts.flatMap((p) => p.days)),
          as: unique(like.flatMap((p) => p.days)),
        });
        alike = false;
        open = { ...chunk, parts: chunk.parts.slice(like.length) };
        openUsed = open.parts.length === 0;
        continue;
      }
      drop();
      if (until !== null && next?.kind !== "slots") {
        out.push({ kind: "until", days: unique(chunk.parts.flatMap((p) => p.days)), at: until });
        until = null;
        continue;
      }
      const apart =
        (next?.kind === "partial" && chunks[i + 2]?.kind !== "days") ||
        (next?.kind === "slots" && chunks[i - 1]?.kind === "comma");
      // « 9h30-19h, dimanche fermé »
      const off = next?.kind === "closed" && meaningful(i + 2)?.kind !== "days" && !chunk.parts[0]?.range;
      if (
        loose &&
        (apart || (off && chunk.parts.length === 1)) &&
        (chunk.parts.length === 1 || chunks[i - 1]?.kind === "comma")
      ) {
        out.push({ kind: "loose", slots: loose.slots });
        loose = null;
        open = chunk;
        timesFirst = false;
      } else if (loose) {
        // « 8h-18h du lundi au vendredi et le samedi fermé »: the last day has a word of its own.
        // « 8 h-12 h du lundi au vendredi, et le samedi je bricole »
        const left = next?.kind === "word" && chunk.parts.at(-1)?.comma === true && chunk.parts[0]?.range === true;
        // « 14 h-20 h lundi et jeudi et 9 h-12 h le samedi »: the times that follow have their days after them.
        const timesAgain = meaningful(i + 2)?.kind === "days" && chunks[i + 3]?.kind !== "slots";
        const shut = next?.kind === "closed" && meaningful(i + 2)?.kind !== "days";
        const split =
          chunk.parts.length > 1 &&
          (shut ||
            left ||
            (next?.kind === "slots" && !timesAgain) ||
            (next?.kind === "also" && chunks[i + 2]?.kind === "slots") ||
            next?.kind === "partial");
        out.push(...setOf(split ? chunk.parts.slice(0, -1) : chunk.parts, loose.slots, loose.odd));
        loose = null;
        open = split ? { ...chunk, parts: chunk.parts.slice(-1) } : chunk;
        openUsed = !split;
        timesFirst = !split;
      } else {
        open = chunk;
        timesFirst ??= false;
      }
      if (alikeNext && !openUsed && open && open.parts.length > 1 && next?.kind === "slots") {
        out.push({ kind: "same", days: unique(open.parts.slice(0, -1).flatMap((p) => p.days)) });
        open = { ...open, parts: open.parts.slice(-1) };
        alikeNext = false;
      }
      alike = alikeNext && !openUsed;
      alikeNext = false;
    } else if (chunk.kind === "same" || chunk.kind === "also") {
      if (open && !openUsed) alike = true;
      else if (chunk.kind === "same" || upcoming?.kind === "days") alikeNext = true;
    } else if (chunk.kind === "slots") {
      // « Lun-ven 8h-18h, et astreinte 24h/24 »: help at any hour is beside the hours that were told.
      const [start, end] = chunk.slots[0] as Slot;
      if (openUsed && chunk.slots.length === 1 && start === 0 && end === DAY) continue;
      // « Redon le lundi, Guer le mercredi, toujours 8h-13h »
      if (open && always(chunks[i - 1]))
        for (const [k, s] of out.entries())
          if (s.kind === "days") out[k] = { ...s, kind: "set", slots: chunk.slots, broad: false, odd: chunk.odd };
      // « Le vendredi matin on est fermé, on ouvre à 14h30 jusqu'à 21h »
      const shut: Statement | undefined = out[out.length - 1];
      if (
        !open &&
        !loose &&
        shut?.kind === "close" &&
        shut.half &&
        !(next?.kind === "days" && chunks[i + 2]?.kind !== "slots") &&
        opensAfter(chunks, i)
      ) {
        out.splice(out.length - 1, 1, {
          ...shut,
          kind: "set",
          slots: chunk.slots,
          broad: false,
          range: false,
          odd: false,
        });
        closing = false;
        continue;
      }
      if (closing && !open) {
        closing = false;
        continue;
      }
      const forward =
        next?.kind === "days" &&
        !(["slots", "partial"].includes(meaningful(i + 2)?.kind ?? "") && timesFirst === false);
      // « Lun-ven 9h-18h, xyz 10h-13h »: whose times these are is not known.
      const elsewhere = openUsed && chunks[i - 1]?.kind === "word";
      if (open && !elsewhere && (!openUsed || (!forward && timesFirst !== true))) {
        out.push(...setOf((open as DaysChunk).parts, chunk.slots, chunk.odd, chunk.labelled));
        openUsed = true;
        excepting = false;
      } else {
        if (loose) out.push({ kind: "loose", slots: loose.slots });
        loose = { slots: chunk.slots, odd: chunk.odd };
        timesFirst ??= true;
      }
    } else if (chunk.kind === "closed") {
      let back = i - 1;
      while (["word", "comma"].includes(chunks[back]?.kind ?? "")) back--;
      const about = chunks[i - 1]?.kind === "days" || (chunks[back]?.kind === "days" && next?.kind !== "days");
      if (open && !openUsed && about) {
        out.push(...closeOf((open as DaysChunk).parts));
        open = null;
      } else closing = true;
    } else if (
      chunk.kind === "except" &&
      afterClosed(chunks, i) &&
      upcoming?.kind === "days" &&
      chunks[chunks.indexOf(upcoming) + 1]?.kind !== "slots"
    ) {
      // « Fermé le dimanche, sauf le week-end de la fête »: what is spared is not closed.
      i = chunks.indexOf(upcoming);
    } else if (chunk.kind === "except") {
      if (open && !openUsed && upcoming?.kind === "days") {
        const removed = upcoming.parts.filter((p) => !p.half && !p.irregular).flatMap((p) => p.days);
        const told = meaningful(chunks.indexOf(upcoming) + 1);
        const timed = told?.kind === "slots";
        // « Tous les jours sauf le vendredi matin de 10h à 20h »: these are no times of a morning.
        const others =
          timed && upcoming.parts.every((p) => p.half && !told.slots.some((s) => inHalf(s, p.half as Half)));
        if (others && chunks[chunks.indexOf(upcoming) + 1] === told) {
          out.push(...closeOf(upcoming.parts));
          chunks.splice(chunks.indexOf(upcoming), 1);
          continue;
        }
        if (timed && removed.length > 0 && chunks[chunks.indexOf(upcoming) + 1]?.kind === "slots") {
          open = {
            ...(open as DaysChunk),
            parts: (open as DaysChunk).parts.map((p) => ({
              ...p,
              days: p.days.filter((d) => !removed.includes(d)),
              range: p.range,
            })),
          };
          out.push(...closeOf(upcoming.parts));
          chunks.splice(chunks.indexOf(upcoming), 1);
          continue;
        }
      }
      // « 9 h-18 h sauf le dimanche »: every day but those.
      if (loose && !open && upcoming?.kind === "days") {
        // A day that is only shorter does not tell that all the others are worked.
        const shorter = ["slots", "partial"].includes(chunks[chunks.indexOf(upcoming) + 1]?.kind ?? "");
        const halved = shorter || upcoming.parts.some((p) => p.half !== null);
        out.push({ kind: "loose", slots: loose.slots, ...(halved ? {} : { every: true as const }) });
        loose = null;
      }
      excepting = true;
    } else if (chunk.kind === "partial" && chunk.until !== null && open && !openUsed && haveHours(out, open.parts)) {
      out.push({ kind: "until", days: unique((open as DaysChunk).parts.flatMap((p) => p.days)), at: chunk.until });
      openUsed = true;
    } else if (
      chunk.kind === "partial" &&
      chunk.since &&
      open &&
      !openUsed &&
      (chunks[i - 1]?.kind === "days" || wordless(chunks, i))
    ) {
      out.push({ kind: "since", days: unique((open as DaysChunk).parts.flatMap((p) => p.days)), at: chunk.at });
      openUsed = true;
      excepting = false;
    } else if (chunk.kind === "partial" && (chunk.until !== null || excepting) && open && !openUsed && lastSlots(out)) {
      const usual = lastSlots(out) as Slot[];
      const at = chunk.at <= 360 && usual.some(([start]) => start >= 720) ? chunk.at + DAY : chunk.at;
      const kept = usual.filter((s) => s[0] < at);
      const shortened = kept.map((s, k): Slot => (k === kept.length - 1 ? [s[0], at] : s));
      out.push(...setOf((open as DaysChunk).parts, shortened, shortened.length === 0));
      openUsed = true;
    } else if (chunk.kind === "partial" && chunk.until !== null && open && !openUsed) {
      out.push({ kind: "until", days: unique((open as DaysChunk).parts.flatMap((p) => p.days)), at: chunk.until });
      openUsed = true;
    } else if (chunk.kind === "partial" && chunk.until !== null && (!open || openUsed) && next?.kind === "days") {
      drop();
      until = chunk.until;
    } else if (
      chunk.kind === "partial" &&
      chunk.bare &&
      open &&
      !openUsed &&
      (chunk.at >= LATE || chunk.at <= EARLY) &&
      haveHours(out, open.parts) &&
      wordless(chunks, i)
    ) {
      const days = unique((open as DaysChunk).parts.flatMap((p) => p.days));
      out.push({ kind: chunk.at >= LATE ? "until" : "since", days, at: chunk.at });
      openUsed = true;
    } else if (chunk.kind === "partial" && chunk.until !== null && !open && upcoming?.kind !== "days") {
      out.push({ kind: "until", days: [], at: chunk.until });
    } else if (
      chunk.kind === "partial" &&
      chunk.bare &&
      (!open || openUsed) &&
      next?.kind === "days" &&
      !["slots", "partial"].includes(chunks[i + 2]?.kind ?? "")
    ) {
      // « Mettez 21 h le dimanche »: late, it is an end; early, a beginning; else it is asked.
      const days = unique(next.parts.flatMap((p) => p.days));
      if (chunk.at >= LATE || chunk.at <= EARLY)
        out.push({ kind: chunk.at >= LATE ? "until" : "since", days, at: chunk.at });
      else out.push({ kind: "unclear", days, why: "times" });
      i++;
    } else if (chunk.kind === "partial" || chunk.kind === "vague") {
      if (open && !openUsed) {
        out.push({
          kind: "unclear",
          days: unique((open as DaysChunk).parts.flatMap((p) => p.days)),
          why: chunk.kind === "vague" ? "vague" : "times",
        });
        open = null;
      } else if (!openUsed || wordless(chunks, i))
        out.push({
          kind: "unclear",
          days: open ? unique((open as DaysChunk).parts.flatMap((p) => p.days)) : [],
          why: chunk.kind === "vague" ? "vague" : "times",
        });
    } else if (chunk.kind === "stop") {
      closing = false;
      excepting = false;
      if (openUsed) drop();
      if (loose && upcoming?.kind !== "days") {
        out.push({ kind: "loose", slots: loose.slots });
        loose = null;
      }
      timesFirst = null;
    } else if (chunk.kind === "word") out.push({ kind: "word", word: chunk.word });
    else if (chunk.kind === "open") closing = false;
  }
  drop();
  // « De 18h à 21h30, mardi à Fleurance, jeudi à Lectoure »: times said first and once are those of each day.
  const first = out.find((s) => s.kind === "set");
  const at = (kind: Chunk["kind"]) => chunks.findIndex((c) => c.kind === kind);
  const once = chunks.filter((c) => c.kind === "slots").length === 1 && at("partial") < 0 && at("slots") < at("days");
  if (once && first?.days.length === 1)
    for (const [k, s] of out.entries())
      if (s.kind === "days" && s.half === null) out[k] = { ...first, days: s.days, range: s.range };
  if (loose) out.push({ kind: "loose", slots: (loose as { slots: Slot[] }).slots });
  return out;
}
