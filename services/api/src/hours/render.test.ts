import { expect, test } from "vitest";
import { parseHours } from "./parse.ts";
import { renderHours } from "./render.ts";

const week = parseHours("du lundi au samedi 9h-18h").hours as NonNullable<ReturnType<typeof parseHours>["hours"]>;
const plain = (text: string) => text.replace(/\u202f/g, " ");
const WEEK = "du lundi au samedi, de neuf heures à dix-huit heures ; fermé le dimanche";

test.each([
  [{ from: "2027-08-03", to: "2027-08-17", slots: [] }, "fermé du trois août au dix-sept août deux mille vingt-sept"],
  [{ from: "2026-12-25", to: "2026-12-25", slots: [], yearly: true }, "fermé le vingt-cinq décembre"],
  [
    { from: "2026-12-28", to: "2027-01-02", slots: [], label: "inventaire" },
    "fermé du vingt-huit décembre deux mille vingt-six au deux janvier deux mille vingt-sept (inventaire)",
  ],
  [
    { from: "2026-12-20", to: "2026-12-20", slots: [["10:00", "18:00"]] as [string, string][] },
    "ouvert le vingt décembre deux mille vingt-six, de dix heures à dix-huit heures",
  ],
])("a dated departure from the week is said: %j", (exception, said) => {
  const hours = { ...week, exceptions: [exception] };
  expect(renderHours(hours, { spoken: true })).toBe(`${WEEK} ; ${said}`);
  expect(plain(renderHours(hours))).toMatch(/; (?:fermé|ouvert) (?:du|le) \d/);
});

test("one that the owner told in words is said once, in them", () => {
  const hours = {
    ...week,
    notes: ["fermé en août"],
    exceptions: [{ from: "2027-08-01", to: "2027-08-31", slots: [], label: "fermé en août", yearly: true }],
  };
  expect(renderHours(hours, { spoken: true })).toBe(`${WEEK} ; fermé en août`);
});
