import type { SlotName } from "@allokoli/contracts";
import type { Intent } from "../intent.ts";
import { type InterviewState, MAX_QUESTIONS } from "../state.ts";
import { MANNERS } from "../wording/manners.ts";
import { questionFor } from "../wording/questions.ts";
import { stepOf } from "./steps.ts";

/** Topics as people name them: « revenons aux horaires », « je voudrais changer la voix ». */
const NAMED: readonly [SlotName, RegExp][] = [
  ["hours", /horaires?|heures d'ouverture|ouverture/],
  ["transfer_to", /numero de transfert/],
  ["phone", /telephone|numero/],
  ["address", /adresse|ville/],
  ["prices", /tarifs?|prix/],
  ["services", /services?|prestations?/],
  ["capabilities", /missions?|taches?|fonctions?|ce qu'il (?:fait|doit)/],
  ["tone", /\bton\b/],
  ["voice", /voix/],
  ["business_name", /\bnom\b/],
  ["trade", /metier|activite/],
  ["emergency", /urgences?/],
];

type Done<T> = (intent: Intent, says: string[], then: "ask" | "stay", state?: InterviewState) => T;

/** Goes back to the topic that is named, else to the one before; at the recap without a topic, asks what to change. */
export function goBack<T>(text: string, state: InterviewState, done: Done<T>): T {
  const current = state.question?.topics ?? [];
  const named = NAMED.find(([, re]) => re.test(text))?.[0];
  const slot =
    named ?? (state.question?.kind === "confirm" ? undefined : state.asked_about.findLast((s) => !current.includes(s)));
  if (!slot)
    return done(
      "go_back",
      [MANNERS.backWhere],
      "stay",
      state.question ? { ...state, question: { ...state.question, text: "" } } : state,
    );
  const question = {
    kind: "topics" as const,
    topics: [slot],
    ...questionFor(state.draft, [slot]),
    can_skip: slot !== "trade",
  };
  return done("go_back", [MANNERS.back], "stay", {
    ...state,
    question,
    step: stepOf(question, false),
    asked: Math.min(MAX_QUESTIONS, state.asked + 1),
    declined: state.declined.filter((s) => s !== slot),
  });
}
