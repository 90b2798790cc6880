import type { Draft, OnboardingStep, QuickReply, SlotName } from "@allokoli/contracts";
import type { Pending } from "./reading.ts";

/** The question that the person is answering. `doubt` asks about one unclear point; `confirm` is the recap. */
export type Asking = {
  kind: "topics" | "doubt" | "confirm";
  topics: SlotName[];
  text: string;
  quick_replies: QuickReply[];
  can_skip: boolean;
};

export type Channel = "text" | "voice";

/** All that an interview needs to go on: plain JSON, stored as it is. */
export type InterviewState = {
  version: 1;
  draft: Draft;
  doubts: Pending[];
  /** Slots that a question was about, as often as it was. */
  asked_about: SlotName[];
  /** Questions asked so far, follow-ups included; the recap is not one. */
  asked: number;
  /** Slots that the person does not know, does not have, or will not say: not asked again. */
  declined: SlotName[];
  /** The last things that were said, oldest first; absent in interviews begun before it was kept. */
  said?: string[];
  /** How often in a row the question that stands was left without an answer. */
  stays?: number;
  question: Asking | null;
  step: OnboardingStep;
  user_name: string | null;
  /** By voice there is no card to look at: the recap is read out. Absent means text. */
  channel?: Channel;
  confirmed: boolean;
};

/** Most questions that an interview may ask before its recap. */
export const MAX_QUESTIONS = 8;

export const emptyState = (): InterviewState => ({
  version: 1,
  draft: {},
  doubts: [],
  asked_about: [],
  asked: 0,
  declined: [],
  question: null,
  step: "welcome",
  user_name: null,
  confirmed: false,
});
