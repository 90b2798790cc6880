import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { configuratorHours } from "./configurator-hours.ts";

function fileOf(...lines: string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), "hours-")), "labelled.jsonl");
  writeFileSync(file, `\uFEFF${lines.join("\r\n")}`);
  return file;
}
const LINE = JSON.stringify({ text: "tous les jours 9h-18h", hours: { monday: [["09:00", "18:00"]] } });

test("every line of the file is scored", async () => {
  const { json, text } = await configuratorHours(fileOf(LINE, "", LINE));
  expect(json).toMatchObject({ n: 2, clear_exact: 1, failures: [] });
  expect(text).toMatch(/^2 texts\nclear, read exactly {4}100.0 %/);
});

test.each([
  ["{", "not JSON"],
  ['{"text":"tous les jours"}', "hours: "],
  ['{"text":"tous les jours","hours":{"monday":[["9h","18h"]]}}', "hours.monday.0.0: "],
])("a bad line is named: %s", async (bad, fault) => {
  await expect(configuratorHours(fileOf(LINE, bad))).rejects.toMatchObject({
    code: "line",
    message: expect.stringContaining(`labelled.jsonl, line 2: ${fault}`),
  });
});

test("a file that is not there is said", async () => {
  await expect(configuratorHours("no-such-file.jsonl")).rejects.toMatchObject({ code: "file" });
});
