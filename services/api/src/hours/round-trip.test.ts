import { type OpeningHours, type TimeRange, WEEKDAYS, type Week } from "@allokoli/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toClock } from "./clock.ts";
import { parseHours, renderHours } from "./index.ts";

/** A day to five minutes: closed, unknown, round the clock, or up to three slots, the last of which may pass midnight. */
const day = fc.oneof(
  { weight: 1, arbitrary: fc.constant<TimeRange[] | null>([]) },
  { weight: 1, arbitrary: fc.constant<TimeRange[] | null>(null) },
  { weight: 1, arbitrary: fc.constant<TimeRange[] | null>([["00:00", "24:00"]]) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.uniqueArray(fc.integer({ min: 60, max: 287 }), { minLength: 2, maxLength: 6 }),
        fc.option(fc.integer({ min: 288, max: 348 })),
      )
      .map(([marks, late]) => {
        const sorted = marks.slice(0, marks.length - (marks.length % 2)).sort((a, b) => a - b);
        if (late !== null) sorted[sorted.length - 1] = late;
        return sorted.flatMap((start, i): TimeRange[] =>
          i % 2 === 0 ? [[toClock(start * 5), toClock((sorted[i + 1] as number) * 5)]] : [],
        );
      }),
  },
);
/** Weeks as they are: a few kinds of day, each on some of the days. */
const week = fc
  .tuple(fc.array(day, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(3), { minLength: 7, maxLength: 7 }))
  .map(
    ([kinds, which]) =>
      Object.fromEntries(WEEKDAYS.map((name, i) => [name, kinds[(which[i] as number) % kinds.length]])) as Week,
  )
  .filter((weekly) => WEEKDAYS.some((name) => weekly[name]?.length));

const hoursOf = (weekly: Week, public_holidays: OpeningHours["public_holidays"]): OpeningHours => ({
  weekly,
  public_holidays,
  exceptions: [],
  by_appointment: false,
  notes: [],
  timezone: "Europe/Paris",
});

test("10,000 weeks are read back as they were written on a screen, and as they are said in a call", () => {
  fc.assert(
    fc.property(
      week,
      fc.constantFrom(null, "open", "closed", "open_if_monday"),
      fc.boolean(),
      (weekly, holidays, spoken) => {
        const text = renderHours(hoursOf(weekly, holidays), { spoken });
        const { hours } = parseHours(text);
        expect([text, hours?.weekly, hours?.public_holidays]).toEqual([text, weekly, holidays]);
      },
    ),
    { numRuns: 10_000 },
  );
}, 180_000);
