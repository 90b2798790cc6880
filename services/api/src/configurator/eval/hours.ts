import { type OpeningHours, WEEKDAYS } from "@allokoli/contracts";
import { sameSlots, toSlot } from "../../hours/clock.ts";
import { parseHours } from "../../hours/parse.ts";
import { HoursLine } from "./hours-line.ts";

export type HoursFailure = {
  text: string;
  why: "not_exact" | "not_asked" | "silently_wrong";
  expected: Omit<HoursLine, "text">;
  got: {
    hours: OpeningHours["weekly"] | null;
    public_holidays: OpeningHours["public_holidays"];
    /** What was asked about or noted beside the grid: its kind and words. */
    needs_clarification: string | null;
  };
};

/** Shares are 0–1; a share of nothing is 1. */
export type HoursScore = {
  n: number;
  /** Of the clear texts: every fixed day and the public holidays right, and nothing asked. */
  clear_exact: number;
  /** Of the unclear texts: a doubt or a note was raised. */
  unclear_asked: number;
  /** Of all texts: a fixed day is wrong, and nothing was asked or noted. */
  silently_wrong: number;
  failures: HoursFailure[];
};

const ofDay = (slots: readonly (readonly [string, string])[]) =>
  slots.map(([start, end]) => toSlot([start, end])).sort((a, b) => a[0] - b[0]);

function daysRight({ hours }: HoursLine, weekly: OpeningHours["weekly"] | undefined): boolean {
  return WEEKDAYS.every((day) => {
    const expected = hours?.[day];
    if (!expected) return true;
    const got = weekly?.[day];
    return got ? sameSlots(ofDay(expected), ofDay(got)) : false;
  });
}

/** Scores labelled texts one at a time, so that files of any length can be read. */
export function hoursScorer() {
  const count = { clear: 0, exact: 0, unclear: 0, asked: 0, silent: 0 };
  const failures: HoursFailure[] = [];
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    /** @throws ZodError when the line is not in the format: `faultOfHoursLine` says it in words. */
    add(source: unknown): void {
      const line = HoursLine.parse(source);
      const { hours, doubts, notes } = parseHours(line.text);
      const said = doubts[0] ?? notes[0];
      const clear = line.needs_clarification === null;
      const days = daysRight(line, hours?.weekly);
      const holidays = line.public_holidays === null || line.public_holidays === hours?.public_holidays;
      const exact = days && holidays && !said;
      const silent = !days && !said;
      count[clear ? "clear" : "unclear"]++;
      if (clear && exact) count.exact++;
      if (!clear && said) count.asked++;
      if (silent) count.silent++;
      if (clear ? exact : said && !silent) return;
      const { text, ...expected } = line;
      failures.push({
        text,
        why: silent ? "silently_wrong" : clear ? "not_exact" : "not_asked",
        expected,
        got: {
          hours: hours?.weekly ?? null,
          public_holidays: hours?.public_holidays ?? null,
          needs_clarification: said ? `${said.kind}: ${said.words}` : null,
        },
      });
    },
    score: (): HoursScore => ({
      n: count.clear + count.unclear,
      clear_exact: share(count.exact, count.clear),
      unclear_asked: share(count.asked, count.unclear),
      silently_wrong: share(count.silent, count.clear + count.unclear),
      failures,
    }),
  };
}
