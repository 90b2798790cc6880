import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { selfTest } from "../../services/api/src/adapters/postgres/self-test.ts";
import { createStore } from "../../services/api/src/adapters/postgres/store.ts";
import type { Store, Tx } from "../../services/api/src/ports/store.ts";
import { StartupError } from "../../services/api/src/startup-error.ts";
import { type Opened, targets } from "./support/targets.ts";

/** What is done to the database, what undoes it, and what the API says instead of serving. */
const PLANTED: [fault: string, undo: string, says: RegExp][] = [
  [
    "alter table public.calls no force row level security",
    "alter table public.calls force row level security",
    /calls has no row level security, or does not force it/,
  ],
  [
    "create table public.forgotten (id uuid primary key)",
    "drop table public.forgotten",
    /forgotten has no row level security/,
  ],
  [
    "alter policy organization_wall on public.messages rename to wall",
    "alter policy wall on public.messages rename to organization_wall",
    /messages has no row level security/,
  ],
  [
    "grant select on public.tenants to anon",
    "revoke select on public.tenants from anon",
    /anyone may read or write table tenants/,
  ],
  [
    "grant select (name) on public.tenants to public",
    "revoke select (name) on public.tenants from public",
    /anyone may read or write table tenants/,
  ],
  [
    "alter policy organization_wall on public.tenants using (true); alter policy tenant_wall on public.tenants using (true)",
    "alter policy organization_wall on public.tenants using (organization_id = (select app.org_id())); alter policy tenant_wall on public.tenants using ((select app.sees_whole_organization()) or id = (select app.tenant_id()))",
    /shown \d+ rows of another organization/,
  ],
  [
    "alter policy own_organization on public.organizations using (true)",
    "alter policy own_organization on public.organizations using (id = (select app.org_id()))",
    /shown \d+ rows of another organization/,
  ],
  [
    "alter policy mode_wall on public.tenants using (mode = 'live')",
    "alter policy mode_wall on public.tenants using (mode = (select app.mode()))",
    /not shown its own rows/,
  ],
];

describe.each(targets)("self-test on $name", (target) => {
  let opened: Opened;

  beforeAll(async () => {
    opened = await target.open();
  });
  afterAll(() => opened.close());

  const run = (store: Store = opened.store) => selfTest(opened.database, store);
  const canaries = async () => {
    const { rows } =
      await sql`select slug from public.organizations where slug like 'self-test-%' order by length(slug)`.execute(
        opened.database.owner,
      );
    return rows;
  };

  test("passes, in less than 150 ms, and leaves nothing", async () => {
    // The quickest of five: the machine may be busy with other tests.
    let quickest = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5; round++) {
      const started = performance.now();
      await run();
      quickest = Math.min(quickest, performance.now() - started);
    }
    expect(quickest).toBeLessThan(150);
    expect(await canaries()).toEqual([]);
  });

  test("passes in several processes that start together", async () => {
    await Promise.all([run(), run(), run(createStore(opened.database.api))]);
    expect(await canaries()).toEqual([]);
  });

  test.each(PLANTED)("refuses: %s", async (fault, undo, says) => {
    await opened.database.script(fault);
    try {
      const refused = run();
      await expect(refused).rejects.toBeInstanceOf(StartupError);
      await expect(refused).rejects.toThrow(says);
    } finally {
      await opened.database.script(undo);
    }
    expect(await canaries()).toEqual([]);
    await run();
  });

  test("refuses a store that answers callers as the system", async () => {
    const open: Store = { ...opened.store, as: (_, work) => opened.store.asSystem("planted", work) };
    await expect(run(open)).rejects.toThrow(/rows of another organization/);
    expect(await canaries()).toEqual([]);
  });

  test("refuses a store that mixes up who is asking", async () => {
    let last: Parameters<Store["as"]>[0] | undefined;
    const mixed: Store = {
      ...opened.store,
      as: (caller, work) => {
        const asked = last ?? caller;
        last = caller;
        return opened.store.as(asked, work);
      },
    };
    await expect(run(mixed)).rejects.toThrow(/rows of another organization/);
  });

  test("a store that fails is not mistaken for one that keeps apart, and the canaries go", async () => {
    const failing: Store = { ...opened.store, as: () => Promise.reject(new Error("no connection")) };
    await expect(run(failing)).rejects.toThrow("no connection");
    expect(await canaries()).toEqual([]);
  });

  test("removes the canaries of a process that died, and no other organization", async () => {
    await opened.database.script(`
      insert into public.organizations (slug, name, created_at) values
        ('self-test-canary-0123456789abcdef-a', 'Boot self-test', now() - interval '11 minutes'),
        ('self-test-canary-0123456789abcdef-b', 'A customer with an odd name', now() - interval '1 day'),
        ('self-test-canary', 'Boot self-test', now() - interval '1 day')`);
    await run();
    expect(await canaries()).toEqual([{ slug: "self-test-canary" }, { slug: "self-test-canary-0123456789abcdef-b" }]);
    await opened.database.script("delete from public.organizations where slug like 'self-test-%'");
  });

  if (target.name === "PostgreSQL") {
    test("refuses to serve as someone whom the walls do not hold", async () => {
      const { owner } = opened.database;
      const asOwner = selfTest({ ...opened.database, api: owner }, createStore(owner));
      await expect(asOwner).rejects.toThrow(/login passes row level security/);
    });

    test("refuses to serve as the owner of a table", async () => {
      await opened.database.script(`
        create table public.its_own (id uuid);
        alter table public.its_own enable row level security;
        alter table public.its_own force row level security;
        grant create on schema public to allokoli_api;
        alter table public.its_own owner to allokoli_api`);
      try {
        await expect(run()).rejects.toThrow(/login owns tables/);
      } finally {
        await opened.database.script("drop table public.its_own; revoke create on schema public from allokoli_api");
      }
    });
  } else {
    test("refuses when embedded Auth does not keep to its role", async () => {
      const { shared } = opened.database;
      if (!("connection" in shared)) throw new Error("not embedded");
      Object.assign(shared.connection, { rlsState: "inactive" });
      await expect(run()).rejects.toThrow(/embedded Auth/);
      Object.assign(shared.connection, { rlsState: "active" });
    });
  }

  // Last: it leaves its claims on the connections.
  test("refuses a store that sets its claims for the session", async () => {
    const { api } = opened.database;
    const sticky: Store = {
      ...opened.store,
      as: async ({ organizationId, tenantId, mode }, work) => {
        const claims = JSON.stringify({ org_id: organizationId, tenant_id: tenantId, mode, access: "tenant" });
        const made = api.transaction().execute(async (tx: Tx) => {
          await sql`select set_config('request.jwt.claims', ${claims}, false), set_config('role', 'authenticated', true)`.execute(
            tx,
          );
          return work(tx);
        });
        return made;
      },
    };
    await expect(run(sticky)).rejects.toThrow(/leaves its claims on the connection/);
  });
});
