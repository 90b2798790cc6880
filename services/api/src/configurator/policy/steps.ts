import type { OnboardingStep, SlotName } from "@allokoli/contracts";
import type { Asking } from "../state.ts";

const STEP_OF: Partial<Record<SlotName, OnboardingStep>> = {
  sector: "sector",
  trade: "trade",
  capabilities: "tasks",
  transfer_to: "tasks",
  tone: "tone",
  voice: "voice",
};

/** The step of the interview that a question belongs to. */
export function stepOf(question: Asking | null, first: boolean): OnboardingStep {
  if (first) return "welcome";
  if (!question || question.kind === "confirm") return "recap";
  const topic = question.topics[0];
  return (topic && STEP_OF[topic]) ?? "key_info";
}
