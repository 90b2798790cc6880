import { readdirSync, readFileSync } from "node:fs";
import { sql } from "kysely";
import type { Database } from "./database.ts";

const OURS = new URL("../../../../../supabase/", import.meta.url);

// Processes that start together wait for each other: PostgreSQL's "if not exists" and grants are no protection from a race.
const TAKE_TURNS = "select pg_advisory_xact_lock(hashtext('allokoli migrations'));";

/**
 * Brings the schema up to date: what a hosted project already has, then each migration once, in order, each in a
 * transaction of its own with its record. The record is Supabase's own table, so that its CLI agrees with us.
 *
 * @param supabase folder of `bootstrap.sql` and `migrations/`
 * @returns the versions that were applied now.
 */
export async function migrate(database: Database, supabase = OURS): Promise<string[]> {
  await database.script(`${TAKE_TURNS} ${readFileSync(new URL("bootstrap.sql", supabase), "utf8")}`);
  await database.script(`
    ${TAKE_TURNS}
    create schema if not exists supabase_migrations;
    create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text);
  `);
  const applied: string[] = [];
  for (const file of readdirSync(new URL("migrations/", supabase))
    .filter((name) => name.endsWith(".sql"))
    .sort()) {
    const [, version, name] = /^(\d+)_(.+)\.sql$/.exec(file) ?? [];
    if (!version || !name) throw new Error(`A migration is misnamed: ${file}`);
    const body = readFileSync(new URL(`migrations/${file}`, supabase), "utf8");
    if (await applyOnce(database, version, name, body)) applied.push(version);
  }
  return applied;
}

async function applyOnce(database: Database, version: string, name: string, body: string): Promise<boolean> {
  const done = await sql`select 1 from supabase_migrations.schema_migrations where version = ${version}`.execute(
    database.owner,
  );
  if (done.rows.length > 0) return false;
  // One script is one implicit transaction. The record comes first: a second process waits its turn, then fails on its key.
  try {
    await database.script(`
      ${TAKE_TURNS}
      insert into supabase_migrations.schema_migrations (version, name) values ('${version}', '${name}');
      ${body}
    `);
  } catch (error) {
    if (
      (error as { code?: string; table?: string }).code === "23505" &&
      (error as { table?: string }).table === "schema_migrations"
    )
      return false;
    throw error;
  }
  return true;
}
