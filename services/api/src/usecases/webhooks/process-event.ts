import type { Mode } from "@allokoli/contracts";
import type { Carriers } from "../../ports/carrier.ts";
import type { Store, Tx } from "../../ports/store.ts";
import type { VoiceEvent, VoiceSuppliers } from "../../ports/voice-supplier.ts";
import { recordCall } from "../calls/record-call.ts";
import { recordCarrierUpdate } from "../calls/record-carrier-update.ts";
import { endConversation } from "../configurator/conversation.ts";

interface Deps {
  store: Store;
  voice: VoiceSuppliers;
  carriers: Carriers;
}

/** Acts on a stored webhook and marks it as done in the same commit: however often the job runs, it has one effect. */
export async function processEvent({ store, voice, carriers }: Deps, id: string): Promise<void> {
  await store.asSystem("process a webhook", async (tx) => {
    const event = await tx
      .selectFrom("webhook_events")
      .selectAll()
      .where("id", "=", id)
      .where("processed_at", "is", null)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!event) return;
    if (event.supplier === "voice") await onVoice(tx, event.mode, voice[event.mode].readEvent(event.payload));
    else {
      const update = carriers[event.mode].readCallUpdate(event.payload as Record<string, string>);
      if (update) await recordCarrierUpdate(tx, event.mode, update);
    }
    await tx.updateTable("webhook_events").set({ processed_at: new Date() }).where("id", "=", id).execute();
  });
}

async function onVoice(tx: Tx, mode: Mode, event: VoiceEvent): Promise<void> {
  if (event.type === "call_ended" || event.type === "call_reported")
    await endConversation(tx, { id: event.call.supplierCallId, mode }, event.at);
  if (event.type === "call_started" || event.type === "call_ended" || event.type === "call_reported")
    await recordCall(tx, event);
}
