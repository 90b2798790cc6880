import { missingFor, refusedIn } from "./asking.ts";
import { typeset } from "./french/typography.ts";
import { withProposals } from "./policy/suggest.ts";
import type { InterviewState } from "./state.ts";
import { recapAloud } from "./wording/recap-aloud.ts";

/** The whole card in sentences, for who cannot see it. The interview is as before. */
export const recapOf = (state: InterviewState): string =>
  typeset(recapAloud(withProposals(state.draft), state.doubts, missingFor(state), refusedIn(state)));
