import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { json } from "../adapters/postgres/json.ts";
import { Fault } from "../ports/fault.ts";
import type { Store, Tx } from "../ports/store.ts";
import type { Env } from "./deps.ts";

interface Answer<T> {
  status: ContentfulStatusCode;
  body: T;
}

/**
 * Runs a change in one transaction as the caller. With an `Idempotency-Key` header the answer is kept in the same
 * transaction, so that a repeat gets the first one's answer and the change is made once; the key counts for this caller's
 * tenant and this route alone (draft-ietf-httpapi-idempotency-key-header).
 * @throws `idempotency_conflict` when the key came with another body
 */
export async function changing<T>(
  context: Context<Env>,
  store: Store,
  work: (tx: Tx) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const caller = context.get("caller");
  const key = context.req.header("idempotency-key")?.replace(/^"(.*)"$/, "$1");
  if (key === undefined) return store.as(caller, work);
  if (key.length < 1 || key.length > 255)
    throw new Fault("input_invalid", { errors: [{ pointer: "Idempotency-Key", reason: "1 to 255 characters" }] });
  const row = {
    organization_id: caller.organizationId,
    tenant_id: caller.tenantId,
    mode: caller.mode,
    owner: caller.tenantId ?? "organization",
    route: `${context.req.method} ${context.req.path}`,
    key,
    request_hash: createHash("sha256")
      .update(await context.req.text())
      .digest("hex"),
  };
  return store.as(caller, async (tx) => {
    // A concurrent repeat waits here for the first one's transaction, then finds its answer.
    const claimed = await tx
      .insertInto("idempotency_keys")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning("key")
      .executeTakeFirst();
    const own = tx
      .updateTable("idempotency_keys")
      .where("owner", "=", row.owner)
      .where("mode", "=", row.mode)
      .where("route", "=", row.route)
      .where("key", "=", key);
    if (claimed) {
      const answer = await work(tx);
      await own.set({ status: answer.status, response: json<unknown>(answer.body) }).execute();
      return answer;
    }
    const first = await tx
      .selectFrom("idempotency_keys")
      .select(["request_hash", "status", "response"])
      .where("owner", "=", row.owner)
      .where("mode", "=", row.mode)
      .where("route", "=", row.route)
      .where("key", "=", key)
      .executeTakeFirst();
    if (first?.request_hash !== row.request_hash) throw new Fault("idempotency_conflict");
    if (first.status === null) throw new Fault("idempotency_in_progress");
    return { status: first.status as ContentfulStatusCode, body: first.response as T };
  });
}
