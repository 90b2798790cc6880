import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import type { Database } from "../../../services/api/src/adapters/postgres/database.ts";
import { migrate } from "../../../services/api/src/adapters/postgres/migrate.ts";
import { openDatabase } from "../../../services/api/src/adapters/postgres/open.ts";
import { createStore } from "../../../services/api/src/adapters/postgres/store.ts";
import { type EmbeddedAuth, openEmbeddedAuth } from "../../../services/api/src/adapters/supabase/embedded-auth.ts";
import type { Store } from "../../../services/api/src/ports/store.ts";

/** A migrated database with Auth beside it, as the API opens it. */
export interface Opened {
  database: Database;
  auth: EmbeddedAuth;
  store: Store;
  /** Of the superuser; undefined when embedded. */
  url: string | undefined;
  close(): Promise<void>;
}

export interface Target {
  name: "PGlite" | "PostgreSQL";
  open(): Promise<Opened>;
}

// One for all: the API login belongs to the server, and its password is derived from this.
export const SECRET = "a secret of the tests, and of nothing else";
export const AUTH = { jwtSecret: SECRET, publishableKey: "publishable-key-of-the-tests" };

const server = inject("postgres");

export const embedded: Target = { name: "PGlite", open: () => open(undefined) };
export const postgres: Target | undefined = server
  ? { name: "PostgreSQL", open: async () => open(await emptyDatabase()) }
  : undefined;

/** Every target of this machine: PGlite always, PostgreSQL where its programs are. For `describe.each`. */
export const targets: Target[] = postgres ? [embedded, postgres] : [embedded];

/** Connection string to a new database of the run's server. */
export async function emptyDatabase(): Promise<string> {
  if (!server) throw new Error("There is no PostgreSQL on this machine.");
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** As the API does at its start, in the same order. */
export async function open(url: string | undefined, directory = "memory"): Promise<Opened> {
  const database = await openDatabase({ url, directory, secret: SECRET });
  const auth = await openEmbeddedAuth(database, AUTH);
  await migrate(database);
  return {
    database,
    auth,
    store: createStore(database.api),
    url,
    close: async () => {
      await auth.close();
      await database.close();
    },
  };
}
