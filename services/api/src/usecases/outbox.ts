import { json } from "../adapters/postgres/json.ts";
import type { Caller } from "../ports/caller.ts";
import type { Tx } from "../ports/store.ts";

/** What can be asked for in the outbox, and what the job is told. */
export interface Work {
  "assistant.create": { assistantId: string };
  "assistant.update": { assistantId: string };
  "assistant.delete": { assistantId: string };
}

/** Asks for work to be done after the commit. Nothing is asked for when the transaction does not commit. */
export async function ask<T extends keyof Work>(
  tx: Tx,
  owner: Pick<Caller, "organizationId" | "tenantId" | "mode">,
  topic: T,
  payload: Work[T],
): Promise<void> {
  await tx
    .insertInto("outbox")
    .values({
      organization_id: owner.organizationId,
      tenant_id: owner.tenantId,
      mode: owner.mode,
      topic,
      payload: json<unknown>(payload),
    })
    .execute();
}
