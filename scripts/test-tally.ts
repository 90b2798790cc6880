import type { Count } from "./test-reports.ts";
import type { Step } from "./test-steps.ts";

/** Runs steps one after the other. The last line is always `N passed, N failed`; what was not run is named above it. */
export async function tally(steps: Step[], say: (line: string) => void = console.log) {
  const table: string[] = [];
  const failures: string[] = [];
  const skipped: string[] = [];
  let passed = 0;
  let failed = 0;
  for (const { name, title, run } of steps) {
    say(`\n── ${name}: ${title}`);
    const started = performance.now();
    const count = demandTests(await run().catch(broken));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    passed += count.passed;
    failed += count.failed;
    failures.push(...count.failures.map((failure) => `failed: ${name}: ${failure}`));
    skipped.push(...count.skipped.map((what) => `skipped: ${name}: ${what}`));
    const verdict = `${count.passed} passed${count.failed > 0 ? `, ${count.failed} failed` : ""}`;
    table.push(`${count.failed > 0 ? "✗" : "✓"} ${name.padEnd(17)} ${verdict.padEnd(24)} ${seconds.padStart(6)} s`);
  }
  return { lines: [...table, ...failures, ...skipped, `${passed} passed, ${failed} failed`], failed };
}

/** A step that ran nothing and skipped nothing proves nothing. */
function demandTests(count: Count): Count {
  if (count.passed + count.failed + count.skipped.length > 0) return count;
  return { ...count, failed: 1, failures: ["it ran no test at all"] };
}

function broken(error: unknown): Count {
  return { passed: 0, failed: 1, skipped: [], failures: [error instanceof Error ? error.message : String(error)] };
}
