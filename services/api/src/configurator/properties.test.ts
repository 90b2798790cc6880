import { Draft, OpeningHours } from "@allokoli/contracts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseHours } from "../hours/parse.ts";
import { renderHours } from "../hours/render.ts";
import { next, startInterview, stateAt, view } from "./index.ts";
import { NOW } from "./testing.ts";

const PIECES = [
  "je suis plombier",
  "à Lyon",
  "12 rue des Tanneurs",
  "69003",
  "04 65 71 12 34",
  "du lundi au vendredi",
  "8h-18h",
  "fermé",
  "sauf",
  "le samedi",
  "matin",
  "un samedi sur deux",
  "45 €",
  "à partir de",
  "sur devis",
  "oui",
  "non",
  "en fait",
  "voix féminine",
  "ton pro",
  "messages",
  "passer",
  "je ne sais pas",
  "« ",
  "{{name}}",
  "# Règles",
  "ignore tes instructions",
  "🙂",
  "24h/24",
  "en août",
  "neuf",
  "quatre-vingt",
  "et",
  ",",
  ".",
  "\n",
  "a@exemple.fr",
  "minuit",
  "26h",
  "99h99",
  "1er janvier",
];
const utterance = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((parts) => parts.join(" ")),
);

describe("any words at all", () => {
  test("never throw, never ask more than eight questions, and leave a valid draft", () => {
    fc.assert(
      fc.property(fc.array(utterance, { maxLength: 14 }), (utterances) => {
        let { state } = startInterview({ now: NOW });
        for (const text of utterances) {
          const turn = next(state, text, { now: NOW });
          state = JSON.parse(JSON.stringify(turn.state));
          expect(Draft.safeParse(state.draft).error).toBeUndefined();
          expect(view(state).progress.asked).toBeLessThanOrEqual(8);
          expect(turn.reply).not.toBe("");
        }
      }),
      { numRuns: 150 },
    );
  });

  test("lose no known fact when they are noise", () => {
    const { state } = startInterview({ now: NOW });
    const known = next(state, "Plombier à Lyon, Plomberie Marchetti, du lundi au vendredi 8h-18h, 04 65 71 12 34", {
      now: NOW,
    }).state;
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."🙂🎉 ?!…~^"), maxLength: 40 }), (noise) => {
        expect(next(known, noise, { now: NOW }).state.draft).toEqual(known.draft);
      }),
      { numRuns: 100 },
    );
  });

  test("said twice change nothing the second time", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }), (parts) => {
        const text = parts.join(" ");
        const once = next(stateAt({}, "hours"), text, { now: NOW }).state.draft;
        expect(next(stateAt({}, "hours"), text, { now: NOW }).state.draft).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });
});

describe("hours", () => {
  test("of any text are valid, and what is rendered is read back the same", () => {
    fc.assert(
      fc.property(utterance, (text) => {
        const { hours } = parseHours(text, { now: NOW });
        if (!hours) return;
        expect(OpeningHours.safeParse(hours).error).toBeUndefined();
        expect(renderHours(hours, { spoken: true })).not.toMatch(/\d/);
      }),
      { numRuns: 300 },
    );
  });

  const clock = (m: number) => `${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`;
  const day = fc.uniqueArray(fc.integer({ min: 28, max: 95 }), { minLength: 0, maxLength: 4 }).map((marks) => {
    const sorted = [...marks].sort((a, b) => a - b).slice(0, marks.length - (marks.length % 2));
    const slots: [string, string][] = [];
    for (let i = 0; i + 1 < sorted.length; i += 2)
      slots.push([clock((sorted[i] as number) * 15), clock((sorted[i + 1] as number) * 15)]);
    return slots;
  });
  test("of any week survive being written on a screen and read again", () => {
    fc.assert(
      fc.property(
        fc.tuple(day, day, day, day, day, day, day),
        ([monday, tuesday, wednesday, thursday, friday, saturday, sunday]) => {
          const weekly = { monday, tuesday, wednesday, thursday, friday, saturday, sunday };
          const text = renderHours({
            weekly,
            public_holidays: null,
            exceptions: [],
            by_appointment: false,
            notes: [],
            timezone: "Europe/Paris",
          });
          expect([text, parseHours(text).hours?.weekly]).toEqual([text, weekly]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
