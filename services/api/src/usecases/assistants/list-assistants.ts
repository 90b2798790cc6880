import type { AssistantSummary, Page } from "@allokoli/contracts";
import type { Caller } from "../../ports/caller.ts";
import type { Tx } from "../../ports/store.ts";
import { requireScope } from "../access/scopes.ts";
import { readCursor, toPage } from "../cursor.ts";
import { assistantRows, summaryView } from "./assistant-view.ts";

interface Query {
  limit: number;
  cursor?: string | undefined;
  tenant_id?: string | undefined;
}

/** The caller's assistants, newest first; deleted ones are gone. */
export async function listAssistants(
  tx: Tx,
  caller: Caller,
  { limit, cursor, tenant_id }: Query,
): Promise<Page<AssistantSummary>> {
  requireScope(caller, "assistants:read");
  const after = readCursor(cursor);
  let query = assistantRows(tx, caller)
    .orderBy("assistants.created_at", "desc")
    .orderBy("assistants.id", "desc")
    .limit(limit + 1);
  if (tenant_id) query = query.where("assistants.tenant_id", "=", tenant_id);
  if (after) {
    query = query.where((is) =>
      is(is.refTuple("assistants.created_at", "assistants.id"), "<", is.tuple(after.at, after.id)),
    );
  }
  return toPage(await query.execute(), limit, (row) => ({ at: row.created_at, id: row.id }), summaryView);
}
