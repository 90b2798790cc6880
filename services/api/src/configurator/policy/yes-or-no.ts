import type { Intent, Signals } from "../intent.ts";
import type { InterviewState } from "../state.ts";
import { MANNERS } from "../wording/manners.ts";
import { rephrased } from "../wording/rephrase.ts";

type Done<T> = (intent: Intent, says: string[], then: "ask" | "stay", state?: InterviewState) => T;
type Said = { before: InterviewState; after: InterviewState; manner: Signals };

/** What was proposed in pencil, once the person has said yes. */
const accepted = (draft: InterviewState["draft"]): InterviewState["draft"] =>
  Object.fromEntries(
    Object.entries(draft).map(([slot, found]) => [
      slot,
      found.source === "suggested" ? { ...found, source: "confirmed" } : found,
    ]),
  );

/**
 * « Ok », « oui », « non » to a question that is neither: a yes to what was just proposed, else the same question in
 * other words, which is not counted; said once more, the topic is left aside.
 */
export function onlyYesOrNo<T>(
  { before, after, manner }: Said,
  done: Done<T>,
  skipped: (state: InterviewState) => InterviewState,
): T {
  const question = after.question;
  const topic = question?.topics[0];
  const proposed = Object.values(before.draft).some((found) => found.source === "suggested");
  const draft = manner.yes && proposed ? accepted(after.draft) : after.draft;
  const tries = after.asked_about.filter((slot) => slot === topic).length;
  const intent: Intent = manner.no ? "deny" : proposed ? "answer" : "unclear";
  if (!question || !topic || tries >= 2) return done(intent, [MANNERS.skipped], "ask", skipped({ ...after, draft }));
  const text = question.kind === "doubt" ? question.text : rephrased(draft, topic, question.text);
  const asked_about = [...after.asked_about, ...question.topics].slice(-60);
  const state = { ...after, draft, asked_about, question: { ...question, text } };
  return done(intent, [manner.no ? MANNERS.noWorry : MANNERS.fine], "stay", state);
}
