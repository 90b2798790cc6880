import { failureOf } from "../api/api-error.ts";
import type { ApiClient } from "../api/client.ts";
import type { Assistant } from "../api/types.ts";
import { pause } from "../ui/pause.ts";

const FIRST = 400;
const AFTER_A_MISS = 2_000;
const LONGEST = 4_000;
/** A queued number comes in hours or days: look now and then, in case the page stays open. */
const QUEUED = 20_000;

/** Its creation went through. Right after a second try the steps are still those of the first: the status leads. */
export const isMade = ({ creation, status }: Assistant): boolean =>
  creation.state === "done" && status !== "creating" && status !== "error";

/** Reads the assistant until its creation is over, less and less often; stops with the signal. */
export async function watchCreation(
  client: ApiClient,
  assistantId: string,
  show: (assistant: Assistant) => void,
  signal: AbortSignal,
): Promise<void> {
  let missed = false;
  for (let wait = FIRST; ; wait = Math.min(LONGEST, wait * 1.4)) {
    const assistant = await client.assistant(assistantId, { signal }).catch((error: unknown) => {
      // One look that fails is not worth a word: the creation goes on without us.
      if (missed || !failureOf(error)?.retryable) throw error;
      return null;
    });
    missed = assistant === null;
    if (!assistant) {
      await pause(AFTER_A_MISS, signal);
      continue;
    }
    show(assistant);
    if (isMade(assistant) || assistant.status === "error") return;
    await pause(assistant.creation.state === "queued" ? QUEUED : wait, signal);
  }
}
