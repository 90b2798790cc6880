import type { Mode } from "@allokoli/contracts";
import { json } from "../adapters/postgres/json.ts";
import type { Tx } from "../ports/store.ts";

/** What can be asked for in the outbox; each is done to one assistant. */
export type Work = "assistant.create" | "assistant.update" | "assistant.delete";

type Owned = { id: string; organization_id: string; tenant_id: string; mode: Mode };

/** Asks for work to be done after the commit. Nothing is asked for when the transaction does not commit. */
export async function ask(tx: Tx, topic: Work, { id, organization_id, tenant_id, mode }: Owned): Promise<void> {
  await tx
    .insertInto("outbox")
    .values({ organization_id, tenant_id, mode, topic, payload: json<unknown>({ assistantId: id }) })
    .execute();
}
