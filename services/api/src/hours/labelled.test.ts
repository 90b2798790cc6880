import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hoursScorer } from "../configurator/eval/hours.ts";

const FOLDER = new URL("../../../../evals/hours/", import.meta.url);

// What shops and craftsmen say of their week, labelled by hand: clear texts are read, unclear ones asked about.
test.each(readdirSync(FOLDER).filter((name) => name.endsWith(".jsonl")))("%s", (name) => {
  const scorer = hoursScorer();
  for (const line of readFileSync(new URL(name, FOLDER), "utf8").split("\n").filter(Boolean))
    scorer.add(JSON.parse(line));
  const { clear_exact, unclear_asked, failures } = scorer.score();
  const texts = failures.map(({ why, text }) => `${why}: ${text}`);
  expect(clear_exact, texts.join("\n")).toBeGreaterThanOrEqual(0.95);
  expect(unclear_asked, texts.join("\n")).toBeGreaterThanOrEqual(0.98);
  expect(texts.filter((text) => text.startsWith("silently_wrong")).length).toBeLessThanOrEqual(1);
});
