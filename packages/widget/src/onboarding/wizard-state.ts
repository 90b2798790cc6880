import type { Failure } from "../api/api-error.ts";
import type { Assistant, OnboardingSession, SlotName } from "../api/types.ts";
import { isMade } from "./creation-watch.ts";

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
  /** This page saw the assistant being made: how long that took is news, and on a later visit it is not. */
  witnessed: boolean;
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
  witnessed: false,
  receivedAt: 0,
};

export type Phase = "opening" | "blocked" | "interview" | "creation" | "done";

export function phaseOf(state: WizardState): Phase {
  if (!state.session) return state.failure ? "blocked" : "opening";
  if (!state.session.assistant_id) return "interview";
  return state.assistant && isMade(state.assistant) ? "done" : "creation";
}

/** Longer than this and it was not made in one go: the figure would say nothing. */
const ONE_GO = 30 * 60;

/** Seconds from the first question to an assistant that answers; null when they are no news, or no single stretch. */
export function madeIn({ witnessed, session, assistant }: WizardState): number | null {
  const end = assistant?.creation.steps.at(-1)?.at;
  if (!witnessed || !session || !end) return null;
  const seconds = (Date.parse(end) - Date.parse(session.started_at)) / 1000;
  return seconds > 0 && seconds < ONE_GO ? seconds : null;
}
