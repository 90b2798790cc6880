import { z } from "zod";
import { E164, Id, Instant, Mode, pageOf } from "./primitives.ts";

export const CallStatus = z.enum(["in_progress", "completed", "missed", "failed", "busy"]);
export type CallStatus = z.infer<typeof CallStatus>;

/** `phone`: somebody rang the number. `browser`: the owner's own test from the page. */
export const CallOrigin = z.enum(["phone", "browser"]);

export const CallTurn = z.object({
  role: z.enum(["assistant", "caller"]),
  text: z.string(),
  /** Seconds from the start of the call. */
  at: z.number(),
});
export type CallTurn = z.infer<typeof CallTurn>;

/** What a caller left: a message, a booking, an appointment or a request to be called back about a project. */
export const Message = z
  .object({
    id: Id,
    kind: z.enum(["message", "reservation", "appointment", "lead"]),
    urgent: z.boolean(),
    caller_name: z.string().nullable(),
    caller_phone: z.string().nullable(),
    text: z.string(),
    details: z.record(z.string(), z.string()),
    created_at: Instant,
  })
  .meta({ id: "Message" });
export type Message = z.infer<typeof Message>;

const summary = {
  id: Id,
  mode: Mode,
  assistant_id: Id,
  assistant_name: z.string(),
  tenant_id: Id,
  tenant_name: z.string(),
  origin: CallOrigin,
  status: CallStatus,
  /** « +33 6 39 •• •• 41 »; null when the caller hid the number. The whole number never leaves the server here. */
  caller_masked: z.string().nullable(),
  started_at: Instant,
  ended_at: Instant.nullable(),
  duration_seconds: z.number().int().nullable(),
  summary: z.string().nullable(),
  messages_count: z.number().int(),
  urgent: z.boolean(),
};
export const CallSummary = z.object(summary).meta({ id: "CallSummary" });
export type CallSummary = z.infer<typeof CallSummary>;

export const Call = z
  .object({
    ...summary,
    /** null when the caller of the API may not read transcripts (`calls:transcript`). */
    transcript: z.array(CallTurn).nullable(),
    messages: z.array(Message),
    ended_reason: z.enum([
      "caller_hung_up",
      "assistant_ended",
      "silence",
      "too_long",
      "transferred",
      "not_answered",
      "busy",
      "fault",
      "unknown",
    ]),
    called: E164.nullable(),
  })
  .meta({ id: "Call" });
export type Call = z.infer<typeof Call>;

export const CallPage = pageOf(CallSummary).meta({ id: "CallPage" });

/** Filters of the history. `q` searches names, summaries and transcripts in French. */
export const CallQuery = z.object({
  assistant_id: Id.optional(),
  tenant_id: Id.optional(),
  status: CallStatus.optional(),
  origin: CallOrigin.optional(),
  from: Instant.optional(),
  to: Instant.optional(),
  min_seconds: z.coerce.number().int().min(0).optional(),
  max_seconds: z.coerce.number().int().min(0).optional(),
  q: z.string().trim().max(200).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type CallQuery = z.infer<typeof CallQuery>;
