import type { Failure } from "../api/api-error.ts";
import type { Assistant, OnboardingSession } from "../api/types.ts";

/** Everything that a host page may listen to. All bubble and cross shadow roots; none carries a token. */
export interface AlloKoliEvents {
  /** The element has its first data and can be used. */
  "allokoli-ready": { element: string };
  "allokoli-session-changed": { session: OnboardingSession };
  /** The interview is confirmed and the assistant is being made; `assistant` follows in `allokoli-assistant-changed`. */
  "allokoli-assistant-created": { assistantId: string };
  "allokoli-assistant-changed": { assistant: Assistant | null; assistantId: string };
  "allokoli-call-started": { assistantId: string; testCallId: string };
  "allokoli-call-ended": { assistantId: string; testCallId: string; seconds: number };
  /** The interviewer is on the line: the interview goes on by voice. */
  "allokoli-voice-started": { sessionId: string; callId: string };
  "allokoli-voice-ended": { sessionId: string; callId: string; seconds: number };
  /** Cancelled after a test call, it means that the page shows the call itself. */
  "allokoli-call-selected": { callId: string | null };
  "allokoli-error": Failure;
  /** The token is refused as expired, or the host gave the same one again: for the host's own log. */
  "allokoli-token-expired": { code: string };
}

export type AlloKoliEventName = keyof AlloKoliEvents;

export const alloKoliEvent = <K extends AlloKoliEventName>(name: K, detail: AlloKoliEvents[K]): CustomEvent =>
  new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: name === "allokoli-call-selected" });

declare global {
  interface HTMLElementEventMap extends EventsAsDom {}
  interface DocumentEventMap extends EventsAsDom {}
}
type EventsAsDom = { [K in AlloKoliEventName]: CustomEvent<AlloKoliEvents[K]> };
