import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findPostgres, startPostgres } from "../../../../../supabase/tests/support/postgres-server.ts";
import { DEATHS, isWhole, killAtEach, nothingIsLeftOver } from "../../testing/killing-rounds.ts";
import { mortalApi } from "../../testing/mortal-api.ts";

const programs = findPostgres();
const databases = ["PGlite", ...(programs ? ["PostgreSQL"] : [])];
const POOL = 2;

describe.concurrent.each(databases)("a process that dies while it creates, on %s", (name) => {
  test("every death ends in one assistant with one number and nothing left over", { timeout: 280_000 }, async () => {
    const server = name === "PostgreSQL" && programs ? await startPostgres(programs) : undefined;
    const data = mkdtempSync(join(tmpdir(), "allokoli-kill-"));
    const api = await mortalApi({ data, databaseUrl: await server?.freshDatabase(), poolSize: POOL });
    try {
      await api.live();
      const partner = await api.partner();
      await api.stopProcess();
      const survived: string[] = [];
      const all = await killAtEach(api, partner, (moment) => survived.push(moment));
      await api.live();
      for (const one of all) await isWhole(api, partner, one);
      await nothingIsLeftOver(api, DEATHS.length, POOL);
      expect(survived).toEqual(DEATHS.slice(0, -1).map(({ moment }) => moment));
    } finally {
      await api.stop();
      await server?.stop();
      rmSync(data, { recursive: true, force: true });
    }
  });
});
