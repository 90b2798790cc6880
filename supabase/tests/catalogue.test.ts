import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takenBack } from "./support/attempt.ts";
import { catalogueFaults } from "./support/catalogue.ts";
import { seedOwner } from "./support/owner.ts";
import { type Cast, outsiders, type Principal } from "./support/principals.ts";
import { breach, probe } from "./support/probes.ts";
import { TABLE_NAMES, TABLES, type Verb } from "./support/table-classes.ts";
import { type Opened, targets } from "./support/targets.ts";

/** Each of these opens something; the checks must say so, in these words. */
const PLANTED: [statement: string, fault: RegExp][] = [
  ["create table public.fresh (id uuid primary key)", /^fresh does not enable/],
  ["create table public.fresh (id uuid); alter table public.fresh enable row level security", /^fresh does not force/],
  ["alter table public.calls no force row level security", /^calls does not force/],
  ["alter table public.calls disable row level security", /^calls does not enable/],
  ["drop policy tenant_wall on public.calls", /^calls belongs to tenants/],
  ["drop policy mode_wall on public.tenants", /^tenants belongs to tenants/],
  ["drop policy organization_wall on public.members", /^members belongs to organizations/],
  [
    `drop policy tenant_wall on public.calls;
     create policy tenant_wall on public.calls for all to authenticated using (tenant_id = (select app.tenant_id()))`,
    /^calls belongs to tenants/,
  ],
  [
    `drop policy tenant_wall on public.calls; create policy tenant_wall on public.calls as restrictive for all to authenticated
     using (tenant_id = (select app.tenant_id())) with check (true)`,
    /^calls belongs to tenants/,
  ],
  ["grant select on public.calls to anon", /^calls grants something to anon/],
  ["grant select (id) on public.calls to public", /^calls grants something to anon/],
  ["grant usage on sequence public.audit_log_id_seq to anon", /^audit_log_id_seq grants something/],
  ["grant truncate on public.calls to authenticated", /^calls lets callers delete/],
  ["grant references on public.calls to authenticated", /^calls lets callers delete/],
  ["grant select on public.webhook_events to authenticated", /^webhook_events has no organization/],
  ["create policy wide on public.calls for select to public using (true)", /^calls has a policy for others/],
  [
    "alter table public.consents add foreign key (assistant_id) references public.assistants (id)",
    /^consents\.\w+ refers to a tenant's row/,
  ],
  ["drop index public.messages_owner", /^messages belongs to organizations, and has no index/],
  [
    "create function public.open() returns int language sql as 'select 1'; grant execute on function public.open() to public",
    /^open is a function of the public schema/,
  ],
  [
    "create function public.mine() returns int language sql security definer as 'select 1'",
    /^public\.mine runs with its owner's/,
  ],
  ["create function app.loose() returns int language sql as 'select 1'", /^app\.loose is a function of ours without/],
  ["grant execute on function app.org_id() to anon", /^org_id is a function of the private schema/],
  ["create view public.all_calls as select * from public.calls", /^all_calls is a view/],
  ["create materialized view public.kept as select id from public.calls", /^kept is stored apart/],
];

/** Faults that the probes must notice: what is done to the database, where, by whom. */
const BREACHES: [statement: string, who: string, table: (typeof TABLE_NAMES)[number], verb: Verb][] = [
  ["drop policy tenant_wall on public.calls", "another tenant of the same organization", "calls", "select"],
  [
    "drop policy organization_wall on public.calls; drop policy tenant_wall on public.calls",
    "a tenant of another organization",
    "calls",
    "select",
  ],
  ["drop policy mode_wall on public.assistants", "the tenant itself, in the other mode", "assistants", "update"],
  ["drop policy tenant_wall on public.consents", "another tenant of the same organization", "consents", "insert"],
  ["alter table public.messages disable row level security", "claims without an organization", "messages", "select"],
  [
    "grant select on public.calls to anon; create policy all_see on public.calls for select to anon using (true)",
    "the role anon, with the tenant's own claims",
    "calls",
    "select",
  ],
  ["grant delete on public.calls to authenticated", "nobody: no claims", "calls", "delete"],
  [
    "grant select on public.webhook_events to authenticated; alter table public.webhook_events disable row level security",
    "nobody: no claims",
    "webhook_events",
    "select",
  ],
];

describe.each(targets)("catalogue on $name", (target) => {
  let opened: Opened;
  let cast: Cast;

  beforeAll(async () => {
    opened = await target.open();
    const { store, database } = opened;
    const owner = await seedOwner(store, database.owner);
    const sibling = await seedOwner(store, database.owner, owner);
    cast = { owner, sibling, stranger: await seedOwner(store, database.owner) };
  });
  afterAll(() => opened.close());

  test("nothing of ours stands open", async () => {
    await takenBack(opened.database.owner, async (tx) => {
      expect(await catalogueFaults(tx)).toEqual([]);
    });
  });

  test("every table has a class, and there is no other", async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
    `.execute(opened.database.owner);
    expect(rows.map(({ name }) => name).sort()).toEqual([...TABLE_NAMES].sort());
  });

  test.each(PLANTED)("a planted fault is named: %s", async (statement, fault) => {
    await takenBack(opened.database.owner, async (tx) => {
      for (const one of statement.split(/;\s*/)) await sql.raw(one).execute(tx);
      expect(await catalogueFaults(tx)).toContainEqual(expect.stringMatching(fault));
    });
  });

  test.each(BREACHES)("a planted fault is felt: %s (%s)", async (statement, who, table, verb) => {
    await takenBack(opened.database.owner, async (tx) => {
      const principal = outsiders(cast)[who] as Principal;
      const felt = async () => breach(verb, await probe(tx, principal, table, verb, cast.owner), granted);
      const granted = principal.role !== "anon" && TABLES[table].may.includes(verb);
      expect(await felt()).toBeUndefined();
      for (const one of statement.split(/;\s*/)) await sql.raw(one).execute(tx);
      expect(await felt()).toBeDefined();
    });
  });
});
