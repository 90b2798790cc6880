import type { Mode } from "@allokoli/contracts";
import type { Logger } from "pino";
import type { Queue } from "../ports/queue.ts";
import type { Store } from "../ports/store.ts";
import { publishAssistant } from "../usecases/assistants/publish-assistant.ts";
import { createAtSuppliers, type RunDeps } from "../usecases/creation/create-at-suppliers.ts";
import { deleteAtSuppliers } from "../usecases/creation/delete-at-suppliers.ts";
import { fillPool } from "../usecases/numbers/fill-pool.ts";
import { processEvent } from "../usecases/webhooks/process-event.ts";
import { housekeeping } from "./housekeeping.ts";
import { relayOutbox } from "./relay.ts";
import { sweep } from "./sweep.ts";

interface Deps extends RunDeps {
  store: Store;
  queue: Queue & { work(topic: string, handler: (payload: Record<string, unknown>) => Promise<void>): Promise<void> };
  /** Wakes us when a transaction put something into the outbox. */
  listen(heard: () => void): Promise<() => Promise<void>>;
  statusCallback(mode: Mode): string;
  /** How many free numbers the pool is kept at; 0 leaves it alone. */
  poolSize: number;
  log: Logger;
}

const SWEEP_MS = 10_000;

/** Starts the background work: handlers, the relay, the sweep. @returns what stops it */
export async function startWorker(deps: Deps): Promise<() => Promise<void>> {
  const { store, queue, log } = deps;
  const assistant = (payload: Record<string, unknown>) => String(payload.assistantId);
  await queue.work("assistant.create", async (payload) => {
    await createAtSuppliers(deps, assistant(payload));
    // A number was taken, so the pool is topped up behind it.
    if (deps.poolSize > 0) await queue.send("numbers.fill", {});
  });
  await queue.work("assistant.update", (payload) => publishAssistant(deps, assistant(payload)));
  await queue.work("assistant.delete", (payload) => deleteAtSuppliers(deps, assistant(payload)));
  await queue.work("webhook.process", (payload) => processEvent(deps, String(payload.id)));
  await queue.work("numbers.fill", () => fillBoth(deps));

  const relay = oneAtATime(() => relayOutbox(store, queue), log);
  const tidy = oneAtATime(async () => {
    await relayOutbox(store, queue);
    await sweep(store, queue);
  }, log);
  const keep = oneAtATime(() => housekeeping(store), log);
  const stopListening = await deps.listen(relay);
  const timers = [setInterval(tidy, SWEEP_MS), setInterval(keep, 3_600_000)];
  for (const timer of timers) timer.unref();
  await relayOutbox(store, queue);
  await sweep(store, queue, { all: true });
  if (deps.poolSize > 0) await queue.send("numbers.fill", {});
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await stopListening();
  };
}

/** Keeps both pools full, and goes on with the assistants that waited for a number. */
async function fillBoth(deps: Deps): Promise<void> {
  const live = await fillPool(deps, "live", deps.poolSize);
  const test = await fillPool(deps, "test", deps.poolSize);
  const bought = live.length + test.length;
  if (bought === 0) return;
  deps.log.info({ numbers: bought }, "pool filled");
  await sweep(deps.store, deps.queue, { all: true });
}

/** Runs `work`; while it runs, further wishes become one more run after it. */
function oneAtATime(work: () => Promise<unknown>, log: Logger): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await work().catch((error: unknown) => log.error({ error: String(error) }, "background work failed"));
    } while (again);
    running = false;
  };
  return () => void run();
}
