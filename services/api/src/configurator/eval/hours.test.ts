import { expect, test } from "vitest";
import { hoursScorer } from "./hours.ts";
import { faultOfHoursLine } from "./hours-line.ts";

const NINE_TO_SIX = [["09:00", "18:00"]];
const line = (text: string, more: object = {}) => ({
  text,
  hours: { monday: NINE_TO_SIX, friday: NINE_TO_SIX, saturday: [], sunday: null },
  public_holidays: null,
  needs_clarification: null,
  ...more,
});
const scored = (...lines: object[]) => {
  const scorer = hoursScorer();
  for (const each of lines) scorer.add(each);
  return scorer.score();
};
const WEEK = "du lundi au vendredi 9h-18h";

test("a clear text counts when every fixed day is right and nothing was asked", () => {
  expect(scored(line(WEEK))).toEqual({
    n: 1,
    clear_exact: 1,
    unclear_asked: 1,
    silently_wrong: 0,
    failures: [],
  });
  expect(scored(line(WEEK), line(WEEK, { public_holidays: "closed" }))).toMatchObject({
    clear_exact: 0.5,
    silently_wrong: 0,
    failures: [{ why: "not_exact", got: { public_holidays: null } }],
  });
  expect(scored(line(`${WEEK}, sur rendez-vous`))).toMatchObject({
    clear_exact: 0,
    failures: [{ got: { needs_clarification: "appointment: sur rendez-vous" } }],
  });
});

test("a wrong day is silent unless something was asked or noted", () => {
  const wrong = { hours: { monday: [["09:00", "17:00"]] } };
  expect(scored(line(WEEK, wrong), line(WEEK))).toMatchObject({
    clear_exact: 0.5,
    silently_wrong: 0.5,
    failures: [{ why: "silently_wrong", got: { hours: { monday: NINE_TO_SIX } } }],
  });
  expect(scored(line(`${WEEK}, un samedi sur deux 9h-12h`, wrong))).toMatchObject({ silently_wrong: 0 });
});

test("an unclear text counts when it was asked about, whatever the grid", () => {
  const unclear = { hours: null, needs_clarification: "season: en été" };
  expect(scored(line(`${WEEK}, en été 20 h`, unclear), line(WEEK, unclear))).toMatchObject({
    n: 2,
    unclear_asked: 0.5,
    silently_wrong: 0,
    failures: [{ why: "not_asked", text: WEEK }],
  });
});

test("a line that is not in the format says where", () => {
  expect(faultOfHoursLine(line(WEEK))).toBeNull();
  expect(faultOfHoursLine({ text: WEEK, hours: { monday: [["9h", "18h"]] } })).toMatch(/hours\.monday\.0\.0/);
  expect(faultOfHoursLine({ hours: null })).toMatch(/^text/);
});
