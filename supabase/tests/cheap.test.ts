import type { CallQuery } from "@allokoli/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Caller } from "../../services/api/src/ports/caller.ts";
import type { Tx } from "../../services/api/src/ports/store.ts";
import { listAssistants } from "../../services/api/src/usecases/assistants/list-assistants.ts";
import { listCalls } from "../../services/api/src/usecases/calls/list-calls.ts";
import { listNumbers } from "../../services/api/src/usecases/numbers/list-numbers.ts";
import { listTenants } from "../../services/api/src/usecases/organizations/list-tenants.ts";
import { fill, LARGE, QUIET } from "./support/many-calls.ts";
import { type Reading, readings } from "./support/plans.ts";
import { type Opened, postgres } from "./support/targets.ts";

const page = { limit: 20 };
const calls = (tx: Tx, caller: Caller, more: Partial<CallQuery> = {}) =>
  listCalls(tx, caller, { ...page, ...more } as CallQuery);
const scopes = new Set(["calls:read", "calls:transcript", "assistants:read"]) as Caller["scopes"];
const partner: Caller = {
  kind: "api_key",
  organizationId: LARGE,
  tenantId: null,
  mode: "live",
  actor: "key:1",
  subject: "1",
  role: null,
  scopes,
};
const tenant: Caller = { ...partner, kind: "tenant_user", tenantId: QUIET };

type List = [who: string, what: string, ask: (tx: Tx) => Promise<unknown>, caller: Caller];

/** The lists that people look at, as the API asks for them. */
const LISTS: List[] = [
  ["a tenant", "its calls", (tx) => calls(tx, tenant), tenant],
  ["a tenant", "its assistants", (tx) => listAssistants(tx, tenant, page), tenant],
  ["a tenant", "its numbers", (tx) => listNumbers(tx, tenant), tenant],
  ["its partner", "everyone's calls", (tx) => calls(tx, partner), partner],
  ["its partner", "one tenant's calls", (tx) => calls(tx, partner, { tenant_id: QUIET }), partner],
  ["its partner", "everyone's assistants", (tx) => listAssistants(tx, partner, page), partner],
  ["its partner", "its tenants", (tx) => listTenants(tx, partner, page), partner],
];

const ofLarge = { organization_id: LARGE, mode: "live" as const };
const newest = (tx: Tx, table: "calls" | "assistants" | "tenants", more: { tenant_id?: string; id?: string } = {}) => {
  const query = tx
    .selectFrom(table)
    .select("id")
    .where((is) => is.and({ ...ofLarge, ...more }));
  const alive = table === "assistants" ? query.where("deleted_at" as "id", "is", null) : query;
  const by = table === "calls" ? "started_at" : "created_at";
  return alive
    .orderBy(by as "id", "desc")
    .orderBy("id", "desc")
    .limit(page.limit)
    .execute();
};

/** One page in the order of a list, by a query that names its owner. The indexes are made for these. */
const PAGES: List[] = [
  ["a tenant", "calls", (tx) => newest(tx, "calls", { tenant_id: QUIET }), tenant],
  ["a tenant", "assistants", (tx) => newest(tx, "assistants", { tenant_id: QUIET }), tenant],
  ["its partner", "calls", (tx) => newest(tx, "calls"), partner],
  ["its partner", "assistants", (tx) => newest(tx, "assistants"), partner],
  ["its partner", "tenants", (tx) => newest(tx, "tenants"), partner],
];

describe.runIf(postgres)("lists among 22 000 calls", () => {
  let opened: Opened;

  beforeAll(async () => {
    if (!postgres) return;
    opened = await postgres.open();
    await fill(opened.database.owner);
  });
  afterAll(() => opened?.close());

  const plan = (ask: List[2], caller: Caller) => opened.store.as(caller, (tx) => readings(tx, ask));
  const whole = (read: Reading[]) =>
    read.filter(({ by, rows }) => by === "Seq Scan" && rows > 0).map(({ table }) => table);

  test.each(LISTS)("%s reads %s without reading a whole table", async (_, __, ask, caller) => {
    const read = await plan(ask, caller);
    expect(read.length).toBeGreaterThan(0);
    expect(whole(read)).toEqual([]);
  });

  // One row more than the page tells whether there is another.
  test.each(LISTS.filter(([, what]) => what.includes("calls")))(
    "%s reads %s by the page",
    async (_, __, ask, caller) => {
      const [calls] = (await plan(ask, caller)).filter(({ table }) => table === "calls");
      expect(calls?.rows).toBeLessThanOrEqual(page.limit + 1);
    },
  );

  test.each(PAGES)("a page of %s's %s reads a page of rows", async (_, __, ask, caller) => {
    const read = await plan(ask, caller);
    expect(read).toHaveLength(1);
    expect(read[0]?.rows).toBeLessThanOrEqual(page.limit);
  });

  test("planted faults are felt: an index dropped, a tenant that is not named", async () => {
    const unnamed = (tx: Tx) =>
      tx.selectFrom("calls").select("id").orderBy("started_at", "desc").orderBy("id", "desc").limit(20).execute();
    expect((await plan(unnamed, tenant))[0]?.rows).toBeGreaterThan(1_000);
    await opened.database.script(
      "drop index public.calls_tenant_page, public.calls_organization_page; alter table public.calls drop constraint calls_pkey cascade",
    );
    await opened.database.script(
      "drop index if exists public.calls_assistant; alter table public.calls drop constraint if exists calls_organization_id_tenant_id_id_mode_key cascade",
    );
    expect(whole(await plan(PAGES[2]?.[2] as List[2], partner))).toEqual(["calls"]);
  });
});
