import { expect, it } from "vitest";
import type { Question, QuickReply } from "../api/types.ts";
import fr from "../strings/fr.ts";
import { repliesOf } from "./quick-replies.ts";

const reply = (label: string, value = label): QuickReply => ({ label, value });
const labels = (can_skip: boolean, ...quick_replies: QuickReply[]) =>
  repliesOf({ topic: "hours", text: "À quelles heures ?", quick_replies, can_skip } as Question, fr).map(
    ({ label }) => label,
  );

it.each([
  ["allowed", true, []],
  ["listed", false, [reply("Passer")]],
  ["both", true, [reply("passer cette question")]],
  ["listed twice", true, [reply("Passer"), reply("Je passe")]],
] as const)("offers one way to skip when it is %s, and last", (_how, canSkip, listed) => {
  expect(labels(canSkip, ...listed, reply("Oui"))).toEqual(["Oui", "Passer"]);
});

it("offers none when the question must be answered", () => {
  expect(labels(false, reply("Oui"), reply("Non"))).toEqual(["Oui", "Non"]);
});

it("offers each answer once, and takes none for a skip that only begins like one", () => {
  expect(labels(false, reply("Oui"), reply("oui "), reply("Passage sur rendez-vous"))).toHaveLength(2);
});

it("skips in the question's own words when it has some", () => {
  const [only] = repliesOf(
    { topic: "hours", text: "", quick_replies: [reply("Passer", "plus tard")], can_skip: true },
    fr,
  );
  expect(only?.value).toBe("plus tard");
});
