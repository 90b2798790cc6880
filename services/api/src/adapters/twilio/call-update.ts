import type { CarrierCallUpdate } from "../../ports/carrier.ts";

const STATUSES: Record<string, CarrierCallUpdate["status"]> = {
  initiated: "ringing",
  queued: "ringing",
  ringing: "ringing",
  "in-progress": "in_progress",
  completed: "completed",
  busy: "busy",
  failed: "failed",
  "no-answer": "no_answer",
  canceled: "canceled",
};

/** A voice status callback (twilio.com/docs/voice/api/call-resource). `CallDuration` is seconds; `Duration` is minutes. */
export function readTwilioCallUpdate(parameters: Record<string, string>): CarrierCallUpdate | null {
  const status = STATUSES[parameters.CallStatus ?? ""];
  if (!parameters.CallSid || !status) return null;
  return {
    carrierCallId: parameters.CallSid,
    status,
    fromE164: e164(parameters.From),
    toE164: e164(parameters.To ?? parameters.Called),
    durationSeconds: /^\d{1,6}$/.test(parameters.CallDuration ?? "") ? Number(parameters.CallDuration) : null,
    at: instant(parameters.Timestamp),
  };
}

function instant(text = ""): Date {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? new Date() : at;
}

/** A hidden caller is `anonymous`, `Restricted` or a number that is none. */
const e164 = (text: string | undefined) => (text && /^\+[1-9]\d{7,14}$/.test(text) ? text : null);
