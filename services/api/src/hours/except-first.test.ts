import { expect, test } from "vitest";
import { parseHours } from "./index.ts";

const week = (text: string) => parseHours(text).hours?.weekly;

test.each([
  "midi et soir sauf lundi 12h-14h 19h-22h",
  "ouvert sauf lundi 12h-14h 19h-22h",
  "sauf le lundi, 12h-14h 19h-22h",
])("« %s » is closed on Monday, never open on that day alone", (text) => {
  expect(week(text)?.monday).toEqual([]);
  expect(week(text)?.tuesday).toEqual([
    ["12:00", "14:00"],
    ["19:00", "22:00"],
  ]);
});

test("an exception to a week that was told, or to a closure, keeps its own times", () => {
  expect(week("9h-19h sauf lundi 14h-19h")?.monday).toEqual([["14:00", "19:00"]]);
  expect(week("fermé sauf le jeudi 14h-18h")?.thursday).toEqual([["14:00", "18:00"]]);
  const previous = parseHours("du lundi au samedi 9h-19h").hours ?? undefined;
  expect(parseHours("sauf lundi 14h-19h", { previous }).hours?.weekly.monday).toEqual([["14:00", "19:00"]]);
});
