import { MAX_UTTERANCE, type OnboardingSession } from "@allokoli/contracts";
import { confirmable, goOnBy, type InterviewState, next } from "../../configurator/index.ts";
import type { Caller } from "../../ports/caller.ts";
import { Fault } from "../../ports/fault.ts";
import type { Tx } from "../../ports/store.ts";
import { requireScope } from "../access/scopes.ts";
import { type ConfirmDeps, confirmHeldSession } from "./confirm.ts";
import { keepInterview } from "./keep-interview.ts";
import { holdOpenSession } from "./open-session.ts";
import { sessionView, turn } from "./session-view.ts";

interface Input {
  id: string;
  text: string;
  revision?: number | undefined;
  /** How it was said, and how it is answered. */
  channel?: "text" | "voice";
}

/**
 * One utterance: read, answered, and what it says put on the card. Saying yes at the recap confirms, like the button.
 * @throws `utterance_empty`, `utterance_too_long` (over 4,000 characters); the interview is then as before
 */
export async function say(
  tx: Tx,
  caller: Caller,
  deps: ConfirmDeps,
  { id, text, revision, channel = "text" }: Input,
): Promise<OnboardingSession> {
  requireScope(caller, "wizard:write");
  const utterance = readUtterance(text);
  const row = await holdOpenSession(tx, id, deps.now, revision);
  const before = goOnBy(row.state as InterviewState, channel);
  const { state, reply, changed, intent } = next(before, utterance, { now: deps.now });
  const spoken = turn(row.transcript, "user", utterance, deps.now, changed);
  const answer = turn([...row.transcript, spoken], "configurator", reply, deps.now);
  const kept = await keepInterview(tx, row, state, [spoken, answer]);
  if (intent === "confirm" && confirmable(state).ok) return confirmHeldSession(tx, caller, deps, kept);
  return sessionView(kept, deps.now);
}

/** What was said, as it can be read and stored. @throws `utterance_empty`, `utterance_too_long` */
export function readUtterance(text: string): string {
  if (text.length > MAX_UTTERANCE) throw new Fault("utterance_too_long");
  // NUL cannot be stored as text in PostgreSQL and is no speech either.
  const utterance = text.replaceAll("\0", "").toWellFormed().trim();
  if (utterance === "") throw new Fault("utterance_empty");
  return utterance;
}
