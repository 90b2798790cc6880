import type { Chunk } from "./chunks.ts";

const TIMELY = ["days", "slots", "partial"];

/**
 * « Midi et soir sauf lundi 12h-14h 19h-22h », with no hours before it: the times are those of the other days, and are put
 * where they are usually said, before the exception.
 */
export function timesBeforeExcept(chunks: Chunk[]): Chunk[] {
  const at = chunks.findIndex((chunk) => chunk.kind === "except");
  const [days, slots, ...later] = chunks.slice(at + 1);
  const alone = chunks.slice(0, Math.max(at, 0)).every(({ kind }) => kind === "half" || kind === "open");
  if (at < 0 || !alone || days?.kind !== "days" || slots?.kind !== "slots") return chunks;
  if (days.parts.some((part) => part.half) || later.some(({ kind }) => TIMELY.includes(kind))) return chunks;
  return [...chunks.slice(0, at), slots, ...chunks.slice(at, at + 2), ...later];
}
