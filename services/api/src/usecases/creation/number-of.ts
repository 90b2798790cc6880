import type { Store } from "../../ports/store.ts";

/** The number that an assistant holds, reserved or in service. */
export function numberOf(store: Store, assistantId: string): Promise<{ id: string; e164: string }> {
  return store.asSystem("an assistant's number", (tx) =>
    tx
      .selectFrom("phone_numbers")
      .select(["id", "e164"])
      .where("assistant_id", "=", assistantId)
      .where("state", "in", ["reserved", "assigned"])
      .executeTakeFirstOrThrow(),
  );
}
