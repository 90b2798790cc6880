import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installationEnvironment, type Suppliers, startSuppliers } from "./testing/suppliers.ts";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
let suppliers: Suppliers;
let folder: string;
beforeAll(async () => {
  suppliers = await startSuppliers();
  folder = mkdtempSync(join(tmpdir(), "allokoli-main-"));
});
afterAll(async () => {
  await suppliers.close();
  rmSync(folder, { recursive: true, force: true });
});

const good = (port: number, data = join(folder, String(port))) => ({
  ...suppliers.environment,
  ...installationEnvironment(`http://127.0.0.1:${port}`, data, 0),
});

/** Starts the API as a program and waits for its end. */
function run(environment: Record<string, string>): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", main], {
      // What was compiled once is kept: most of a start that fails is reading programs.
      env: { PATH: process.env.PATH ?? "", NODE_COMPILE_CACHE: join(folder, "compiled"), ...environment },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (text) => {
      said += text;
    });
    const patience = setTimeout(() => child.kill("SIGKILL"), 40_000);
    child.once("exit", (code) => {
      clearTimeout(patience);
      resolve({ code, said });
    });
  });
}

const without = (name: string, environment: Record<string, string>) =>
  Object.fromEntries(Object.entries(environment).filter(([key]) => key !== name));

const REFUSED: [what: string, environment: () => Record<string, string>, sentence: RegExp][] = [
  ["nothing is set", () => ({}), /^The configuration is not complete: .*ALLOKOLI_SECRET.*docs\/configuration\.md/],
  ["one variable is missing", () => without("VAPI_PRIVATE_KEY", good(1)), /not complete: VAPI_PRIVATE_KEY \(/],
  ["a secret is too short", () => ({ ...good(1), ALLOKOLI_SECRET: "short" }), /not complete: ALLOKOLI_SECRET \(/],
  ["the port is no port", () => ({ ...good(1), PORT: "http" }), /not complete: PORT \(/],
  [
    "test mode's own supplier is malformed",
    () => ({ ...good(1), TEST_VAPI_BASE_URL: "nowhere" }),
    /TEST_VAPI_BASE_URL/,
  ],
  [
    "half of Supabase is given",
    () => ({ ...good(1), SUPABASE_URL: "https://x.supabase.example" }),
    /SUPABASE_ANON_KEY/,
  ],
  [
    "the database is another product's",
    () => ({ ...good(1), DATABASE_URL: "mysql://localhost/x" }),
    /^DATABASE_URL must look like postgres:/,
  ],
  [
    "the database's address is no address",
    () => ({ ...good(1), DATABASE_URL: "postgres://user:p@ss@host:5432:1/x" }),
    /^DATABASE_URL must look like postgres:/,
  ],
  [
    "the database does not answer",
    () => ({ ...good(1), DATABASE_URL: "postgres://u:very-secret@127.0.0.1:1/x" }),
    /^The database at postgres:\/\/127\.0\.0\.1:1\/x does not answer/,
  ],
  ["the data folder is a file", () => ({ ...good(1), ALLOKOLI_DATA: main }), /data folder/],
];

test.each(REFUSED)("%s: one sentence that says what to do, and the end", async (_, environment, sentence) => {
  const { code, said } = await run(environment());
  expect([code, said.trim()]).toEqual([1, expect.stringMatching(sentence)]);
  expect(said.trim().split("\n")).toHaveLength(1);
  expect(said).not.toMatch(/very-secret/);
});

test("the port is taken: said so, and the data folder opens again", { timeout: 90_000 }, async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as { port: number };
  try {
    const data = join(folder, "taken");
    for (let attempt = 0; attempt < 2; attempt++) {
      const { code, said } = await run(good(port, data));
      expect([code, said.trim()]).toEqual([
        1,
        `Port ${port} is in use. Stop the other program, or choose another with PORT.`,
      ]);
    }
  } finally {
    other.close();
  }
});
