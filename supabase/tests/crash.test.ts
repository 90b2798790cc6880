import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../services/api/src/adapters/postgres/open.ts";
import { StartupError } from "../../services/api/src/startup-error.ts";

const writer = fileURLToPath(new URL("support/writer.ts", import.meta.url));
const SETTINGS = { url: undefined, secret: "unused" };

describe("the embedded database on disk", () => {
  let folder: string;
  let directory: string;
  const acknowledged: number[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "allokoli-crash-"));
    directory = join(folder, "data");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const start = (from: number) =>
    spawn(process.execPath, [writer, directory, String(from)], { stdio: ["ignore", "pipe", "inherit"] });

  /** Reads what the writer says until it has committed `count` more rows, then kills it without warning. */
  async function killAfter(count: number, child: ChildProcess, whileOpen?: () => Promise<void>): Promise<void> {
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    const gone = once(child, "exit");
    let left = count;
    for await (const line of lines) {
      if (line === "open") await whileOpen?.();
      else if (!/^\d+$/.test(line)) throw new Error(line);
      else acknowledged.push(Number(line));
      if (line !== "open" && --left === 0) child.kill("SIGKILL");
    }
    await gone;
  }

  const stored = async () => {
    const database = await openDatabase({ ...SETTINGS, directory });
    try {
      const { rows } = await sql<{ n: number; twin: number }>`select n, twin from public.written order by n`.execute(
        database.owner,
      );
      return rows;
    } finally {
      await database.close();
    }
  };

  test("a second process is told who has the folder, and nothing else", async () => {
    await killAfter(20, start(0), async () => {
      const second = openDatabase({ ...SETTINGS, directory });
      await expect(second).rejects.toThrow(StartupError);
      await expect(second).rejects.toThrow(/already open in process \d+/);
    });
  });

  test.each([150, 40, 90])(
    "killed after %i more rows: nothing acknowledged is lost, nothing is half written",
    async (count) => {
      // The dead process's lock is taken over: its pid is gone.
      expect(existsSync(`${directory}.lock`)).toBe(true);
      await killAfter(count, start(1_000 + Math.max(...acknowledged)));
      const rows = await stored();
      const found = new Set(rows.map(({ n }) => n));
      expect(acknowledged.filter((n) => !found.has(n))).toEqual([]);
      expect(rows.filter(({ n, twin }) => n !== twin)).toEqual([]);
      // Left as a killed process would leave it, for the next round.
      writeFileSync(`${directory}.lock`, String(await deadPid()));
    },
  );

  test("an empty lock, of a process that died between making and signing it, is taken over", async () => {
    writeFileSync(`${directory}.lock`, "");
    await stored();
  });

  test("a lock of our own pid is respected: one process opens a folder once", async () => {
    const database = await openDatabase({ ...SETTINGS, directory });
    try {
      expect(readFileSync(`${directory}.lock`, "utf8")).toBe(String(process.pid));
      await expect(openDatabase({ ...SETTINGS, directory })).rejects.toThrow(StartupError);
    } finally {
      await database.close();
    }
    expect(existsSync(`${directory}.lock`)).toBe(false);
  });

  test("a folder that cannot be opened leaves no lock behind", async () => {
    const broken = join(folder, "a-file");
    writeFileSync(broken, "not a folder");
    await expect(openDatabase({ ...SETTINGS, directory: broken })).rejects.toThrow();
    expect(existsSync(`${broken}.lock`)).toBe(false);
  });
});

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid ?? 0;
}
