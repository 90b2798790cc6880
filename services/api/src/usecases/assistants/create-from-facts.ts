import type { OnboardingSession, SlotName, SlotValues } from "@allokoli/contracts";
import type { Caller } from "../../ports/caller.ts";
import { Fault } from "../../ports/fault.ts";
import type { Tx } from "../../ports/store.ts";
import { type ConfirmDeps, confirm } from "../onboarding/confirm.ts";
import { createSession } from "../onboarding/create-session.ts";
import { patchDraft } from "../onboarding/patch-draft.ts";

interface Deps extends ConfirmDeps {
  hasVoice(id: string): boolean;
}

interface Input {
  facts: { [K in SlotName]?: SlotValues[K] | undefined };
  userName?: string | undefined;
}

/**
 * An assistant from facts that are known already: an interview begun, filled slot by slot and confirmed, so that what
 * makes it is held to the same rules as what is said. All of it happens, or nothing.
 * @throws `input_invalid` naming the fact that the card did not take and why, `draft_incomplete`,
 * `revision_conflict` when another page began an interview at the same moment
 */
export async function createFromFacts(
  tx: Tx,
  caller: Caller,
  deps: Deps,
  { facts, userName }: Input,
): Promise<OnboardingSession> {
  const { created, session } = await createSession(tx, caller, { channel: "text", resume: false, userName }, deps.now);
  if (!created) throw new Fault("revision_conflict");
  for (const [slot, value] of Object.entries(facts) as [SlotName, unknown][]) {
    if (value === undefined) continue;
    const { turns } = await patchDraft(tx, caller, deps, { id: session.id, slot, value });
    const answer = turns.at(-1);
    // On the card the person would read why; here nobody would, and the fact would be lost without a word.
    if (!answer?.changed.includes(slot))
      throw new Fault("input_invalid", { errors: [{ pointer: `/facts/${slot}`, reason: answer?.text ?? "" }] });
  }
  return confirm(tx, caller, deps, session.id);
}
