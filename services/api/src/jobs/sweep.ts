import type { Queue } from "../ports/queue.ts";
import type { Store } from "../ports/store.ts";

/** Work that has been waiting longer than this was forgotten by a process that died. */
const FORGOTTEN_AFTER_MS = 20_000;

/**
 * Finds what a dead process left half done and queues it again: creations, deletions, webhooks. With `all`, as at a
 * start, it does not wait for them to age.
 */
export async function sweep(store: Store, queue: Queue, { all = false }: { all?: boolean } = {}): Promise<void> {
  const before = new Date(Date.now() - (all ? 0 : FORGOTTEN_AFTER_MS));
  const { sagas, events } = await store.asSystem("sweep", async (tx) => ({
    sagas: await tx
      .selectFrom("sagas")
      .select(["kind", "assistant_id"])
      .where("status", "in", ["running", "queued", "undoing"])
      .where("updated_at", "<=", before)
      .orderBy("created_at")
      .limit(200)
      .execute(),
    events: await tx
      .selectFrom("webhook_events")
      .select("id")
      .where("processed_at", "is", null)
      .where("received_at", "<=", before)
      .orderBy("received_at")
      .limit(500)
      .execute(),
  }));
  for (const { kind, assistant_id } of sagas) await queue.send(kind, { assistantId: assistant_id });
  for (const { id } of events) await queue.send("webhook.process", { id });
}
