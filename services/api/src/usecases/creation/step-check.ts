import { SupplierError } from "../../ports/supplier-error.ts";
import { numberOf } from "./number-of.ts";
import type { Step } from "./steps.ts";

/**
 * The whole line read back from both ends: the carrier sends calls for this number to the voice supplier, and that answers
 * them with this assistant. Only then is the number announced.
 */
export const checkStep: Step = {
  name: "check",
  act: async ({ store, voice, carriers }, assistant) => {
    const { e164 } = await numberOf(store, assistant.id);
    const [line, carried] = await Promise.all([
      voice[assistant.mode].findNumber(e164),
      carriers[assistant.mode].findNumber(e164),
    ]);
    if (line?.supplierAssistantId !== assistant.supplier_assistant_id) {
      throw new SupplierError("voice", "unavailable", `${e164} is not answered by the assistant yet`);
    }
    if (carried && !voice[assistant.mode].answersAt(carried.voiceUrl)) {
      throw new SupplierError("carrier", "unavailable", `${e164} is sent to ${carried.voiceUrl ?? "nowhere"}`);
    }
    if (!carried) throw new SupplierError("carrier", "unavailable", `${e164} is not at the carrier`);
    return {};
  },
  keep: async (tx, assistant, outcome) => {
    await tx
      .updateTable("phone_numbers")
      .set({ state: "assigned", assigned_at: new Date() })
      .where("assistant_id", "=", assistant.id)
      .where("state", "=", "reserved")
      .execute();
    // A pause or a deletion that came meanwhile stands.
    await tx
      .updateTable("assistants")
      .set({ status: "active" })
      .where("id", "=", assistant.id)
      .where("status", "=", "creating")
      .execute();
    return outcome;
  },
  undo: async () => {},
  forget: async () => {},
};
