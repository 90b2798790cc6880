import { describe, expect, test } from "vitest";
import { next, startInterview, view } from "../configurator/index.ts";
import { parseHours } from "./index.ts";

const NOW = new Date("2026-11-20T10:00:00Z");
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
type Hours = ReturnType<typeof parseHours>["hours"];

/** A week in a few characters: « mon-fri 08:00-18:00, sat ? ». Closed days are left out. */
const short = (hours: Hours | undefined): string =>
  Object.values(hours?.weekly ?? {})
    .map((slots, i) => [DAYS[i], slots === null ? "?" : slots.map((s) => s.join("-")).join("+")])
    .filter(([, slots]) => slots !== "")
    .map((pair) => pair.join(" "))
    .join(", ");
const days = (names: string, slots: string) =>
  names
    .split(" ")
    .map((d) => `${d} ${slots}`)
    .join(", ");
const WEEK = "mon tue wed thu fri";

describe("the same hours on another day", () => {
  test.each([
    ["lun-ven 8h-18h, pareil le samedi", "08:00-18:00"],
    ["lun-ven 8h-18h, samedi pareil", "08:00-18:00"],
    ["lun-ven 8h-18h, idem le samedi", "08:00-18:00"],
    ["lun-ven 8h-18h, mêmes horaires le samedi", "08:00-18:00"],
    ["LUN-VEN 8H-18H ET LE SAMEDI AUSSI", "08:00-18:00"],
    ["lun-ven 8h-18h, même le samedi", "08:00-18:00"],
    ["lun-ven 8h-18h, le samedi aussi mais jusqu'à 13h", "08:00-13:00"],
    ["lun-ven 8h-18h, pareil le samedi mais jusqu'à midi", "08:00-12:00"],
    ["lun-ven 8h-18h non-stop et le samedi de 9h à midi", "09:00-12:00"],
    ["lundi au vendredi 8h 18h, samedi 9h 12h", "09:00-12:00"],
  ])("« %s »", (text, saturday) => {
    const { hours, doubts } = parseHours(text);
    expect(short(hours)).toBe(`${days(WEEK, "08:00-18:00")}, sat ${saturday}`);
    expect(doubts).toEqual([]);
  });

  test.each([
    ["12h-14h et 19h-22h sauf dimanche et lundi", days("tue wed thu fri sat", "12:00-14:00+19:00-22:00")],
    ["9h-18h sauf le dimanche", days("mon tue wed thu fri sat", "09:00-18:00")],
    [
      "du mardi au samedi 12h-14h30 et 19h-23h, le samedi jusqu'à minuit",
      `${days("tue wed thu fri", "12:00-14:30+19:00-23:00")}, sat 12:00-14:30+19:00-24:00`,
    ],
    [
      "lundi mardi jeudi 9h-18h, mercredi et vendredi pareil mais jusqu'à 20h",
      "mon 09:00-18:00, tue 09:00-18:00, wed 09:00-20:00, thu 09:00-18:00, fri 09:00-20:00",
    ],
    ["fermé le dimanche, sinon 9h-18h", days("mon tue wed thu fri sat", "09:00-18:00")],
    ["neuf heures midi et quatorze heures dix-neuf heures du lundi au vendredi", days(WEEK, "09:00-12:00+14:00-19:00")],
    ["lun mar jeu ven 9h-12h", days("mon tue thu fri", "09:00-12:00")],
    ["lun-ven 8-12 14-18", days(WEEK, "08:00-12:00+14:00-18:00")],
  ])("« %s »", (text, week) => {
    const { hours, doubts } = parseHours(text);
    expect(short(hours)).toBe(week);
    expect(doubts).toEqual([]);
  });
});

test.each([
  ["8h 18h", []],
  ["8-12 14-18", []],
  ["du lundi au vendredi toute la journée", [0, 1, 2, 3, 4]],
  ["midi et soir sauf dimanche et lundi", [1, 2, 3, 4, 5]],
  ["fermé le lundi", [1, 2, 3, 4, 5, 6]],
  ["le samedi jusqu'à minuit", [5]],
  ["le samedi aussi", [5]],
  ["12h-14h30 et 19h-23h, le samedi jusqu'à minuit", []],
])("« %s » is asked about", (text, open) => {
  expect(parseHours(text).doubts.map((d) => d.days)).toContainEqual(open);
});

/** Says one thing after the other, whatever is asked. */
function told(...utterances: string[]) {
  let { state } = startInterview({ now: NOW });
  for (const text of utterances) state = next(state, text, { now: NOW }).state;
  return { week: short(state.draft.hours?.value), doubts: view(state).doubts };
}

const SERVICE = "12:00-14:30+19:00-23:00";
describe("hours told in several breaths", () => {
  const late = `${days("tue wed thu fri", SERVICE)}, sat 12:00-14:30+19:00-24:00`;
  test.each([
    [
      "days first, then times",
      ["midi et soir sauf dimanche et lundi", "12h-14h30 et 19h-23h, le samedi jusqu'à minuit"],
    ],
    [
      "another question in between",
      ["du mardi au samedi", "8 place Masséna", "12h-14h30 et 19h-23h, le samedi jusqu'à minuit"],
    ],
    ["except one day", ["du mardi au samedi", "12h-14h30 et 19h-23h sauf le samedi jusqu'à minuit"]],
    ["times first, then days", ["12h-14h30 et 19h-23h, le samedi jusqu'à minuit", "du mardi au samedi"]],
  ])("%s", (_, said) => {
    expect(told("restaurant Chez Gino à Nice", ...said)).toEqual({ week: late, doubts: [] });
  });

  test.each([
    ["et le samedi de 9h à midi", "09:00-12:00"],
    ["pareil le samedi", "08:00-18:00"],
    ["le samedi aussi mais jusqu'à 13h", "08:00-13:00"],
    ["le samedi jusqu'à midi", "08:00-12:00"],
  ])("« lun-ven 8h-18h », then « %s »", (text, saturday) => {
    const { week, doubts } = told("garage Marchetti à Dijon", "lun-ven 8h-18h", text);
    expect(week).toBe(`${days(WEEK, "08:00-18:00")}, sat ${saturday}`);
    expect(doubts).toEqual([]);
  });
});
