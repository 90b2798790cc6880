import { expect, test } from "vitest";
import { next, startInterview } from "./index.ts";

const now = new Date("2026-11-20T10:00:00Z");
const after = (...said: string[]) =>
  said.reduce((state, text) => next(state, text, { now }).state, startInterview({ now }).state);

test("a sentence that gives the name is never taken for a trade", () => {
  const { draft, doubts } = after(
    "mon entreprise s'appelle Durand",
    "téléphone 04 65 71 12 34",
    "du lundi au vendredi 8h-18h",
  );
  expect(draft.trade).toBeUndefined();
  expect(doubts).toEqual([]);
  expect(draft.business_name?.value).toBe("Durand");
});

test("a trade that was guessed stays a question until it is answered", () => {
  const said = ["je fais du conseil", "j'organise des enterrements de vie de jeune fille", "de 9h à 18h en semaine"];
  const state = after(...said);
  expect(state.draft.trade?.confidence).toBeLessThan(0.6);
  expect(state.doubts.map(({ slot }) => slot)).toContain("trade");
});
