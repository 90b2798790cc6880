import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { configuratorEval } from "./configurator-eval.ts";
import { configuratorHours } from "./configurator-hours.ts";

test.each([
  ["conversations", configuratorEval],
  ["hours", configuratorHours],
])("a file without a line measures nothing, which is no success: %s", async (_, verb) => {
  const file = join(mkdtempSync(join(tmpdir(), "eval-")), "empty.jsonl");
  for (const content of ["", "\n  \n"]) {
    writeFileSync(file, content);
    await expect(verb(file)).rejects.toMatchObject({
      code: "empty",
      message: `${file} has no line: there is nothing to measure.`,
    });
  }
});
