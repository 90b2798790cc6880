import type { Mode } from "@allokoli/contracts";
import type { Tx } from "../../ports/store.ts";

/** The supplier's id of the configurator in use; null before it was deployed (`npx allokoli configurator deploy`). */
export async function configuratorOf(tx: Tx, mode: Mode): Promise<string | null> {
  const row = await tx
    .selectFrom("configurators")
    .select("supplier_assistant_id")
    .where("mode", "=", mode)
    .orderBy("deployed_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.supplier_assistant_id ?? null;
}

/** Whether an assistant of the supplier is, or was, the configurator. */
export async function isConfigurator(tx: Tx, mode: Mode, supplierAssistantId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("configurators")
    .select("mode")
    .where("supplier_assistant_id", "=", supplierAssistantId)
    .where("mode", "=", mode)
    .executeTakeFirst();
  return row !== undefined;
}
