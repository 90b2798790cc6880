import type { Assistant } from "@allokoli/contracts";
import type { Caller } from "../../ports/caller.ts";
import { Fault } from "../../ports/fault.ts";
import type { Tx } from "../../ports/store.ts";
import { requireScope } from "../access/scopes.ts";
import { audit } from "../audit.ts";
import { ask } from "../outbox.ts";
import { holdAssistant } from "./hold-assistant.ts";
import { readAssistant } from "./read-assistant.ts";

/**
 * Pauses an assistant (callers hear that it is away and may leave a message) or puts it back to work.
 * Doing it twice changes nothing.
 * @throws `not_found`, `assistant_not_ready` while it is being created
 */
export async function setPaused(tx: Tx, caller: Caller, id: string, paused: boolean): Promise<Assistant> {
  requireScope(caller, "assistants:write");
  const row = await holdAssistant(tx, id);
  const wanted = paused ? "paused" : "active";
  if (row.status !== "active" && row.status !== "paused") throw new Fault("assistant_not_ready");
  if (row.status !== wanted) {
    await tx.updateTable("assistants").set({ status: wanted }).where("id", "=", id).execute();
    await ask(tx, "assistant.update", row);
    await audit(tx, caller, paused ? "assistant.pause" : "assistant.resume", id);
  }
  return readAssistant(tx, caller, id);
}
