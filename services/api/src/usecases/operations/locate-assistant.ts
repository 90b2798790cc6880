import { found } from "../../ports/fault.ts";
import type { Store } from "../../ports/store.ts";

/** Where an assistant is at the suppliers, for operators who ring it. @throws `not_found` */
export function locateAssistant(
  store: Store,
  id: string,
): Promise<{ supplier_assistant_id: string | null; e164: string | null }> {
  return store.asSystem("locate an assistant", async (tx) =>
    found(
      await tx
        .selectFrom("assistants")
        .leftJoin("phone_numbers", (join) =>
          join.onRef("phone_numbers.assistant_id", "=", "assistants.id").on("phone_numbers.state", "=", "assigned"),
        )
        .select(["assistants.supplier_assistant_id", "phone_numbers.e164"])
        .where("assistants.id", "=", id)
        .executeTakeFirst(),
    ),
  );
}
