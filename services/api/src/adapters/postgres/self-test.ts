import { sql } from "kysely";
import type { Store } from "../../ports/store.ts";
import { StartupError } from "../../startup-error.ts";
import type { Database } from "./database.ts";
import { interleave, makeCanaries, removeCanaries } from "./self-test-canaries.ts";

/**
 * Asks the database itself, before the first request, whether it keeps organizations apart: what the catalogue says of
 * every table, what the API's login may do, and what two made-up organizations see when their requests interleave.
 *
 * @throws StartupError with the first thing that is wrong: an API that fails this must not serve.
 */
export async function selfTest(database: Database, store: Store): Promise<void> {
  await embeddedAuthKeepsRoles(database);
  await tablesAreWalled(database);
  await anonIsDenied(database);
  await loginIsPlain(database);
  const canaries = await makeCanaries(store);
  try {
    const wrong = await interleave(store, canaries);
    if (wrong.foreign > 0) refuse(`a request was shown ${wrong.foreign} rows of another organization`);
    if (wrong.missing > 0) refuse("a request was not shown its own rows");
  } finally {
    await removeCanaries(store, canaries);
  }
  await nothingStays(database);
}

function refuse(reason: string): never {
  throw new StartupError(`Not serving, because the database does not keep organizations apart: ${reason}.`);
}

/** Left alone, embedded Auth may run without roles for the life of the process. */
async function embeddedAuthKeepsRoles({ shared }: Database): Promise<void> {
  if ("connection" in shared && (shared.connection as unknown as { rlsState?: string }).rlsState !== "active")
    refuse("embedded Auth does not keep to its role");
}

async function tablesAreWalled({ owner }: Database): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
    union all
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not exists (
      select from pg_policy p where p.polrelid = c.oid and p.polname = 'organization_wall' and not p.polpermissive and p.polcmd = '*')
    order by 1 limit 1`.execute(owner);
  if (rows[0]) refuse(`table ${rows[0].name} has no row level security, or does not force it`);
}

async function anonIsDenied({ owner }: Database): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
      and (has_table_privilege('anon', c.oid, 'select, insert, update, delete, truncate')
        or has_any_column_privilege('anon', c.oid, 'select, insert, update')) order by 1 limit 1`.execute(owner);
  if (rows[0]) refuse(`anyone may read or write table ${rows[0].name}`);
}

async function loginIsPlain({ kind, api }: Database): Promise<void> {
  // Embedded, there is one user; the role is set for each transaction.
  if (kind === "embedded") return;
  const { rows } = await sql<{ bypasses: boolean; owns: boolean }>`
    select rolsuper or rolbypassrls as bypasses,
      exists (select from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as owns
    from pg_roles r where rolname = session_user`.execute(api);
  if (!rows[0] || rows[0].bypasses) refuse("the API's login passes row level security");
  if (rows[0].owns) refuse("the API's login owns tables");
}

/** A pooled connection goes from one caller to the next: nothing of the one may reach the other. */
async function nothingStays({ api }: Database): Promise<void> {
  const { rows } = await sql<{ left: boolean }>`
    select coalesce(current_setting('request.jwt.claims', true), '') <> '' or current_user <> session_user as left`.execute(
    api,
  );
  if (rows[0]?.left !== false) refuse("a request leaves its claims on the connection");
}
