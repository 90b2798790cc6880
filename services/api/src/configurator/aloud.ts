import { ask, missingFor } from "./interview.ts";
import { withProposals } from "./policy/suggest.ts";
import type { Channel, InterviewState } from "./state.ts";
import { recapAloud } from "./wording/recap-aloud.ts";

/** The same interview by another channel: where there is a recap on the table, it is worded for the eye or for the ear. */
export function goOnBy(state: InterviewState, channel: Channel): InterviewState {
  if ((state.channel ?? "text") === channel) return state;
  const moved = { ...state, channel };
  return state.question?.kind === "confirm" ? ask(moved) : moved;
}

/** The whole card read out, and last the question whether it is right; whatever question is open. */
export const cardAloud = (state: InterviewState): string =>
  recapAloud(withProposals(state.draft), state.doubts, missingFor(state));
