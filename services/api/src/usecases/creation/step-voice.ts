import { specOf } from "../assistants/spec-of.ts";
import type { Step } from "./steps.ts";

/** The assistant at the voice supplier. It has no key for repeats, so an interrupted attempt is looked for by our own id. */
export const voiceStep: Step = {
  name: "voice",
  act: async ({ voice }, assistant, again) => {
    const supplier = voice[assistant.mode];
    const earlier = again ? await supplier.findAssistant(assistant.id) : null;
    return { supplierAssistantId: earlier ?? (await supplier.createAssistant(specOf(assistant))) };
  },
  keep: async (tx, assistant, outcome) => {
    await tx
      .updateTable("assistants")
      .set({ supplier_assistant_id: outcome.supplierAssistantId ?? null })
      .where("id", "=", assistant.id)
      .execute();
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
