import { sql } from "kysely";
import type { Store } from "../ports/store.ts";

/**
 * Lets go of what has served: answered request keys and turns after two days, codes that expired, relayed work after a week,
 * rested numbers back to the pool.
 */
export async function housekeeping(store: Store): Promise<void> {
  await store.asSystem("housekeeping", async (tx) => {
    await tx.deleteFrom("idempotency_keys").where("created_at", "<", sql<Date>`now() - interval '2 days'`).execute();
    await tx.deleteFrom("interview_turns").where("created_at", "<", sql<Date>`now() - interval '2 days'`).execute();
    await tx.deleteFrom("resume_codes").where("expires_at", "<", sql<Date>`now()`).execute();
    await tx.deleteFrom("outbox").where("relayed_at", "<", sql<Date>`now() - interval '7 days'`).execute();
    await tx
      .updateTable("phone_numbers")
      .set({ state: "available", organization_id: null, tenant_id: null, reserved_at: null, quarantined_until: null })
      .where("state", "=", "quarantined")
      .where("quarantined_until", "<", sql<Date>`now()`)
      .execute();
  });
}
