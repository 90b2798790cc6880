import type { SlotName } from "@allokoli/contracts";
import { type Intent, next, startInterview, view } from "./index.ts";
import type { InterviewState } from "./state.ts";

/** A fixed instant, so that a test says the same today and in ten years. */
export const NOW = new Date("2026-11-20T10:00:00Z");

export type Spoken = { state: InterviewState; replies: string[]; intents: Intent[]; asked: SlotName[] };

/** Plays a conversation: an opening, then what the person answers to each topic, then what is said at the recap. */
export function converse(
  opening: string,
  answers: Partial<Record<SlotName, string>>,
  recap: string[] = ["Oui, c'est bon"],
): Spoken {
  const out: Spoken = { state: startInterview({ now: NOW }).state, replies: [], intents: [], asked: [] };
  const say = (text: string) => {
    const turn = next(out.state, text, { now: NOW });
    out.state = turn.state;
    out.replies.push(turn.reply);
    out.intents.push(turn.intent);
  };
  say(opening);
  for (let i = 0; i < 12; i++) {
    const question = view(out.state).question;
    if (!question || question.topic === "confirm") break;
    const topics = [question.topic, ...(question.also ?? [])] as SlotName[];
    out.asked.push(...topics);
    const told = topics.flatMap((topic) => answers[topic] ?? []);
    say(told.join(". ") || "je ne sais pas");
  }
  for (const text of recap) say(text);
  return out;
}
