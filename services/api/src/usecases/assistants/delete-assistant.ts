import type { Caller } from "../../ports/caller.ts";
import type { Tx } from "../../ports/store.ts";
import { requireScope } from "../access/scopes.ts";
import { audit } from "../audit.ts";
import { ask } from "../outbox.ts";
import { holdAssistant } from "./hold-assistant.ts";

/**
 * Deletes an assistant: it is gone from every list at once, and a job takes it down at the suppliers and puts its number
 * in quarantine. Its calls stay readable.
 * @throws `not_found`, also the second time
 */
export async function deleteAssistant(tx: Tx, caller: Caller, id: string): Promise<void> {
  requireScope(caller, "assistants:write");
  const row = await holdAssistant(tx, id);
  await tx.updateTable("assistants").set({ status: "deleted", deleted_at: new Date() }).where("id", "=", id).execute();
  await tx
    .insertInto("sagas")
    .values({
      organization_id: row.organization_id,
      tenant_id: row.tenant_id,
      mode: row.mode,
      kind: "assistant.delete",
      assistant_id: id,
    })
    .execute();
  await ask(tx, "assistant.delete", row);
  await audit(tx, caller, "assistant.delete", id);
}
