import type { OnboardingSession, Turn } from "@allokoli/contracts";
import type { Selectable } from "kysely";
import type { OnboardingSessions } from "../../adapters/postgres/schema.ts";
import { type InterviewState, view } from "../../configurator/index.ts";

export type SessionRow = Selectable<OnboardingSessions>;

/** A stored interview as its person sees it. */
export function sessionView(row: SessionRow, now: Date): OnboardingSession {
  const interview = view(row.state as InterviewState);
  const until = row.confirmed_at ?? now;
  return {
    id: row.id,
    mode: row.mode,
    status: row.status,
    channel: row.channel,
    step: row.status === "confirmed" ? "creation" : interview.step,
    draft: interview.draft,
    doubts: interview.doubts,
    turns: row.transcript,
    question: row.status === "open" ? interview.question : null,
    progress: interview.progress,
    can_confirm: row.status === "open" && interview.can_confirm,
    assistant_id: row.assistant_id,
    revision: row.revision,
    started_at: row.started_at.toISOString(),
    confirmed_at: row.confirmed_at?.toISOString() ?? null,
    elapsed_seconds: Math.max(0, Math.round((until.getTime() - row.started_at.getTime()) / 1000)),
    expires_at: row.expires_at.toISOString(),
  };
}

/** A line of the conversation. Its id is its place, so that a page can tell old lines from new ones. */
export const turn = (
  transcript: readonly Turn[],
  role: Turn["role"],
  text: string,
  at: Date,
  changed: Turn["changed"] = [],
): Turn => ({
  id: `t${transcript.length + 1}`,
  role,
  text,
  at: at.toISOString(),
  changed,
});
