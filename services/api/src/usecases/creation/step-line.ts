import { numberOf } from "./number-of.ts";
import type { Step } from "./steps.ts";

/** The number connected to the assistant: imported at the voice supplier, which from then on answers it. */
export const lineStep: Step = {
  name: "line",
  act: async ({ store, voice }, assistant, again) => {
    const supplier = voice[assistant.mode];
    const number = await numberOf(store, assistant.id);
    const earlier = again ? await supplier.findNumber(number.e164) : null;
    if (earlier && earlier.supplierAssistantId === assistant.supplier_assistant_id)
      return { supplierNumberId: earlier.supplierNumberId };
    // Left over from somebody else's interrupted attempt: it would answer with the wrong assistant.
    if (earlier) await supplier.deleteNumber(earlier.supplierNumberId);
    const supplierNumberId = await supplier.importNumber({
      e164: number.e164,
      name: assistant.name,
      supplierAssistantId: assistant.supplier_assistant_id ?? "",
    });
    return { supplierNumberId };
  },
  keep: async (tx, assistant, outcome) => {
    await tx
      .updateTable("phone_numbers")
      .set({ supplier_number_id: outcome.supplierNumberId ?? null })
      .where("assistant_id", "=", assistant.id)
      .where("state", "=", "reserved")
      .execute();
    return outcome;
  },
  undo: async ({ store, voice }, assistant, outcome) => {
    const supplier = voice[assistant.mode];
    const id =
      outcome.supplierNumberId ??
      (await supplier.findNumber((await numberOf(store, assistant.id)).e164))?.supplierNumberId;
    if (id) await supplier.deleteNumber(id);
  },
  forget: async () => {},
};
