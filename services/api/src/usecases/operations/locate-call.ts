import { found } from "../../ports/fault.ts";
import type { Store } from "../../ports/store.ts";

/** The call behind a voice supplier's id, for operators who follow one. @throws `not_found` */
export function locateCall(store: Store, supplierCallId: string): Promise<{ id: string; status: string }> {
  return store.asSystem("locate a call", async (tx) =>
    found(
      await tx
        .selectFrom("calls")
        .select(["id", "status"])
        .where("supplier_call_id", "=", supplierCallId)
        .executeTakeFirst(),
    ),
  );
}
