import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { evaluateConfigurator } from "../../operator/evaluate-configurator.ts";
import { hoursScorer } from "./hours.ts";

const folder = fileURLToPath(new URL("../../../../../evals/", import.meta.url));
const files = (kind: string, half: string) => globSync(`${folder}${kind}/${half}-*.jsonl`).sort();
const lines = (paths: readonly string[]): unknown[] =>
  paths.flatMap((path) =>
    readFileSync(path, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  );

/** Floors a little under what was reached: whoever sinks below them has broken how people are understood. */
describe.each([
  { half: "dev", right: 0.96, silent: 0.02, intents: 0.94 },
  { half: "held", right: 0.9, silent: 0.04, intents: 0.8 },
])("the corpus, $half half", ({ half, right, silent, intents }) => {
  test("conversations", { timeout: 120_000 }, () => {
    const result = evaluateConfigurator(lines(files("personas", half)));
    if (result.kind !== "personas") throw new Error("no conversations");
    expect(result.slots.right).toBeGreaterThanOrEqual(right);
    expect(result.slots.silently_wrong).toBeLessThanOrEqual(silent);
    expect(result.unclear_asked).toBe(1);
    expect(result.questions_median).toBeLessThanOrEqual(5);
    expect(result.valid_configs).toBe(1);
  });

  test("single turns", { timeout: 60_000 }, () => {
    const result = evaluateConfigurator(lines(files("turns", half)));
    expect(result).toMatchObject({ kind: "turns" });
    if (result.kind === "turns") expect(result.intents).toBeGreaterThanOrEqual(intents);
  });

  test("opening hours", { timeout: 60_000 }, () => {
    const scorer = hoursScorer();
    for (const line of lines(files("hours", half))) scorer.add(line as never);
    const { n, clear_exact, unclear_asked } = scorer.score();
    expect(n).toBeGreaterThan(100);
    expect(clear_exact).toBeGreaterThanOrEqual(0.95);
    expect(unclear_asked).toBe(1);
  });
});
