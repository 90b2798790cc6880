import { expect, it } from "vitest";
import type { Turn } from "../../api/types.ts";
import { type Heard, stillSpoken } from "./still-spoken.ts";

const turn = (role: Turn["role"], text: string): Turn => ({ id: text, role, text, at: "", changed: [] });
const heard = (role: Heard["role"], text: string, after: number): Heard => ({ id: 0, role, text, after });

const QUESTION = turn("configurator", "À quelles heures peut-on vous joindre ?");
const SPOKEN = heard("user", "du lundi au vendredi de huit heures à dix-huit heures", 1);
const LANDED = turn("user", "Du lundi au vendredi, de 8 heures à dix-huit heures.");

it("keeps what was said until it is a turn", () => {
  expect(stillSpoken([SPOKEN], [QUESTION], 1)).toEqual([SPOKEN]);
  expect(stillSpoken([SPOKEN], [QUESTION, LANDED], 1)).toEqual([]);
});

it("knows a turn that came before its caption", () => {
  expect(stillSpoken([{ ...SPOKEN, after: 3 }], [QUESTION, LANDED, QUESTION], 1)).toEqual([]);
});

it("finds several captions in one turn", () => {
  const parts = [heard("user", "du lundi au vendredi", 1), heard("user", "de huit heures à dix-huit heures", 1)];
  expect(stillSpoken(parts, [QUESTION, LANDED], 1)).toEqual([]);
});

it("does not take an older « oui » for a new one", () => {
  const turns = [QUESTION, turn("user", "Oui"), turn("configurator", "Et le samedi ?")];
  const [first, second] = [heard("user", "oui", 1), heard("user", "oui", 3)];
  expect(stillSpoken([first, second], turns, 1)).toEqual([second]);
  expect(stillSpoken([first, second], [...turns, turn("user", "Oui.")], 1)).toEqual([]);
  expect(stillSpoken([second], turns, 3)).toEqual([second]);
});

it("does not say twice the question that is on the screen", () => {
  expect(stillSpoken([heard("assistant", "À quelles heures peut-on vous joindre ?", 1)], [QUESTION], 1)).toEqual([]);
  const aside = heard("assistant", "Vous êtes toujours là ?", 1);
  expect(stillSpoken([aside], [QUESTION], 1)).toEqual([aside]);
  expect(stillSpoken([aside], [QUESTION, turn("user", "Oui")], 1)).toEqual([]);
});

it("keeps what leads to the question, and not the question", () => {
  const hello = "Bonjour. Je suis une intelligence artificielle. À quelles heures peut-on vous joindre ?";
  const [caption] = stillSpoken([heard("assistant", hello, 1)], [QUESTION], 1);
  expect(caption?.text.trim()).toBe("Bonjour. Je suis une intelligence artificielle.");
});

it("lets go of words that became something else", () => {
  const later = ["user", "configurator", "user", "configurator"].map((role, n) => turn(role as Turn["role"], `${n}`));
  expect(stillSpoken([SPOKEN], [QUESTION, ...later], 1)).toEqual([]);
});
