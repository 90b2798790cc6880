import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../services/api/src/adapters/postgres/database.ts";
import { signUp } from "./support/sign-up.ts";
import { type Opened, targets } from "./support/targets.ts";

describe.each(targets)("Auth beside us on $name", (target) => {
  let opened: Opened;
  let grantsBefore: string[];

  beforeAll(async () => {
    opened = await target.open();
    // Read before Auth has answered anything: its first request is where it used to undo every revoke.
    grantsBefore = await grants(opened.database);
  });
  afterAll(() => opened.close());

  test("its first request leaves every grant as the migrations made it", async () => {
    expect((await signUp(opened)).status).toBe(200);
    expect(await grants(opened.database)).toEqual(grantsBefore);
    expect(grantsBefore.filter((grant) => /^public\.\S+ (anon|PUBLIC)=/.test(grant))).toEqual([]);
    expect(grantsBefore.filter((grant) => grant.startsWith("public.calls authenticated="))).toEqual([
      "public.calls authenticated=INSERT",
      "public.calls authenticated=SELECT",
    ]);
  });

  test("a planted grant is noticed", async () => {
    await opened.database.script("grant select on public.calls to anon");
    expect(await grants(opened.database)).not.toEqual(grantsBefore);
    await opened.database.script("revoke select on public.calls from anon");
    expect(await grants(opened.database)).toEqual(grantsBefore);
  });

  test("a sign-up during a long transaction of ours waits, then succeeds", async () => {
    const order: string[] = [];
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let began = () => {};
    const inside = new Promise<void>((resolve) => {
      began = resolve;
    });
    const ours = opened.store.asSystem("hold", async (tx) => {
      await sql`select 1`.execute(tx);
      began();
      await held;
      await sql`select 1`.execute(tx);
      order.push("ours");
    });
    await inside;
    const theirs = signUp(opened).then(({ status }) => {
      order.push("theirs");
      return status;
    });
    // Auth gets every chance to push in.
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    letGo();
    await ours;
    expect(await theirs).toBe(200);
    // On a server each has its own connection, and either may be first.
    if (target.name === "PGlite") expect(order).toEqual(["ours", "theirs"]);
  });

  test("who signed up is stored once, and a wrong password is refused", async () => {
    const { rows } = await sql<{ count: number }>`select count(*) from auth.users`.execute(opened.database.owner);
    expect(rows[0]?.count).toBe(2);
  });
});

/** Every grant on tables, columns, sequences, functions, schemas and on what is still to be made, one line each. */
async function grants(database: Database): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    with acls as (
      select n.nspname || '.' || c.relname as what, c.relacl as acl from pg_class c join pg_namespace n on n.oid = c.relnamespace
      union all select n.nspname || '.' || c.relname || '.' || a.attname, a.attacl from pg_attribute a
        join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace where a.attacl is not null
      union all select n.nspname || '.' || p.proname || '()', p.proacl from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      union all select 'schema.' || nspname, nspacl from pg_namespace
      union all select 'default.' || coalesce(n.nspname, '*') || '.' || d.defaclobjtype::text, d.defaclacl
        from pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace
    )
    select distinct what || ' ' || coalesce(r.rolname, 'PUBLIC') || '=' || g.privilege_type as line
    from acls, aclexplode(acl) g left join pg_roles r on r.oid = g.grantee
    where what !~ '^(pg_|information_schema)' and coalesce(r.rolname, 'PUBLIC') in ('anon', 'authenticated', 'service_role', 'PUBLIC')
    order by 1`.execute(database.owner);
  return rows.map(({ line }) => line);
}
