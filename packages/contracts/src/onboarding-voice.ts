import { z } from "zod";
import { Id, Instant } from "./primitives.ts";
import { TestCall } from "./test-call.ts";

/**
 * The configurator on the line: the page joins the call as it joins a test call, and speaks with the interviewer.
 * What is said moves the draft of the same interview; the page sees it by the interview's stream of events.
 */
export const InterviewCall = TestCall.pick({ id: true, transport: true, join_url: true, expires_at: true })
  .extend({ session_id: Id })
  .meta({ id: "InterviewCall" });
export type InterviewCall = z.infer<typeof InterviewCall>;

/** Six digits that lead back to an interview: from another device of the same business, or by telephone. */
export const ResumeCode = z
  .object({ code: z.string().regex(/^\d{6}$/), expires_at: Instant })
  .meta({ id: "ResumeCode" });
export type ResumeCode = z.infer<typeof ResumeCode>;

/** Goes on with the interview that a code names. Spaces are allowed: people read digits in pairs. */
export const ResumeByCode = z.strictObject({ code: z.string().regex(/^\s*(\d\s*){6}$/) }).meta({ id: "ResumeByCode" });

/**
 * Events of `GET /onboarding-sessions/{id}/events` (text/event-stream, read with `fetch` so that no token is in a URL).
 * `session`: the interview after a change, with its revision as the event's id; the first one comes at once.
 * `end`: the interview was confirmed or abandoned; nothing follows.
 */
export const INTERVIEW_EVENTS = ["session", "end"] as const;
