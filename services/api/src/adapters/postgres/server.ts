import { createHmac } from "node:crypto";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { StartupError } from "../../startup-error.ts";
import type { Database } from "./database.ts";
import type { DB } from "./schema.ts";

/** Name of the API's own login: owns nothing, no BYPASSRLS, may only become one of the two roles below. */
export const API_LOGIN = "allokoli_api";

// count() and friends are int8: far below 2^53 here, so they are numbers, as on the embedded database.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as "text"),
};

/**
 * A PostgreSQL server (15 or later) or a Supabase project.
 *
 * @param url connection string of the owner of the schema
 * @param secret the installation's secret; the API login's password is derived from it, so that it is stored nowhere
 */
export async function openServer(url: string, secret: string): Promise<Database> {
  const owner = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: 5_000,
    application_name: "allokoli-owner",
    types,
  });
  owner.on("error", () => {});
  await reach(owner, url);
  const password = createHmac("sha256", secret).update("database login").digest("hex");
  await provisionLogin(owner, password);
  const door = new URL(url);
  door.username = API_LOGIN;
  door.password = password;
  const api = new pg.Pool({
    connectionString: door.href,
    max: 10,
    connectionTimeoutMillis: 5_000,
    application_name: "allokoli-api",
    types,
  });
  api.on("error", () => {});
  return {
    kind: "postgres",
    owner: new Kysely<DB>({ dialect: new PostgresDialect({ pool: owner }) }),
    api: new Kysely<DB>({ dialect: new PostgresDialect({ pool: api }) }),
    script: async (sql) => void (await owner.query(sql)),
    listen: (channel, heard) => listen(url, channel, heard),
    tryLock: (key) => tryLock(owner, key),
    queue: { connectionString: url, max: 4 },
    shared: { url },
    close: async () => {
      await api.end();
      await owner.end();
    },
  };
}

async function reach(pool: pg.Pool, url: string): Promise<void> {
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    const reason = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error);
    throw new StartupError(
      `The database at ${withoutSecret(url)} does not answer (${reason}). Check DATABASE_URL, or leave it out to use the embedded database.`,
    );
  }
}

async function provisionLogin(owner: pg.Pool, password: string): Promise<void> {
  // Roles belong to the whole server: another process, of another database even, may be making them at this moment.
  for (let attempt = 1; ; attempt++) {
    try {
      return await makeLogin(owner, password);
    } catch (error) {
      if (attempt === 10 || !RACES.includes((error as { code?: string }).code ?? "")) throw error;
    }
  }
}

/** Unique violation, duplicate object, and the internal error "tuple concurrently updated". */
const RACES = ["23505", "42710", "XX000"];

async function makeLogin(owner: pg.Pool, password: string): Promise<void> {
  // The password is hexadecimal of our own making, so quoting it needs no escape.
  await owner.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${API_LOGIN}') then create role ${API_LOGIN} login noinherit; end if;
      if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin; end if;
      if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin; end if;
      if not exists (select from pg_roles where rolname = 'service_role') then create role service_role nologin bypassrls; end if;
    end $$;
    alter role ${API_LOGIN} password '${password}';
    grant authenticated, service_role to ${API_LOGIN};
  `);
}

/** An advisory lock lives as long as its session: the connection is kept aside until the lock is let go. */
async function tryLock(pool: pg.Pool, key: string): Promise<(() => Promise<void>) | null> {
  const client = await pool.connect();
  const { rows } = await client.query("select pg_try_advisory_lock(hashtextextended($1, 4242)) as held", [key]);
  if (!rows[0]?.held) {
    client.release();
    return null;
  }
  return async () => {
    await client.query("select pg_advisory_unlock(hashtextextended($1, 4242))", [key]);
    client.release();
  };
}

/** LISTEN holds a session of its own; it is opened again one second after it is lost. */
async function listen(url: string, channel: string, heard: (payload: string) => void): Promise<() => Promise<void>> {
  let client: pg.Client | undefined;
  let stopped = false;
  const open = async () => {
    client = new pg.Client({ connectionString: url, application_name: "allokoli-listen" });
    client.on("notification", ({ payload }) => heard(payload ?? ""));
    client.on("error", () => {});
    client.once("end", () => {
      if (!stopped)
        setTimeout(
          () =>
            open().then(
              () => heard(""),
              () => client?.emit("end"),
            ),
          1_000,
        ).unref();
    });
    await client.connect();
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
  };
  await open();
  return async () => {
    stopped = true;
    await client?.end();
  };
}

function withoutSecret(url: string): string {
  try {
    const parsed = new URL(url);
    return `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
  } catch {
    return "an address that is not a URL";
  }
}
