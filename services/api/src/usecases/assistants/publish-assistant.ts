import type { Store } from "../../ports/store.ts";
import type { VoiceSuppliers } from "../../ports/voice-supplier.ts";
import { specOf } from "./spec-of.ts";

/** Brings the supplier's copy up to date with ours: the job behind an update or a pause. Does nothing for one that is not there yet. */
export async function publishAssistant(
  { store, voice }: { store: Store; voice: VoiceSuppliers },
  assistantId: string,
): Promise<void> {
  const row = await store.asSystem("publish an assistant", (tx) =>
    tx
      .selectFrom("assistants")
      .selectAll()
      .where("id", "=", assistantId)
      .where("deleted_at", "is", null)
      .executeTakeFirst(),
  );
  if (!row?.supplier_assistant_id) return;
  await voice[row.mode].updateAssistant(row.supplier_assistant_id, specOf(row));
}
