import { closeOf, setOf, unique } from "./statements.ts";
import { type DaysChunk, drop, meaningful, type Step } from "./tying.ts";

/** Days are named: closed, cut from what precedes, given the times said before them, or open for those to come. */
export const onDays: Step<DaysChunk> = (t, i, chunk) => {
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
    // « 18h-2h tous les jours, vendredi et samedi jusqu'à 4h »: named again, they are told apart from there.
    const again = chunk.parts.findIndex((p, k) => k > 0 && p.days.every((d) => chunk.parts[0]?.days.includes(d)));
    const at = again > 0 ? again : -1;
    t.out.push(...setOf(split ? chunk.parts.slice(0, at) : chunk.parts, t.loose.slots, t.loose.odd));
    t.loose = null;
    t.open = split ? { ...chunk, parts: chunk.parts.slice(at) } : chunk;
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
