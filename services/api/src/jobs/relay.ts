import type { Queue } from "../ports/queue.ts";
import type { Store } from "../ports/store.ts";

/**
 * Hands committed work to the queue, oldest first. The outbox row's id is the job's id, so that work which was handed
 * over but not marked is the same job the second time.
 * @returns how many were handed over
 */
export async function relayOutbox(store: Store, queue: Queue): Promise<number> {
  const waiting = await store.asSystem("read the outbox", (tx) =>
    tx
      .selectFrom("outbox")
      .select(["id", "topic", "payload"])
      .where("relayed_at", "is", null)
      .orderBy("created_at")
      .limit(100)
      .execute(),
  );
  for (const { id, topic, payload } of waiting) await queue.send(topic, payload as Record<string, unknown>, id);
  if (waiting.length > 0) {
    const ids = waiting.map(({ id }) => id);
    await store.asSystem("mark the outbox", (tx) =>
      tx.updateTable("outbox").set({ relayed_at: new Date() }).where("id", "in", ids).execute(),
    );
  }
  return waiting.length;
}
