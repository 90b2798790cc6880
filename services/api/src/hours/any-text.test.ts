import fc from "fast-check";
import { expect, test } from "vitest";
import { parseHours, renderHours } from "./index.ts";

const NOW = new Date("2026-11-20T10:00:00Z");
/** A pattern that runs away takes seconds; how fast the others are is measured, not asserted. */
const LIMIT_MS = 250;

/** What texts about hours are made of, and what breaks readers: halves of words, marks, repeated and glued. */
const FRAGMENTS =
  "du lundi|au vendredi|le samedi|lu-ve|S|1mardi|et|de|à|9h|18h30|l8h|8|12|24|1er|midi|minuit|heures|et demie|moins le quart|-|/|,|(|)|.|:|+|\n|¤|é|😀|a|l'|d'|sauf|sans|fermé|ouvert|ouverture|fermeture|tous les jours|chaque|tous les soirs|le reste de la semaine|les autres jours|pareil|idem|comme|même le dimanche|sur rendez-vous|en août|du 1er avril|au 30 septembre|25 décembre|jours fériés|lundis fériés|un samedi sur deux|une semaine|semaine A|semaine paire|premier dimanche|du mois|nocturne|jusqu'à|à partir de|entre|sinon|matin|après-midi|soir|urgences|astreinte|24h/24|7j/7|6j/7|de nuit|majoré|pause|coupure|entre midi et deux|en été|hors saison|vacances scolaires|groupes|musée|boutique|huit|non|pardon|plutôt".split(
    "|",
  );
const fragment = fc.constantFrom(...FRAGMENTS);
const text = fc.oneof(
  fc.array(fc.tuple(fragment, fc.constantFrom(" ", " ", " ", "")), { maxLength: 60 }).map((all) => all.flat().join("")),
  fc
    .tuple(fc.array(fragment, { minLength: 1, maxLength: 3 }), fc.constantFrom(" ", ""))
    .map(([some, by]) => some.join(by).concat(by).repeat(400).slice(0, 2000)),
  fc.string({ maxLength: 300, unit: "binary" }),
);

/** Time of the processor, best of a few tries: what a machine busy with other work adds is not ours. */
function fastest(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 6 && best > LIMIT_MS; i++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

test("no text throws, takes long, or leaves something that cannot be said", () => {
  parseHours("du lundi au vendredi 9h-18h");
  fc.assert(
    fc.property(text, (said) => {
      expect(fastest(() => parseHours(said, { now: NOW }))).toBeLessThan(LIMIT_MS);
      const { hours, doubts, notes } = parseHours(said, { now: NOW });
      if (hours) expect(renderHours(hours, { spoken: true })).not.toMatch(/\d/);
      // Nothing is silent: what draws no week is asked about or noted.
      else expect(doubts.length + notes.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000, endOnFailure: true },
  );
}, 180_000);
