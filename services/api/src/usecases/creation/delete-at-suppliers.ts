import type { RunDeps } from "./create-at-suppliers.ts";
import { readSaga, setSaga } from "./journal.ts";
import { undoSteps } from "./undo-steps.ts";

/**
 * Takes a deleted assistant down: its line first, then the number into quarantine, then the assistant itself; the steps
 * of its creation undone. The job behind a deletion, safe to run again.
 */
export async function deleteAtSuppliers(deps: RunDeps, assistantId: string): Promise<void> {
  // The same lock as the creation: one never runs into the other.
  const release = await deps.locks.tryLock(`creation:${assistantId}`);
  if (!release) throw new Error(`assistant ${assistantId} is being worked on`);
  try {
    const deletion = await readSaga(deps.store, "assistant.delete", assistantId);
    if (!deletion || deletion.status === "done") return;
    const creation = await readSaga(deps.store, "assistant.create", assistantId);
    if (creation) await undoSteps(deps, creation, creation.status === "done");
    await deps.store.asSystem("finish a deletion", async (tx) => {
      await setSaga(tx, deletion.id, "done", null);
      if (creation && creation.status !== "done") await setSaga(tx, creation.id, "failed", null);
    });
  } finally {
    await release();
  }
}
