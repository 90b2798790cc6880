import type { Draft, SlotName } from "@allokoli/contracts";
import { fold } from "./french/passage.ts";
import { typeset } from "./french/typography.ts";
import { tellsNoPrices } from "./policy/no-prices.ts";
import { plan } from "./policy/plan.ts";
import { stepOf } from "./policy/steps.ts";
import { withProposals } from "./policy/suggest.ts";
import type { Pending } from "./reading.ts";
import { type Asking, emptyState, type InterviewState, MAX_QUESTIONS } from "./state.ts";
import { STILL_MISSING } from "./wording/manners.ts";
import { questionFor } from "./wording/questions.ts";
import { closingQuestion, recap } from "./wording/recap.ts";
import { recapAloud } from "./wording/recap-aloud.ts";

/** Sentences one after the other, with French spaces. */
export const say = (...parts: string[]): string => typeset(parts.filter(Boolean).join(" ").replace(/ \n/g, "\n"));

/** The question that stands, in words. */
export const question = (state: InterviewState): string => state.question?.text ?? "";

/** What an assistant cannot be made without. A business without a name is called by its trade. */
export function missingFor(state: InterviewState): SlotName[] {
  const missing: SlotName[] = [];
  if (!state.draft.trade) missing.push("trade");
  if (!state.draft.business_name && !state.declined.includes("business_name")) missing.push("business_name");
  return missing;
}

/** What he said that there is nothing to say of: it is not put on the list of what may be added later. */
export const refusedIn = ({ declined, said = [] }: InterviewState): SlotName[] =>
  declined.includes("prices") && said.some((words) => tellsNoPrices(fold(words))) ? ["prices"] : [];

const CONFIRM_REPLIES = [
  { label: "Oui, c'est bon", value: "Oui, c'est bon" },
  { label: "Corriger", value: "Je voudrais corriger quelque chose" },
];

const NO_NAME_REPLIES = [{ label: "Pas de nom particulier", value: "pas de nom" }];

/** A yes while something is missing: only that is said, and not twice in the same words. */
export function onlyMissing(state: InterviewState): InterviewState {
  const [slot] = missingFor(state);
  const question = state.question;
  if (!slot || question?.kind !== "confirm") return ask(state);
  const lines = STILL_MISSING[slot === "business_name" ? "business_name" : "trade"];
  const text = lines.find((line) => line !== question.text) ?? lines[0];
  return { ...state, question: { ...question, topics: missingFor(state), text } };
}

/** The recap. What is still missing to create an assistant is its topic, so that a bare answer is read as such. */
function confirmQuestion(state: InterviewState, draft: Draft): Asking {
  const missing = missingFor({ ...state, draft });
  const whole = state.channel === "voice" ? recapAloud : recap;
  // Heard once, it is not said again after each correction: what was corrected is.
  const heard = state.question?.kind === "confirm" && state.question.topics.length === 0;
  const text =
    heard && missing.length === 0 && state.doubts.length === 0
      ? closingQuestion(draft, missing)
      : whole(draft, state.doubts, missing, refusedIn(state));
  const quick_replies = missing.length === 0 ? CONFIRM_REPLIES : missing[0] === "business_name" ? NO_NAME_REPLIES : [];
  return { kind: "confirm", topics: missing, text, quick_replies, can_skip: false };
}

/** Puts the next question into the state. */
export function ask(state: InterviewState): InterviewState {
  const next = plan(state);
  if (next.kind === "confirm") {
    const draft = withProposals(state.draft);
    const question = confirmQuestion(state, draft);
    return { ...state, draft, question, step: "recap" };
  }
  if (next.kind === "doubt") {
    const question: Asking = {
      kind: "doubt",
      topics: [next.doubt.slot],
      text: next.doubt.text,
      quick_replies: repliesTo(next.doubt),
      can_skip: true,
    };
    const doubts = state.doubts.map((d) => (d === next.doubt ? { ...d, asked: true } : d));
    return counted({ ...state, doubts, question });
  }
  const wording = questionFor(state.draft, next.topics);
  return counted({
    ...state,
    question: { kind: "topics", topics: next.topics, ...wording, can_skip: !next.topics.includes("trade") },
  });
}

/** A question is asked: it counts, and its topics are remembered. */
export const counted = (state: InterviewState): InterviewState => ({
  ...state,
  asked: Math.min(MAX_QUESTIONS, state.asked + 1),
  asked_about: [...state.asked_about, ...(state.question?.topics ?? [])].slice(-60),
  step: stepOf(state.question, false),
});

const repliesTo = (doubt: Pending) =>
  doubt.check
    ? [{ label: "Oui, c'est cela", value: "oui, c'est ça" }]
    : doubt.slot === "hours"
      ? [
          { label: doubt.days?.length === 1 ? "Fermé ce jour-là" : "Fermé", value: "fermé" },
          { label: "9 h–12 h", value: "9h-12h" },
        ]
      : [];

/** An interview that stands at a given question with a given draft: to resume one, or to study a single turn. */
export function stateAt(draft: Draft, topic: SlotName | "confirm"): InterviewState {
  const base: InterviewState = {
    ...emptyState(),
    draft,
    asked: 1,
    declined: draft.business_name ? [] : ["business_name"],
  };
  if (topic === "confirm") {
    const full = withProposals(draft);
    const question = confirmQuestion(base, full);
    return { ...base, draft: full, step: "recap", asked: MAX_QUESTIONS, question };
  }
  const wording = questionFor(draft, [topic]);
  return counted({ ...base, question: { kind: "topics", topics: [topic], ...wording, can_skip: true } });
}
