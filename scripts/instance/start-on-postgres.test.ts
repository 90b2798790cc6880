import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPostgres, type PostgresServer, startPostgres } from "../../supabase/tests/support/postgres-server.ts";
import { startInstance } from "./instance.ts";
import { firstTaken, freeBlock } from "./ports.ts";
import { json, programsOn, refusal } from "./testing/programs.ts";

const found = findPostgres();
const SLOW = { timeout: 240_000 };

describe.skipIf(!found)("an installation on a PostgreSQL server", () => {
  let server: PostgresServer;
  let data: string;
  let environment: { DATABASE_URL: string };
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), "allokoli-start-pg-"));
    server = await startPostgres(found ?? "");
    environment = { DATABASE_URL: await server.freshDatabase() };
  });
  afterAll(async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  });

  test("holds its folder and its database while it runs, and says where its data is afterwards", SLOW, async () => {
    const ports = await freeBlock();
    const here = programsOn(data, ports, environment);
    const elsewhere = programsOn(join(data, "other"), ports, {
      ...environment,
      ALLOKOLI_SECRET: "of another machine, on the same database",
      ALLOKOLI_OPERATOR_KEY: "of another machine, on the same database",
      VAPI_PRIVATE_KEY: "k",
      VAPI_PUBLIC_KEY: "k",
      VAPI_WEBHOOK_CREDENTIAL_ID: "c",
      VAPI_WEBHOOK_SECRET: "of another machine",
      TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
      TWILIO_AUTH_TOKEN: "0".repeat(32),
    });
    const instance = await startInstance({ ports, data, environment, pages: false });
    try {
      const before = readFileSync(join(data, "instance.json"), "utf8");
      expect(JSON.parse(before)).toMatchObject({ database: "postgres" });
      const others = await freeBlock();
      await expect(startInstance({ ports: others, data, environment, pages: false })).rejects.toThrow(
        /^The data folder is already open in process \d+\./,
      );
      expect(await firstTaken(others)).toBeUndefined();
      expect(readFileSync(join(data, "instance.json"), "utf8")).toBe(before);
      expect(refusal(await here.cli("reset", "--yes")).message).toMatch(/already open in process \d+/);
      expect(refusal(await elsewhere.cli("reset", "--yes"))).toMatchObject({ code: "running" });
      expect((await fetch(`${instance.api}/v1/health`)).status).toBe(200);
    } finally {
      await instance.stop();
    }

    const without = programsOn(data, ports, { DATABASE_URL: "" });
    for (const verb of [["migrate"], ["reset", "--yes"], ["org", "create", "--slug", "x1", "--name", "X"]])
      expect(refusal(await without.cli(...verb))).toMatchObject({
        code: "database_url",
        message: expect.stringContaining("DATABASE_URL"),
      });
    await expect(startInstance({ ports, data, pages: false })).rejects.toThrow(/DATABASE_URL/);

    expect(refusal(await here.cli("reset")).message).toMatch(/accounts \(auth\.users\) stay/);
    expect(json(await here.cli("reset", "--yes"))).toMatchObject({ reset: data });
    // The keys and the accounts were kept: what is started next is whole.
    const again = await startInstance({ ports, data, environment, pages: false });
    expect(again.organization).not.toBe(instance.organization);
    await again.stop();
  });
});
