import { expect, test } from "vitest";
import { next, startInterview, view } from "./index.ts";

const now = new Date("2026-11-20T10:00:00Z");
const CARD = "Fleuriste Rose à Pau 64000, 5 rue Foch, mardi au samedi 9h-19h, 05 36 49 00 11, bouquets à 20 euros";
const SAID = [CARD, "non", "messages", "passer", "non"];

test("a bare yes to « Que faut-il changer ? » creates nothing; one to the card does", () => {
  const refused = SAID.reduce((state, text) => next(state, text, { now }).state, startInterview({ now }).state);
  expect(view(refused).question?.text).toMatch(/^Que faut-il changer\s\?$/);
  const yes = next(refused, "oui", { now });
  expect(yes.intent).not.toBe("confirm");
  expect(yes.reply).toContain("Je crée votre assistant");
  expect(next(yes.state, "oui", { now }).intent).toBe("confirm");
  expect(next(refused, "oui, c'est bon", { now }).intent).toBe("confirm");
});
