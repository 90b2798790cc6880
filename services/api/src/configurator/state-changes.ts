import type { SlotName } from "@allokoli/contracts";
import { topicsThatMatter } from "./policy/plan.ts";
import type { InterviewState } from "./state.ts";
import { questionFor } from "./wording/questions.ts";

/** The state without a slot that was misunderstood, and without what was asked about it. */
export function without(state: InterviewState, slot: SlotName): InterviewState {
  const { [slot]: _, ...draft } = state.draft;
  const question: InterviewState["question"] = {
    kind: "topics",
    topics: [slot],
    ...questionFor(draft, [slot]),
    can_skip: true,
  };
  return { ...state, draft, question, doubts: state.doubts.filter((d) => d.slot !== slot) };
}

/** Topics that the person has nothing to say about: what was only proposed counts as nothing. */
export const decline = (state: InterviewState, slots: readonly SlotName[]): InterviewState => ({
  ...state,
  declined: [
    ...new Set([...state.declined, ...slots.filter((s) => !state.draft[s] || state.draft[s]?.source === "suggested")]),
  ],
});
/** Nothing more is asked but what an assistant cannot do without. */
export const enough = (state: InterviewState): InterviewState => ({
  ...state,
  declined: [
    ...new Set([
      ...state.declined,
      ...topicsThatMatter(state.draft).filter((slot) => slot !== "trade" && slot !== "business_name"),
    ]),
  ],
  doubts: state.doubts.map((doubt) => ({ ...doubt, asked: true })),
});

/** The question that stands is given up. */
export const skipped = (state: InterviewState): InterviewState =>
  state.question?.kind === "topics" ? decline(state, state.question.topics) : state;
