import { expect, it } from "vitest";
import { typeset } from "./typeset.ts";

it.each([
  ["Que faites-vous, et où ?", "Que faites-\u2060vous, et où\u202f?"],
  ["« Bonjour »", "«\u202fBonjour\u202f»"],
  ["à 18 h 30, 80 €", "à 18\u202fh 30, 80\u202f€"],
  ["un rendez-vous", "un rendez-\u2060vous"],
  ["ici l'assistant", "ici l’assistant"],
  ["un chauffe-eau", "un chauffe-eau"],
  ["https://exemple.fr", "https://exemple.fr"],
])("« %s »", (plain, set) => {
  expect(typeset(plain)).toBe(set);
});
