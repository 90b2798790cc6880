import { found } from "../../ports/fault.ts";
import type { Tx } from "../../ports/store.ts";

/** Reads an assistant and holds it until the transaction ends. @throws `not_found` */
export async function holdAssistant(tx: Tx, id: string) {
  return found(
    await tx
      .selectFrom("assistants")
      .selectAll()
      .where("id", "=", id)
      .where("deleted_at", "is", null)
      .forUpdate()
      .executeTakeFirst(),
  );
}
