import { stripVTControlCharacters } from "node:util";

/** What one step of the tests came to. */
export interface Count {
  passed: number;
  failed: number;
  /** Each thing that was not run, in words. */
  skipped: string[];
  /** Names of what failed, with the first line of the reason. */
  failures: string[];
}

const first = (text: string | undefined) =>
  stripVTControlCharacters(text ?? "")
    .split("\n")[0]
    ?.slice(0, 300) ?? "";

interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
  }[];
}

/** Vitest's JSON report. A file that could not be loaded has no tests, and counts as one that failed. */
export function readVitest(text: string): Count {
  const count: Count = { passed: 0, failed: 0, skipped: [], failures: [] };
  for (const file of (JSON.parse(text) as VitestReport).testResults) {
    for (const { status, fullName, failureMessages } of file.assertionResults) {
      if (status === "passed") count.passed++;
      else if (status === "failed") {
        count.failed++;
        count.failures.push(`${fullName}: ${first(failureMessages?.[0])}`);
      } else count.skipped.push(fullName);
    }
    if (file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed")) {
      count.failed++;
      count.failures.push(`${file.name}: ${first(file.message)}`);
    }
  }
  return count;
}

interface PlaywrightSuite {
  title: string;
  specs?: { title: string; tests: { status: string; results: { error?: { message?: string } }[] }[] }[];
  suites?: PlaywrightSuite[];
}

/** Playwright's JSON report. One that passed only when tried again counts as failed: nothing here may be a matter of luck. */
export function readPlaywright(text: string): Count {
  const count: Count = { passed: 0, failed: 0, skipped: [], failures: [] };
  const report = JSON.parse(text) as { suites?: PlaywrightSuite[]; errors?: { message?: string }[] };
  const walk = (suites: PlaywrightSuite[], path: string) => {
    for (const suite of suites) {
      const here = path ? `${path} › ${suite.title}` : suite.title;
      for (const { title, tests } of suite.specs ?? []) {
        for (const { status, results } of tests) {
          if (status === "expected") count.passed++;
          else if (status === "skipped") count.skipped.push(`${here} › ${title}`);
          else {
            count.failed++;
            const reason = results.find(({ error }) => error)?.error?.message;
            count.failures.push(`${here} › ${title}: ${first(reason) || status}`);
          }
        }
      }
      walk(suite.suites ?? [], here);
    }
  };
  walk(report.suites ?? [], "");
  for (const { message } of report.errors ?? []) {
    count.failed++;
    count.failures.push(first(message));
  }
  return count;
}

interface JourneyReport {
  ok: boolean;
  stages: { name: string; ms: number }[];
  problem?: string;
}

/** The journey's own report: each stage is a test, and the one that it stopped at failed. */
export function readJourney(text: string): Count {
  const { ok, stages, problem } = JSON.parse(text) as JourneyReport;
  const failures = ok ? [] : [`after "${stages.at(-1)?.name ?? "nothing"}": ${first(problem)}`];
  return { passed: stages.length, failed: failures.length, skipped: [], failures };
}
