import type { CREATION_STEPS } from "@allokoli/contracts";
import type { Selectable } from "kysely";
import type { Assistants } from "../../adapters/postgres/schema.ts";
import type { Carriers } from "../../ports/carrier.ts";
import type { Store, Tx } from "../../ports/store.ts";
import type { VoiceSuppliers } from "../../ports/voice-supplier.ts";
import { checkStep } from "./step-check.ts";
import { lineStep } from "./step-line.ts";
import { numberStep } from "./step-number.ts";
import { voiceStep } from "./step-voice.ts";

export interface CreationDeps {
  store: Store;
  voice: VoiceSuppliers;
  carriers: Carriers;
}

export type AssistantRecord = Selectable<Assistants>;

/** What undoing a step needs, stored with it. */
export type Outcome = Record<string, string>;

/**
 * One step of making an assistant at the suppliers.
 *
 * It is written down before `act`, so that after a crash it is known that it may have happened: `act` with
 * `again = true` first reads back what an earlier attempt did. `keep` commits its outcome with the record.
 */
export interface Step {
  name: (typeof CREATION_STEPS)[number];
  act(deps: CreationDeps, assistant: AssistantRecord, again: boolean): Promise<Outcome>;
  /** @returns what to store, or null when the step has to wait for something (an empty pool) */
  keep(tx: Tx, assistant: AssistantRecord, outcome: Outcome): Promise<Outcome | null>;
  /** Takes back what was done at the supplier; undoing what is gone succeeds. */
  undo(deps: CreationDeps, assistant: AssistantRecord, outcome: Outcome): Promise<void>;
  /** Commits, with the record, that it was taken back. `used`: the assistant has been in service, so its number rests first. */
  forget(tx: Tx, assistant: AssistantRecord, used: boolean): Promise<void>;
}

export const STEPS: readonly Step[] = [voiceStep, numberStep, lineStep, checkStep];
