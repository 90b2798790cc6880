import type { Assistant } from "@allokoli/contracts";
import type { Caller } from "../../ports/caller.ts";
import { found } from "../../ports/fault.ts";
import type { Tx } from "../../ports/store.ts";
import { requireScope } from "../access/scopes.ts";
import { assistantRows, assistantView } from "./assistant-view.ts";

/** @throws `not_found` */
export async function readAssistant(tx: Tx, caller: Caller, id: string): Promise<Assistant> {
  requireScope(caller, "assistants:read");
  return assistantView(found(await assistantRows(tx, caller).where("assistants.id", "=", id).executeTakeFirst()));
}
