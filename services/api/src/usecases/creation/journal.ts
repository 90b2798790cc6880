import { json } from "../../adapters/postgres/json.ts";
import type { Store, Tx } from "../../ports/store.ts";
import type { AssistantRecord, Outcome, Step } from "./steps.ts";

export interface SagaState {
  id: string;
  status: "running" | "queued" | "done" | "undoing" | "failed";
  assistant: AssistantRecord;
  steps: Map<string, { status: "doing" | "done" | "undone"; outcome: Outcome }>;
}

/** The saga of an assistant as it is written down; null when there is none. */
export function readSaga(
  store: Store,
  kind: "assistant.create" | "assistant.delete",
  assistantId: string,
): Promise<SagaState | null> {
  return store.asSystem(`read saga ${kind}`, async (tx) => {
    const saga = await tx
      .selectFrom("sagas")
      .selectAll()
      .where("kind", "=", kind)
      .where("assistant_id", "=", assistantId)
      .executeTakeFirst();
    if (!saga) return null;
    const assistant = await tx
      .selectFrom("assistants")
      .selectAll()
      .where("id", "=", assistantId)
      .executeTakeFirstOrThrow();
    const steps = await tx.selectFrom("saga_steps").selectAll().where("saga_id", "=", saga.id).execute();
    return {
      id: saga.id,
      status: saga.status,
      assistant,
      steps: new Map(steps.map((step) => [step.name, { status: step.status, outcome: step.outcome as Outcome }])),
    };
  });
}

/** Writes that a step begins, before it does. @returns whether it had begun before */
export function beginStep(store: Store, saga: SagaState, name: string): Promise<boolean> {
  return store.asSystem(`begin step ${name}`, async (tx) => {
    const { organization_id, tenant_id, mode } = saga.assistant;
    const { attempts } = await tx
      .insertInto("saga_steps")
      .values({ saga_id: saga.id, name, organization_id, tenant_id, mode, status: "doing" })
      .onConflict((conflict) =>
        conflict
          .columns(["saga_id", "name"])
          .doUpdateSet((row) => ({ status: "doing", attempts: row("saga_steps.attempts", "+", 1) })),
      )
      .returning("attempts")
      .executeTakeFirstOrThrow();
    return attempts > 1;
  });
}

/** Commits a step's outcome with its record. @returns false when it has to wait */
export function endStep(store: Store, saga: SagaState, step: Step, outcome: Outcome): Promise<boolean> {
  return store.asSystem(`end step ${step.name}`, async (tx) => {
    const kept = await step.keep(tx, saga.assistant, outcome);
    if (!kept) {
      await setSaga(tx, saga.id, "queued", "number_pool_empty");
      return false;
    }
    await markStep(tx, saga.id, step.name, "done", kept);
    await setSaga(tx, saga.id, "running", null);
    return true;
  });
}

export async function markStep(
  tx: Tx,
  sagaId: string,
  name: string,
  status: "done" | "undone",
  outcome: Outcome,
): Promise<void> {
  await tx
    .updateTable("saga_steps")
    .set({ status, outcome: json<unknown>(outcome), finished_at: new Date() })
    .where("saga_id", "=", sagaId)
    .where("name", "=", name)
    .execute();
}

export async function setSaga(tx: Tx, id: string, status: SagaState["status"], reason: string | null): Promise<void> {
  await tx.updateTable("sagas").set({ status, reason }).where("id", "=", id).execute();
}
