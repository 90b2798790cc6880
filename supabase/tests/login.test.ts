import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DB } from "../../services/api/src/adapters/postgres/schema.ts";
import { API_LOGIN } from "../../services/api/src/adapters/postgres/server.ts";
import { takenBack } from "./support/attempt.ts";
import { type Opened, postgres } from "./support/targets.ts";

describe.runIf(postgres)("the API's login on PostgreSQL", () => {
  let opened: Opened;

  beforeAll(async () => {
    if (postgres) opened = await postgres.open();
  });
  afterAll(() => opened?.close());

  const become = (role: string) =>
    opened.database.api.transaction().execute(async (tx) => {
      await sql`select set_config('role', ${role}, true)`.execute(tx);
      const { rows } = await sql<{ who: string }>`select current_user::text as who`.execute(tx);
      return rows[0]?.who;
    });

  test("is who the API is", async () => {
    const { rows } = await sql`select session_user::text as who`.execute(opened.database.api);
    expect(rows).toEqual([{ who: API_LOGIN }]);
  });

  test("has no right of its own beyond logging in", async () => {
    expect(await rights(opened.database.owner)).toEqual(PLAIN);
  });

  test("owns nothing", async () => {
    const { rows } = await sql`
      select 'relation' as kind, relname::text as name from pg_class where relowner = ${API_LOGIN}::regrole
      union all select 'function', proname::text from pg_proc where proowner = ${API_LOGIN}::regrole
      union all select 'schema', nspname::text from pg_namespace where nspowner = ${API_LOGIN}::regrole
      union all select 'type', typname::text from pg_type where typowner = ${API_LOGIN}::regrole
      union all select 'database', datname::text from pg_database where datdba = ${API_LOGIN}::regrole`.execute(
      opened.database.owner,
    );
    expect(rows).toEqual([]);
  });

  test.each(["authenticated", "service_role"])("becomes %s", async (role) => {
    expect(await become(role)).toBe(role);
  });

  test.each(["postgres", "anon", "pg_read_all_data", "pg_write_all_data"])("cannot become %s", async (role) => {
    await expect(become(role)).rejects.toMatchObject({ code: "42501" });
  });

  test("is a member of two roles, and may hand out neither", async () => {
    expect(await memberships(opened.database.owner)).toEqual(TWO);
  });

  test.each([
    ["alter role allokoli_api bypassrls", "rights"],
    ["alter role allokoli_api createrole", "rights"],
    ["alter role allokoli_api inherit", "rights"],
    ["grant pg_read_all_data to allokoli_api", "memberships"],
    ["grant authenticated to allokoli_api with admin option", "memberships"],
  ])("a planted fault is felt: %s", async (fault, where) => {
    // Taken back before anyone sees it: roles are shared by every database of the server.
    await takenBack(opened.database.owner, async (tx) => {
      await sql.raw(fault).execute(tx);
      if (where === "rights") expect(await rights(tx)).not.toEqual(PLAIN);
      else expect(await memberships(tx)).not.toEqual(TWO);
    });
  });

  test.each(["public.tenants", "public.calls", "public.webhook_events", "auth.users"])(
    "reads nothing of %s before it becomes one of them",
    async (table) => {
      await expect(sql`select 1 from ${sql.table(table)}`.execute(opened.database.api)).rejects.toMatchObject({
        code: "42501",
      });
    },
  );

  test.each(["authenticated", "service_role"])("as %s, it cannot read the users of Auth", async (role) => {
    const reading = opened.database.api.transaction().execute(async (tx) => {
      await sql`select set_config('role', ${role}, true)`.execute(tx);
      await sql`select 1 from auth.users`.execute(tx);
    });
    await expect(reading).rejects.toMatchObject({ code: "42501" });
  });
});

const PLAIN = {
  rolsuper: false,
  rolbypassrls: false,
  rolcreaterole: false,
  rolcreatedb: false,
  rolreplication: false,
  rolinherit: false,
  rolcanlogin: true,
};

const TWO = [
  { role: "authenticated", admin: false },
  { role: "service_role", admin: false },
];

async function rights(db: Kysely<DB>) {
  const { rows } = await sql`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit, rolcanlogin
    from pg_roles where rolname = ${API_LOGIN}`.execute(db);
  return rows[0];
}

async function memberships(db: Kysely<DB>) {
  const { rows } = await sql`
    select r.rolname::text as role, m.admin_option as admin from pg_auth_members m
    join pg_roles r on r.oid = m.roleid where m.member = ${API_LOGIN}::regrole order by 1`.execute(db);
  return rows;
}
