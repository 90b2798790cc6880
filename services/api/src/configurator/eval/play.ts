import type { Draft, SlotName } from "@allokoli/contracts";
import { markConfirmed, view } from "../card.ts";
import { next, startInterview } from "../interview.ts";
import type { InterviewState } from "../state.ts";
import type { Persona } from "./format.ts";

const TOPIC_OF: Partial<Record<SlotName, string>> = {
  sector: "trade",
  capabilities: "tasks",
  emergency: "hours",
};
export const topicOf = (slot: string): string => TOPIC_OF[slot as SlotName] ?? slot;

const UNKNOWN = "je ne sais pas";
/** Reading aloud to oneself: the person's own time is what he types, plus the time to read what he is told. */
const TYPED_PER_MINUTE = 40;
const READ_PER_MINUTE = 240;
const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

export interface Played {
  draft: Draft;
  confirmed: boolean;
  state: InterviewState;
  /** Questions asked after the opening, the recap not counted. */
  questions: number;
  /** Topics asked although the opening had answered them. */
  reasked: string[];
  /** Slots that an unclear point was raised about, at any moment. */
  doubted: SlotName[];
  turns_ms: number[];
  minutes: number;
  /** What the person said, in order. */
  said: string[];
}

/** Plays one conversation through the interview's own verbs: whatever is asked gets the persona's answer to that topic. */
export function play({ opening, answers, expected, already_said_in_opening: already }: Persona, now: Date): Played {
  let state = startInterview({ now }).state;
  const doubted = new Set<SlotName>();
  const reasked: string[] = [];
  const turns_ms: number[] = [];
  const said: string[] = [];
  let read = 0;
  let confirmed = false;
  const say = (text: string) => {
    const begun = performance.now();
    const turn = next(state, text, { now });
    turns_ms.push(performance.now() - begun);
    state = turn.state;
    confirmed = turn.intent === "confirm";
    said.push(text);
    read += words(turn.reply);
    for (const { slot } of state.doubts) doubted.add(slot);
  };
  say(opening);
  let questions = 0;
  let recaps = 0;
  for (let i = 0; i < 20 && !confirmed; i++) {
    const { question } = view(state);
    if (!question) break;
    const doubt = state.question?.kind === "doubt";
    if (question.topic === "confirm" && state.question?.topics.length === 0) {
      if (recaps >= 4) break;
      say(recaps++ === 0 ? answers.confirm || "Oui, c'est bon" : "Oui, c'est bon");
      continue;
    }
    const asked = [question.topic, ...(question.also ?? [])].filter((topic) => topic !== "confirm");
    const topics = [...new Set((asked.length > 0 ? asked : (state.question?.topics ?? [])).map(topicOf))];
    questions++;
    const unclear = (topic: string) => doubt && topic === "hours" && expected.hours_needs_clarification === true;
    // « Est-ce bien cela ? » does not ask again: it says what was understood, and a yes will do.
    const check = doubt && state.doubts.some((d) => d.check && d.text === state.question?.text);
    if (!check) reasked.push(...topics.filter((topic) => already.includes(topic) && !unclear(topic)));
    const told = topics.map((topic) => answers[topic]?.trim() ?? "").filter(Boolean);
    say(told.map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`)).join(" ") || UNKNOWN);
  }
  const typed = said.reduce((sum, text) => sum + words(text), 0);
  return {
    draft: confirmed ? markConfirmed(state).draft : state.draft,
    confirmed,
    state,
    questions,
    reasked,
    doubted: [...doubted],
    turns_ms,
    minutes: typed / TYPED_PER_MINUTE + read / READ_PER_MINUTE,
    said,
  };
}
