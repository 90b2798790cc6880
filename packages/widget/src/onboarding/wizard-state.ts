import type { Failure } from "../api/api-error.ts";
import type { Assistant, OnboardingSession, SlotName } from "../api/types.ts";

/** Words on their way to the interviewer; `failed` when they could not be sent and are kept for another try. */
export type Pending = { text: string; key: string; failed: boolean };

/** A line of ours in the conversation: what a hand changed on the card, or what happened elsewhere. */
export type News = { kind: "changed"; slot: SlotName } | { kind: "resumed" | "conflict" };
export type Aside = News & { afterTurn: string | null };

export type WizardState = {
  session: OnboardingSession | null;
  assistant: Assistant | null;
  pending: Pending | null;
  /** Slots whose new value is on its way. */
  saving: ReadonlySet<SlotName>;
  confirming: boolean;
  failure: Failure | null;
  asides: readonly Aside[];
  /** Words to put back in the composer after a conflict: they may answer a question that is gone. */
  giveBack: string | null;
  /** When `session` arrived (performance clock), so that its elapsed seconds can go on counting. */
  receivedAt: number;
};

export const NOTHING_YET: WizardState = {
  session: null,
  assistant: null,
  pending: null,
  saving: new Set(),
  confirming: false,
  failure: null,
  asides: [],
  giveBack: null,
  receivedAt: 0,
};

export type Phase = "opening" | "blocked" | "interview" | "creation" | "done";

export function phaseOf(state: WizardState): Phase {
  if (!state.session) return state.failure ? "blocked" : "opening";
  if (!state.session.assistant_id) return "interview";
  return state.assistant?.creation.state === "done" ? "done" : "creation";
}
