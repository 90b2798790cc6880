import { expect, test } from "vitest";
import { type Count, readJourney, readPlaywright, readVitest } from "./test-reports.ts";
import type { Step } from "./test-steps.ts";
import { tally } from "./test-tally.ts";

const step = (name: string, known: Partial<Count>): Step => ({
  name,
  title: name,
  run: async () => ({ passed: 0, failed: 0, skipped: [], failures: [], ...known }),
});
const quiet = () => {};
const last = (lines: string[]) => lines.at(-1);

test("adds up, and ends with one line", async () => {
  const { lines, failed } = await tally([step("a", { passed: 3 }), step("b", { passed: 4, skipped: ["x"] })], quiet);
  expect(failed).toBe(0);
  expect(last(lines)).toBe("7 passed, 0 failed");
  expect(lines).toContain("skipped: b: x");
});

test("a step without a single test fails", async () => {
  const { lines, failed } = await tally([step("a", { passed: 3 }), step("empty", {})], quiet);
  expect(failed).toBe(1);
  expect(lines).toContain("failed: empty: it ran no test at all");
});

test("a step that breaks fails, and the next one still runs", async () => {
  const breaks: Step = { name: "breaks", title: "", run: () => Promise.reject(new Error("no server")) };
  const { lines } = await tally([breaks, step("a", { passed: 3 })], quiet);
  expect(last(lines)).toBe("3 passed, 1 failed");
});

test("reads vitest: a file that could not be loaded is a failure", () => {
  const assertionResults = [
    { fullName: "one", status: "passed" },
    { fullName: "two", status: "failed", failureMessages: ["no\nstack"] },
    { fullName: "three", status: "skipped" },
  ];
  const testResults = [
    { name: "a.test.ts", status: "failed", assertionResults },
    { name: "b.test.ts", status: "failed", message: "cannot import", assertionResults: [] },
  ];
  expect(readVitest(JSON.stringify({ testResults }))).toEqual({
    passed: 1,
    failed: 2,
    skipped: ["three"],
    failures: ["two: no", "b.test.ts: cannot import"],
  });
});

test("reads playwright: a flaky test is a failure", () => {
  const tests = (status: string) => [{ status, results: [{}] }];
  const suites = [
    { title: "wizard", specs: [{ title: "a", tests: tests("expected") }] },
    { title: "portal", suites: [{ title: "b", specs: [{ title: "c", tests: tests("flaky") }] }] },
  ];
  const read = readPlaywright(JSON.stringify({ suites, errors: [] }));
  expect(read).toEqual({ passed: 1, failed: 1, skipped: [], failures: ["portal › b › c: flaky"] });
});

test("reads the journey: each stage is a test, and the one that it stopped at failed", () => {
  const stages = [{ name: "start", ms: 900 }];
  expect(readJourney(JSON.stringify({ ok: true, stages }))).toMatchObject({ passed: 1, failed: 0 });
  expect(readJourney(JSON.stringify({ ok: false, stages, problem: "no answer" }))).toMatchObject({
    passed: 1,
    failed: 1,
    failures: ['after "start": no answer'],
  });
});
