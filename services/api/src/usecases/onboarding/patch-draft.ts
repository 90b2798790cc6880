import { type OnboardingSession, parseSlotValue, type SlotName, type SlotValues } from "@allokoli/contracts";
import { type InterviewState, patchSlot } from "../../configurator/index.ts";
import type { Caller } from "../../ports/caller.ts";
import { Fault } from "../../ports/fault.ts";
import type { Tx } from "../../ports/store.ts";
import { requireScope } from "../access/scopes.ts";
import { keepInterview } from "./keep-interview.ts";
import { holdOpenSession } from "./open-session.ts";
import { sessionView, turn } from "./session-view.ts";

interface Input {
  id: string;
  slot: SlotName;
  value: unknown;
  revision?: number | undefined;
}

/** A tap on the card: the same fact as saying it. `null` forgets it. @throws `input_invalid` with what is wrong in the value */
export async function patchDraft(
  tx: Tx,
  caller: Caller,
  { now, hasVoice }: { now: Date; hasVoice(id: string): boolean },
  { id, slot, value, revision }: Input,
): Promise<OnboardingSession> {
  requireScope(caller, "wizard:write");
  const row = await holdOpenSession(tx, id, now, revision);
  const { state, reply, changed } = patchSlot(
    row.state as InterviewState,
    slot,
    value === null ? null : read(slot, value, hasVoice),
    { now },
  );
  const answer = turn(row.transcript, "configurator", reply, now, changed);
  return sessionView(await keepInterview(tx, row, state, [answer]), now);
}

function read(slot: SlotName, value: unknown, hasVoice: (id: string) => boolean) {
  const parsed = parseSlotValue(slot, value);
  if (parsed.success) {
    const voice = slot === "voice" ? (parsed.data as SlotValues["voice"]).voice_id : null;
    if (voice === null || hasVoice(voice)) return parsed.data;
    throw new Fault("input_invalid", { errors: [{ pointer: "/value/voice_id", reason: "voix inconnue" }] });
  }
  throw new Fault("input_invalid", {
    errors: parsed.error.issues.map((issue) => ({ pointer: `/value/${issue.path.join("/")}`, reason: issue.message })),
  });
}
