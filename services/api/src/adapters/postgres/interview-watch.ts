import type { InterviewWatch } from "../../ports/watch.ts";
import type { Database } from "./database.ts";

/** One LISTEN for the whole process, however many pages watch. */
export async function openInterviewWatch(
  database: Pick<Database, "listen">,
): Promise<InterviewWatch & { close(): Promise<void> }> {
  const watchers = new Map<string, Set<() => void>>();
  const close = await database.listen("allokoli_interviews", (sessionId) => {
    // Without a name, anything may have been missed.
    const woken = sessionId === "" ? [...watchers.values()] : [watchers.get(sessionId) ?? []];
    for (const changed of woken.flatMap((some) => [...some])) changed();
  });
  return {
    close,
    watch(sessionId, changed) {
      const own = watchers.get(sessionId) ?? new Set();
      watchers.set(sessionId, own.add(changed));
      return () => {
        own.delete(changed);
        if (own.size === 0 && watchers.get(sessionId) === own) watchers.delete(sessionId);
      };
    },
  };
}
