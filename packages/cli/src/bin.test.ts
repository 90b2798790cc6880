import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const own = new URL("../", import.meta.url);
const { bin } = JSON.parse(readFileSync(new URL("package.json", own), "utf8")) as { bin: { allokoli: string } };
const program = fileURLToPath(new URL(bin.allokoli, own));
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { status, stdout, stderr };
};
/** As a Node does that is too old. */
const OLD = "--no-experimental-strip-types";

test("a Node that cannot run it is told which one can", () => {
  const sentence = `allokoli needs Node 24, and this is ${process.version}: npx allokoli runs it with the one that the project brings.`;
  expect(run(OLD, program, "--help")).toEqual({ status: 1, stdout: "", stderr: `${sentence}\n` });
  const { status, stderr } = run(OLD, program, "--json", "migrate");
  expect([status, JSON.parse(stderr)]).toEqual([1, { error: { code: "node", message: sentence } }]);
});

test("the pinned Node runs it", () => {
  expect(run(program, "--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("Usage: allokoli") });
});
