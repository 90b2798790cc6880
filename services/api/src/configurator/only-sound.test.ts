import { expect, test } from "vitest";
import { next, startInterview } from "./index.ts";

const now = new Date("2026-11-20T10:00:00Z");
const CARD = "Fleuriste Rose à Pau 64000, 5 rue Foch, du mardi au samedi 9h-19h, 05 36 49 00 11";
const after = (...said: string[]) =>
  said.reduce((state, text) => next(state, text, { now }).state, startInterview({ now }).state);

test.each([
  ["homme professionnel", "male", "professional"],
  ["femme posée", "female", "friendly"],
  ["formel, femme", "female", "formal"],
  ["plutôt chaleureux", undefined, "friendly"],
])("« %s », asked what is sold, is how it sounds and nothing that is sold", (text, gender, tone) => {
  const { draft } = after(CARD, text);
  expect(draft.services).toBeUndefined();
  expect([draft.voice?.value.gender, draft.tone?.value]).toEqual([gender, tone]);
});

test("at the recap, one word is enough to have another voice or tone than the one proposed", () => {
  const recap = after(`${CARD}, bouquets à 20 euros`, "non", "messages", "passer");
  expect(recap.question?.kind).toBe("confirm");
  expect(next(recap, "homme", { now }).state.draft.voice?.value.gender).toBe("male");
  expect(next(recap, "plutôt formel", { now }).state.draft.tone?.value).toBe("formal");
});

test.each(["cool", "hommes et femmes", "coupe homme"])("« %s » is no wish for a voice", (text) => {
  const { draft } = after("Coiffeur Léo à Lille 59000, 3 rue Foch, du mardi au samedi 9h-19h, 03 53 01 22 33", text);
  expect([draft.voice, draft.tone]).toEqual([undefined, undefined]);
});
