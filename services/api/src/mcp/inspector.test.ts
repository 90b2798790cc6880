import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OnboardingSession } from "@allokoli/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fromPage } from "../testing/mcp.ts";
import { startTestApi, type TestApi } from "../testing/test-api.ts";
import { TOOLS } from "./tools.ts";

const PACKAGE = dirname(fileURLToPath(import.meta.resolve("@modelcontextprotocol/inspector/package.json")));

let api: TestApi;
let headers: string[];
/** It keeps a catalogue in the home of whoever runs it. */
let home: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "allokoli-inspector-"));
  api = await startTestApi();
  const page = fromPage(await (await api.partner()).token("inspected"));
  headers = Object.entries(page).flatMap(([name, value]) => ["--header", `${name}: ${value}`]);
});
afterAll(async () => {
  rmSync(home, { recursive: true, force: true });
  await api.stop();
});

/** The public inspector's command line: a client that we had no hand in. */
function inspect<T>(...args: string[]): Promise<T> {
  const program = join(PACKAGE, "clients/launcher/build/index.js");
  const all = [program, "--cli", `${api.url}/mcp`, "--transport", "http", ...headers, ...args];
  const env = { ...process.env, HOME: home, MCP_CATALOG_PATH: join(home, "mcp.json") };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, all, { env }, (error, output, said) =>
      error ? reject(new Error(said || output)) : resolve(JSON.parse(output) as T),
    );
  });
}

test("lists our tools, and finds no fault in their schemas", async () => {
  const { tools } = await inspect<{ tools: { name: string }[] }>("--method", "tools/list", "--strict");
  expect(tools.map(({ name }) => name)).toEqual([...TOOLS.keys()]);
});

test("calls one", async () => {
  const answer = await inspect<{ structuredContent: OnboardingSession }>(
    ...["--method", "tools/call", "--tool-name", "assistants.create"],
    ...["--tool-arg", 'facts={"trade":"plombier","business_name":"Plomberie Marchetti"}'],
  );
  expect(answer.structuredContent).toMatchObject({ status: "confirmed", assistant_id: expect.any(String) });
});
