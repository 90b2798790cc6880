import type { Turn } from "@allokoli/contracts";
import { json } from "../../adapters/postgres/json.ts";
import { type InterviewState, view } from "../../configurator/index.ts";
import type { Tx } from "../../ports/store.ts";
import type { SessionRow } from "./session-view.ts";

/** Stores where the interview went: the draft, the interviewer's memory, the lines that were said. */
export function keepInterview(tx: Tx, row: SessionRow, state: InterviewState, lines: Turn[]): Promise<SessionRow> {
  return tx
    .updateTable("onboarding_sessions")
    .set({
      draft: json(state.draft),
      state: json<unknown>(state),
      step: view(state).step,
      channel: state.channel ?? "text",
      transcript: json([...row.transcript, ...lines]),
      revision: row.revision + 1,
    })
    .where("id", "=", row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
