import type { PhoneNumber } from "@allokoli/contracts";
import type { Caller } from "../../ports/caller.ts";
import type { Tx } from "../../ports/store.ts";
import { requireScope } from "../access/scopes.ts";
import { nationalFormat } from "../assistants/assistant-view.ts";

/** The caller's numbers. The pool is not his to see. */
export async function listNumbers(tx: Tx, caller: Caller): Promise<PhoneNumber[]> {
  requireScope(caller, "assistants:read");
  const rows = await tx
    .selectFrom("phone_numbers")
    .selectAll()
    .where("state", "=", "assigned")
    .orderBy("assigned_at", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    e164: row.e164,
    national: nationalFormat(row.e164),
    state: row.state,
    assistant_id: row.assistant_id,
    assigned_at: row.assigned_at?.toISOString() ?? null,
  }));
}
