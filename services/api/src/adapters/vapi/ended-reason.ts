import type { CallStatus } from "@allokoli/contracts";
import type { EndedReason } from "../../ports/voice-supplier.ts";

/** Vapi knows more than six hundred reasons; these prefixes sort them, and what is new is `unknown`. */
const REASONS: [prefix: RegExp, reason: EndedReason, status: CallStatus][] = [
  [/^customer-ended-call/, "caller_hung_up", "completed"],
  [/^assistant-(ended-call|said-end-call)/, "assistant_ended", "completed"],
  [/^silence-timed-out/, "silence", "completed"],
  [/^exceeded-max-duration/, "too_long", "completed"],
  [/^assistant-forwarded-call/, "transferred", "completed"],
  [/^(customer-did-not-answer|voicemail)/, "not_answered", "missed"],
  [/^customer-busy/, "busy", "busy"],
  [/^(manually-canceled|customer-did-not-give-microphone)/, "caller_hung_up", "missed"],
  [
    /^(assistant-request-|call\.start\.error|call\.in-progress\.error|pipeline-|twilio-failed|vonage-failed|phone-call-provider|assistant-not|assistant-join|call-start-error|unknown-error|worker-|license-)/,
    "fault",
    "failed",
  ],
];

export function readEndedReason(text: string | undefined): { reason: EndedReason; status: CallStatus } {
  const [, reason, status] = REASONS.find(([prefix]) => prefix.test(text ?? "")) ?? [
    null,
    "unknown" as const,
    "completed" as const,
  ];
  return { reason, status };
}
