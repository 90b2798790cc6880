import { json } from "../adapters/postgres/json.ts";
import type { Caller } from "../ports/caller.ts";
import type { Tx } from "../ports/store.ts";

/** Writes who did what, in the same transaction as what was done. Details hold no personal data. */
export async function audit(
  tx: Tx,
  caller: Caller,
  action: string,
  subject: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  await tx
    .insertInto("audit_log")
    .values({
      organization_id: caller.organizationId,
      tenant_id: caller.tenantId,
      mode: caller.mode,
      actor: caller.actor,
      action,
      subject,
      details: json(details),
    })
    .execute();
}
