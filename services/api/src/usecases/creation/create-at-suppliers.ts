import type { Locks } from "../../ports/queue.ts";
import { SupplierError } from "../../ports/supplier-error.ts";
import { beginStep, endStep, readSaga, type SagaState, setSaga } from "./journal.ts";
import { type CreationDeps, STEPS } from "./steps.ts";
import { undoSteps } from "./undo-steps.ts";

/** Points of a step at which a process can die; named for tests that make it die there. */
export type Moment = `${string}:${"begun" | "acted" | "ended"}`;

export interface RunDeps extends CreationDeps {
  locks: Locks;
  /** Told at each moment of each step. */
  passing?: (moment: Moment) => void;
}

/**
 * Walks an assistant's creation to its end from wherever it stands: the job behind a confirmation, and behind every
 * restart. It may be run again at any time, and by two processes at once: one of them walks.
 *
 * @throws SupplierError `unavailable` when a supplier does not answer: run it again later
 */
export async function createAtSuppliers(deps: RunDeps, assistantId: string): Promise<void> {
  const release = await deps.locks.tryLock(`creation:${assistantId}`);
  if (!release) return;
  try {
    const saga = await readSaga(deps.store, "assistant.create", assistantId);
    if (!saga || saga.status === "done") return;
    if (saga.status === "failed") {
      // Only a person's wish to try again wakes a creation that was taken back.
      if (saga.assistant.status !== "creating") return;
      await deps.store.asSystem("try again", (tx) => setSaga(tx, saga.id, "running", null));
    }
    if (saga.status === "undoing" || saga.assistant.status === "deleted") return await abandon(deps, saga, "internal");
    await walk(deps, saga);
  } finally {
    await release();
  }
}

async function walk(deps: RunDeps, saga: SagaState): Promise<void> {
  for (const step of STEPS) {
    if (saga.steps.get(step.name)?.status === "done") continue;
    try {
      const again = await beginStep(deps.store, saga, step.name);
      deps.passing?.(`${step.name}:begun`);
      const outcome = await step.act(deps, saga.assistant, again);
      deps.passing?.(`${step.name}:acted`);
      const ended = await endStep(deps.store, saga, step, outcome);
      deps.passing?.(`${step.name}:ended`);
      if (!ended) return;
      Object.assign(
        saga.assistant,
        await deps.store.asSystem("reread an assistant", (tx) =>
          tx.selectFrom("assistants").selectAll().where("id", "=", saga.assistant.id).executeTakeFirstOrThrow(),
        ),
      );
    } catch (error) {
      if (!(error instanceof SupplierError)) throw error;
      if (error.kind === "unavailable") {
        await deps.store.asSystem("note a delay", (tx) => setSaga(tx, saga.id, "running", "supplier_unavailable"));
        throw error;
      }
      const now = await readSaga(deps.store, "assistant.create", saga.assistant.id);
      if (now) await abandon(deps, now, "supplier_unavailable");
      throw error;
    }
  }
  await deps.store.asSystem("finish a creation", (tx) => setSaga(tx, saga.id, "done", null));
}

/** A refusal is final: everything is taken back, and the assistant says so instead of pretending. */
async function abandon(deps: RunDeps, saga: SagaState, reason: string): Promise<void> {
  await deps.store.asSystem("begin undoing", (tx) => setSaga(tx, saga.id, "undoing", reason));
  await undoSteps(deps, saga, false);
  await deps.store.asSystem("finish undoing", async (tx) => {
    await setSaga(tx, saga.id, "failed", reason);
    await tx
      .updateTable("assistants")
      .set({ status: "error" })
      .where("id", "=", saga.assistant.id)
      .where("status", "=", "creating")
      .execute();
  });
}
