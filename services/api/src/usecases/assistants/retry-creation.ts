import type { Assistant } from "@allokoli/contracts";
import type { Caller } from "../../ports/caller.ts";
import type { Tx } from "../../ports/store.ts";
import { requireScope } from "../access/scopes.ts";
import { audit } from "../audit.ts";
import { ask } from "../outbox.ts";
import { holdAssistant } from "./hold-assistant.ts";
import { readAssistant } from "./read-assistant.ts";

/**
 * Goes on now with a creation that stands still: one that a supplier had refused, or one that waits for a free number,
 * which the next sweep would come back to by itself. For any other it changes nothing.
 * @throws `not_found`
 */
export async function retryCreation(tx: Tx, caller: Caller, id: string): Promise<Assistant> {
  requireScope(caller, "wizard:write");
  const row = await holdAssistant(tx, id);
  const waits = (await readAssistant(tx, caller, id)).creation.state === "queued";
  if (row.status === "error") {
    await tx.updateTable("assistants").set({ status: "creating" }).where("id", "=", id).execute();
    await audit(tx, caller, "assistant.retry", id);
  }
  if (row.status === "error" || waits) await ask(tx, "assistant.create", row);
  return readAssistant(tx, caller, id);
}
