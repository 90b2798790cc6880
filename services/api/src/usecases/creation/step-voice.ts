import { specOf } from "../assistants/spec-of.ts";
import { ask } from "../outbox.ts";
import type { Step } from "./steps.ts";

/** The assistant at the voice supplier. It has no key for repeats, so an interrupted attempt is looked for by our own id. */
export const voiceStep: Step = {
  name: "voice",
  act: async ({ voice }, assistant, again) => {
    const supplier = voice[assistant.mode];
    const earlier = again ? await supplier.findAssistant(assistant.id) : null;
    if (!earlier) return { supplierAssistantId: await supplier.createAssistant(specOf(assistant)) };
    // It was made from what the assistant was then.
    await supplier.updateAssistant(earlier, specOf(assistant));
    return { supplierAssistantId: earlier };
  },
  keep: async (tx, assistant, outcome) => {
    const { version, organization_id, tenant_id, mode } = await tx
      .updateTable("assistants")
      .set({ supplier_assistant_id: outcome.supplierAssistantId ?? null })
      .where("id", "=", assistant.id)
      .returning(["version", "organization_id", "tenant_id", "mode"])
      .executeTakeFirstOrThrow();
    // Changed while it was being made: the job behind that change found nothing at the supplier to change.
    if (version !== assistant.version)
      await ask(tx, "assistant.update", { id: assistant.id, organization_id, tenant_id, mode });
    return outcome;
  },
  undo: async ({ voice }, assistant, outcome) => {
    // Without a stored id the attempt may still have made one.
    const id = outcome.supplierAssistantId ?? (await voice[assistant.mode].findAssistant(assistant.id));
    if (id) await voice[assistant.mode].deleteAssistant(id);
  },
  forget: async () => {
    // The id stays on the row: late events of its last calls still find their owner.
  },
};
