import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enterStore, leaveProcess } from "../../services/api/src/adapters/postgres/inside-store.ts";
import type { Tx } from "../../services/api/src/ports/store.ts";
import { type Owner, seedOwner } from "./support/owner.ts";
import { signUp } from "./support/sign-up.ts";
import { type Opened, targets } from "./support/targets.ts";

const TENANTS = 10;
const REQUESTS = 200;

const callerOf = ({ organizationId, tenantId, mode }: Owner) => ({ organizationId, tenantId, mode, subject: "u" });

describe.each(targets)("who is asking, on $name", (target) => {
  let opened: Opened;
  const owners: Owner[] = [];

  beforeAll(async () => {
    opened = await target.open();
    // Half of them share an organization with the one before.
    for (let index = 0; index < TENANTS; index++) {
      owners.push(await seedOwner(opened.store, opened.database.owner, index % 2 ? owners[index - 1] : undefined));
    }
  });
  afterAll(() => opened.close());

  test(`${REQUESTS} interleaved requests of ${TENANTS} tenants, some of them given up half way, see no foreign row`, async () => {
    const aborted = new Error("given up");
    let completed = 0;
    const request = async (index: number) => {
      const owner = owners[index % TENANTS] as Owner;
      await opened.store.as(callerOf(owner), async (tx) => {
        if ((await foreignRows(tx, owner)) !== 0) throw new Error("foreign rows");
        // Others get their turn here, where turns can be had.
        await new Promise(setImmediate);
        await tx
          .updateTable("assistants")
          .set({ name: `by ${owner.tenantId}` })
          .execute();
        if (index % 10 === 3) throw aborted;
        if (index % 10 === 7) await sql`select * from public.there_is_none`.execute(tx);
        if ((await foreignRows(tx, owner)) !== 0) throw new Error("foreign rows");
        completed++;
      });
    };
    const answers = await Promise.allSettled([
      ...Array.from({ length: REQUESTS }, (_, index) => request(index)),
      ...Array.from({ length: 4 }, () => signUp(opened)),
    ]);
    const refused = answers.filter((answer) => answer.status === "rejected").map(({ reason }) => reason);
    expect(refused.filter((reason) => reason !== aborted && reason.code !== "42P01")).toEqual([]);
    expect(completed).toBe(REQUESTS * 0.8);
    const { rows } = await sql<{ wrong: number }>`
      select count(*) as wrong from public.assistants where name not in ('a', 'by ' || tenant_id)`.execute(
      opened.database.owner,
    );
    expect(rows[0]?.wrong).toBe(0);
  });

  test("nothing of a request stays on its connection, on none of the pool's", async () => {
    const all = Array.from({ length: 10 }, () =>
      opened.database.api.connection().execute(async (db) => {
        const { rows } = await sql<{ claims: string; role: string; who: string }>`
          select coalesce(current_setting('request.jwt.claims', true), '') as claims, current_setting('role') as role, current_user::text as who`.execute(
          db,
        );
        return rows[0];
      }),
    );
    for (const left of await Promise.all(all)) {
      expect(left).toEqual({ claims: "", role: "none", who: opened.url ? "allokoli_api" : "postgres" });
    }
  });

  test("a caller without a tenant is the partner only by saying so: null, never undefined", async () => {
    const { organizationId, mode } = owners[0] as Owner;
    const unset = { organizationId, tenantId: undefined as unknown as string, mode, subject: "u" };
    const seen = await opened.store.as(unset, (tx) => tx.selectFrom("assistants").select("id").execute());
    expect(seen).toEqual([]);
    const whole = await opened.store.as({ ...unset, tenantId: null }, (tx) =>
      tx.selectFrom("assistants").select("id").execute(),
    );
    expect(whole).toHaveLength(2);
  });

  test("a store call inside a store call throws instead of waiting for itself", async () => {
    const caller = callerOf(owners[0] as Owner);
    const nested = opened.store.as(caller, () => opened.store.asSystem("look up", async () => 1));
    await expect(nested).rejects.toThrow(/nested store call: store\.asSystem\(look up\) inside store\.as/);
    // The connection is free again.
    expect(await opened.store.as(caller, (tx) => foreignRows(tx, owners[0] as Owner))).toBe(0);
  });

  test("leaving the process inside a store call throws", async () => {
    const caller = callerOf(owners[0] as Owner);
    await expect(opened.store.as(caller, async () => leaveProcess("vapi"))).rejects.toThrow(
      /network call inside a store callback/,
    );
    expect(() => leaveProcess("vapi")).not.toThrow();
    await enterStore("test", async () => expect(() => leaveProcess("mail")).toThrow("mail inside test"));
  });

  // Last: it leaves its claims on the connections.
  test("a planted fault is felt: claims set for the session instead of the transaction", async () => {
    const { api } = opened.database;
    const wrong = Array.from({ length: 40 }, async (_, index) => {
      const owner = owners[index % TENANTS] as Owner;
      const claims = { org_id: owner.organizationId, tenant_id: owner.tenantId, mode: owner.mode, access: "tenant" };
      await sql`select set_config('request.jwt.claims', ${JSON.stringify(claims)}, false), set_config('role', 'authenticated', false)`.execute(
        api,
      );
      return foreignRows(api as Tx, owner);
    });
    expect(Math.max(...(await Promise.all(wrong)))).toBeGreaterThan(0);
  });
});

/** How many rows of others are seen, and how many of one's own are missing. */
async function foreignRows(tx: Tx, { tenantId }: Owner): Promise<number> {
  let wrong = 0;
  for (const table of ["assistants", "calls", "messages", "consents"] as const) {
    const rows = await tx.selectFrom(table).select("tenant_id").execute();
    const own = rows.filter((row) => row.tenant_id === tenantId).length;
    wrong += rows.length - own + Math.abs(1 - own);
  }
  return wrong;
}
