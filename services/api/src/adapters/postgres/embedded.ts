import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { createPgliteConnection } from "@supabase/lite/pglite";
import { Kysely, PGliteDialect } from "kysely";
import { fromPglite } from "pg-boss";
import { StartupError } from "../../startup-error.ts";
import type { Database } from "./database.ts";
import { lockDirectory } from "./directory-lock.ts";
import { readingDates } from "./pglite-dates.ts";
import type { DB } from "./schema.ts";

/**
 * PostgreSQL in this process (PGlite), on disk in `directory`, or in memory without one.
 * One connection, shared by lock: every transaction runs inside PGlite's own, so that no two users interleave.
 */
export async function openEmbedded(directory?: string): Promise<Database> {
  if (directory) makeFolder(dirname(directory));
  const unlock = directory ? lockDirectory(directory) : () => {};
  try {
    const connection = await createPgliteConnection({ url: directory ?? "memory://" });
    await connection.driver.waitReady;
    // Left alone it may latch off, and serve without roles (the property is private, its effect is tested at boot).
    Object.assign(connection, { rlsState: "active" });
    // Lite's own driver hands every request the same connection without a lock; this one waits its turn.
    connection.kysely = new Kysely({ dialect: new PGliteDialect({ pglite: connection.driver }) }) as never;
    const pglite = readingDates(connection.driver);
    const db = new Kysely<DB>({ dialect: new PGliteDialect({ pglite }) });
    const held = new Set<string>();
    return {
      kind: "embedded",
      owner: db,
      api: db,
      script: async (sql) => void (await pglite.exec(sql)),
      listen: async (channel, heard) => {
        // PGlite calls back from within the transaction that notified; what hears it is not part of that.
        const outside = AsyncLocalStorage.snapshot();
        const stop = await pglite.listen(channel, (payload) => outside(() => heard(payload)));
        return () => stop();
      },
      // One process has the database to itself, so a lock is a name in a set.
      tryLock: async (key) => {
        if (held.has(key)) return null;
        held.add(key);
        return async () => void held.delete(key);
      },
      queue: { db: fromPglite(pglite), backend: "pglite" },
      shared: { connection },
      close: async () => {
        await connection.driver.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StartupError(
      `The data folder ${folder} cannot be made (${(error as NodeJS.ErrnoException).code}). Choose another with --data or ALLOKOLI_DATA.`,
    );
  }
}
