import type { Draft } from "@allokoli/contracts";
import { aloud, cardAloud, type InterviewState, view } from "../../configurator/index.ts";

/** Written lines as one line: no bullets, and each line is a sentence. */
export const oneLine = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.replace(/^\s*[–•-]\s*/, "").trim())
    .filter(Boolean)
    .map((line) => (/[.!?:…]$/.test(line) ? line : `${line}.`))
    .join(" ");

/** The same for the ear. */
export const spoken = (text: string, draft: Draft): string => aloud(oneLine(text), draft);

/** The question that the person is to answer now. */
export const spokenQuestion = (state: InterviewState): string => spoken(view(state).question?.text ?? "", state.draft);

export const spokenCard = (state: InterviewState): string => spoken(cardAloud(state), state.draft);

/** What is on the card, without the question that closes it; empty as long as nothing is. */
export const spokenFacts = (state: InterviewState): string =>
  Object.keys(state.draft).length === 0
    ? ""
    : spoken(cardAloud(state).split("\n").slice(0, -1).join("\n"), state.draft);
