import { expect, test } from "vitest";
import { parseHours } from "./index.ts";

// « Samedi midi et soir » is all of Saturday: the half said last does not cut the times that follow.
test.each([
  [
    "du mardi au samedi midi et soir 12h-14h 19h-22h",
    [
      ["12:00", "14:00"],
      ["19:00", "22:00"],
    ],
  ],
  [
    "ouvert du mardi au samedi, midi et soir : 12h-14h et 19h-22h",
    [
      ["12:00", "14:00"],
      ["19:00", "22:00"],
    ],
  ],
  [
    "du lundi au samedi matin et après-midi 9h-12h 14h-18h",
    [
      ["09:00", "12:00"],
      ["14:00", "18:00"],
    ],
  ],
  ["du lundi au vendredi 9h-18h et le samedi matin 9h-12h", [["09:00", "12:00"]]],
])("« %s »", (text, saturday) => {
  expect(parseHours(text).hours?.weekly.saturday).toEqual(saturday);
});
