import { createHash } from "node:crypto";
import { json } from "../adapters/postgres/json.ts";
import type { Caller } from "../ports/caller.ts";
import { Fault } from "../ports/fault.ts";
import type { Store, Tx } from "../ports/store.ts";

interface Request {
  /** What is asked for; a key counts for one route of one tenant alone. */
  route: string;
  /** Undefined: a repeat is another request. */
  key: string | undefined;
  /** The whole request as text: another text under the same key is refused. */
  content: string;
}

export interface Answer<T> {
  status: number;
  body: T;
}

/**
 * Runs a change in one transaction as the caller. With a key the answer is kept in the same transaction, so that a repeat
 * gets the first one's answer and the change is made once (draft-ietf-httpapi-idempotency-key-header). A refusal is not kept.
 * @throws `idempotency_conflict` when the key came with another request
 */
export async function once<T>(
  store: Store,
  caller: Caller,
  { route, key, content }: Request,
  work: (tx: Tx) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  if (key === undefined) return store.as(caller, work);
  const row = {
    organization_id: caller.organizationId,
    tenant_id: caller.tenantId,
    mode: caller.mode,
    owner: caller.tenantId ?? "organization",
    route,
    key,
    request_hash: createHash("sha256").update(content).digest("hex"),
  };
  return store.as(caller, async (tx) => {
    // A concurrent repeat waits here for the first one's transaction, then finds its answer.
    const claimed = await tx
      .insertInto("idempotency_keys")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning("key")
      .executeTakeFirst();
    if (claimed) {
      const answer = await work(tx);
      await tx
        .updateTable("idempotency_keys")
        .where("owner", "=", row.owner)
        .where("mode", "=", row.mode)
        .where("route", "=", route)
        .where("key", "=", key)
        .set({ status: answer.status, response: json<unknown>(answer.body) })
        .execute();
      return answer;
    }
    const first = await tx
      .selectFrom("idempotency_keys")
      .select(["request_hash", "status", "response"])
      .where("owner", "=", row.owner)
      .where("mode", "=", row.mode)
      .where("route", "=", route)
      .where("key", "=", key)
      .executeTakeFirst();
    if (first?.request_hash !== row.request_hash) throw new Fault("idempotency_conflict");
    if (first.status === null) throw new Fault("idempotency_in_progress");
    return { status: first.status, body: first.response as T };
  });
}
