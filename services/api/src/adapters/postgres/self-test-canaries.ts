import { randomBytes } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import type { Store, Tx } from "../../ports/store.ts";

/** An organization with one tenant, made for the self-test: no member, no key, gone when it ends. */
export interface Canary {
  organizationId: string;
  tenantId: string;
}

const NAME = "Boot self-test";
// Each process has its own pair, so that two may start together. Strict, because what matches it is deleted.
const SLUG = "^self-test-canary-[0-9a-f]{16}-[ab]$";

/** Makes two of them, and removes those of a process that died in the middle of its test. */
export function makeCanaries(store: Store): Promise<[Canary, Canary]> {
  const pair = randomBytes(8).toString("hex");
  return store.asSystem("self-test: make canaries", async (tx) => {
    await tx
      .deleteFrom("organizations")
      .where("slug", "~", SLUG)
      .where("name", "=", NAME)
      .where("created_at", "<", sql<Date>`now() - interval '10 minutes'`)
      .execute();
    return [await makeCanary(tx, `self-test-canary-${pair}-a`), await makeCanary(tx, `self-test-canary-${pair}-b`)];
  });
}

async function makeCanary(tx: Tx, slug: string): Promise<Canary> {
  const { id: organizationId } = await tx
    .insertInto("organizations")
    .values({ slug, name: NAME })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { id: tenantId } = await tx
    .insertInto("tenants")
    .values({ organization_id: organizationId, mode: "test", external_id: "canary", name: NAME })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { organizationId, tenantId };
}

export async function removeCanaries(store: Store, canaries: Canary[]): Promise<void> {
  const ids = canaries.map(({ organizationId }) => organizationId);
  await store.asSystem("self-test: remove canaries", (tx) =>
    tx.deleteFrom("organizations").where("id", "in", ids).execute(),
  );
}

interface Seen {
  /** Rows of others. */
  foreign: number;
  /** Rows of one's own that were not there. */
  missing: number;
}

/** Requests of both, in turns, while one transaction is held open: what they saw that they should not have, and the reverse. */
export async function interleave(store: Store, [one, other]: [Canary, Canary]): Promise<Seen> {
  const opened = Promise.withResolvers<void>();
  const letGo = Promise.withResolvers<void>();
  const asking = (canary: Canary, meanwhile: () => Promise<unknown>) =>
    store.as({ ...canary, mode: "test", subject: "self-test" }, async (tx) => {
      const before = await look(tx, canary);
      await meanwhile();
      return sum([before, await look(tx, canary)]);
    });
  const held = asking(one, () => {
    opened.resolve();
    return letGo.promise;
  });
  // A request that fails before it is held fails the test, instead of leaving it to wait.
  await Promise.race([opened.promise, held]);
  const others = Array.from({ length: 8 }, (_, index) => asking(index % 2 ? one : other, () => setImmediate()));
  // On a server they run beside the held one, embedded they wait for it: either way they are under way by now.
  for (let turn = 0; turn < 10; turn++) await setImmediate();
  letGo.resolve();
  const answers = await Promise.allSettled([held, ...others]);
  return sum(
    answers.map((answer) => {
      if (answer.status === "rejected") throw answer.reason;
      return answer.value;
    }),
  );
}

async function look(tx: Tx, { organizationId, tenantId }: Canary): Promise<Seen> {
  const tenants = await tx.selectFrom("tenants").select("id").execute();
  const organizations = await tx.selectFrom("organizations").select("id").execute();
  const ids = [...tenants, ...organizations].map(({ id }) => id);
  const own = ids.filter((id) => id === tenantId || id === organizationId).length;
  return { foreign: ids.length - own, missing: 2 - own };
}

const sum = (all: Seen[]): Seen => ({
  foreign: all.reduce((total, { foreign }) => total + foreign, 0),
  missing: all.reduce((total, { missing }) => total + Math.max(0, missing), 0),
});
