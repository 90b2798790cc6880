import type { Chunk } from "./chunks.ts";

const PLACE =
  /(?<![a-z])(musee|expositions?|magasin|boutique|salon|cabinet|bureaux?|secretariat|consultations?|restaurant|bar|atelier|agence|garage|station|depot|entrepot|showroom|cuisine|brasserie|traiteur|jardin|parc|hall)s?(?![a-z])/g;

/**
 * « Le magasin 9 h-19 h, l'atelier 8 h-17 h »: two places that each open at their own hours, of which no one week can be
 * made. A place that is named without hours of its own does not count. `said` is the text before set phrases were read, `text` after.
 */
export function severalPlaces(said: string, text: string, chunks: readonly Chunk[]): boolean {
  const slots = chunks.filter((c) => c.kind === "slots");
  if (slots.length < 2) return false;
  const places = placesIn(text);
  // « Le magasin est ouvert … »: the place named at the head was read as the whole.
  const head = placesIn(said).find(({ name }) => !places.some((p) => p.name === name));
  const opening = places.filter(({ at }, i) => {
    const until = places[i + 1]?.at ?? text.length;
    return slots.some((s) => at < s.start && s.start < until);
  });
  return new Set([...opening, ...(head ? [head] : [])].map(({ name }) => name)).size > 1;
}

const placesIn = (text: string) =>
  [...text.matchAll(PLACE)].map((m) => ({ name: (m[1] as string).replace(/s$/, ""), at: m.index }));
