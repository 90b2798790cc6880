import type { Assistant } from "@allokoli/contracts";
import type { Caller } from "../../ports/caller.ts";
import type { Tx } from "../../ports/store.ts";
import { requireScope } from "../access/scopes.ts";
import { audit } from "../audit.ts";
import { ask } from "../outbox.ts";
import { holdAssistant } from "./hold-assistant.ts";
import { readAssistant } from "./read-assistant.ts";

/** Tries again to create an assistant that a supplier had refused. For one that is not in error it changes nothing. @throws `not_found` */
export async function retryCreation(tx: Tx, caller: Caller, id: string): Promise<Assistant> {
  requireScope(caller, "wizard:write");
  const row = await holdAssistant(tx, id);
  if (row.status === "error") {
    await tx.updateTable("assistants").set({ status: "creating" }).where("id", "=", id).execute();
    await ask(tx, "assistant.create", row);
    await audit(tx, caller, "assistant.retry", id);
  }
  return readAssistant(tx, caller, id);
}
