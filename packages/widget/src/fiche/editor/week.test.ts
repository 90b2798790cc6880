import { describe, expect, it } from "vitest";
import { after, confusedDay, PRESETS, readClock, unknownWeek } from "./week.ts";

describe("a time of day", () => {
  it.each([
    ["8", "08:00"],
    ["8h", "08:00"],
    ["8 h 30", "08:30"],
    ["8\u202fh\u202f30", "08:30"],
    ["8:30", "08:30"],
    ["18.15", "18:15"],
    ["24", "24:00"],
    ["25", null],
    ["8 h 75", null],
    ["tard", null],
    ["", null],
  ])("« %s » is %s", (typed, time) => {
    expect(readClock(typed)).toBe(time);
  });

  it("counts on past midnight", () => {
    expect(after("19:00", "02:00")).toBe("26:00");
    expect(after("09:00", "18:00")).toBe("18:00");
  });
});

it("finds the day whose ranges overlap", () => {
  const week = PRESETS.withBreak();
  expect(confusedDay(week)).toBeNull();
  week.tuesday = [
    ["09:00", "15:00"],
    ["14:00", "18:00"],
  ];
  expect(confusedDay(week)).toBe("tuesday");
});

it("has nothing against a week it does not know", () => {
  expect(confusedDay(unknownWeek())).toBeNull();
});
