import { markStep, type SagaState } from "./journal.ts";
import { type CreationDeps, STEPS } from "./steps.ts";

/** Takes back, last first, every step that was done or may have been. It can stop anywhere and be run again. */
export async function undoSteps(deps: CreationDeps, creation: SagaState, used: boolean): Promise<void> {
  for (const step of STEPS.toReversed()) {
    const record = creation.steps.get(step.name);
    if (!record || record.status === "undone") continue;
    await step.undo(deps, creation.assistant, record.outcome);
    await deps.store.asSystem(`undo step ${step.name}`, async (tx) => {
      await step.forget(tx, creation.assistant, used);
      await markStep(tx, creation.id, step.name, "undone", record.outcome);
    });
  }
}
