import type { Step } from "./steps.ts";

/** How long a number that has been in service rests: its old callers must have given up before somebody else answers. */
const QUARANTINE_DAYS = 90;

/** A number from the pool: ours already, so taking it is a change of our own rows and nothing else. */
export const numberStep: Step = {
  name: "number",
  act: async () => ({}),
  keep: async (tx, assistant) => {
    const owner = {
      organization_id: assistant.organization_id,
      tenant_id: assistant.tenant_id,
      assistant_id: assistant.id,
    };
    const taken = await tx
      .updateTable("phone_numbers")
      .set({ ...owner, state: "reserved", reserved_at: new Date() })
      .where("id", "=", (free) =>
        free
          .selectFrom("phone_numbers")
          .select("id")
          .where("mode", "=", assistant.mode)
          .where("state", "=", "available")
          .orderBy("created_at")
          .limit(1)
          .forUpdate()
          .skipLocked(),
      )
      .returning(["id", "e164"])
      .executeTakeFirst();
    return taken ? { numberId: taken.id, e164: taken.e164 } : null;
  },
  undo: async () => {},
  forget: async (tx, assistant, used) => {
    const rest = {
      state: "quarantined" as const,
      quarantined_until: new Date(Date.now() + QUARANTINE_DAYS * 86_400_000),
    };
    const back = { state: "available" as const, organization_id: null, tenant_id: null, reserved_at: null };
    await tx
      .updateTable("phone_numbers")
      .set({ ...(used ? rest : back), assistant_id: null, assigned_at: null, supplier_number_id: null })
      .where("assistant_id", "=", assistant.id)
      .where("state", "in", ["reserved", "assigned"])
      .execute();
  },
};
