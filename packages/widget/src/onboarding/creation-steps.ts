import { html, type TemplateResult } from "lit";
import type { Creation, CreationStep } from "../api/types.ts";
import { check, rotateCw, triangleAlert } from "../icons/first.ts";
import { phoneIncoming } from "../icons/later.ts";
import type { CreationStrings } from "../strings/creation.fr.ts";
import { icon } from "../ui/icon.ts";

const MARKS: Partial<Record<CreationStep["state"], string>> = {
  done: check,
  queued: phoneIncoming,
  retrying: rotateCw,
  failed: triangleAlert,
};

function stepText({ name, state }: CreationStep, words: CreationStrings): string {
  const step = words.steps[name];
  if (state === "waiting" || state === "doing" || state === "done") return step[state];
  const why = { queued: words.queued, retrying: words.retrying, failed: words.failedStep }[state];
  return state === "retrying" ? `${step.waiting}. ${why}` : why;
}

/** The four honest lines: each says what is being done, and says when it is. */
export const stepsView = (creation: Creation, words: CreationStrings): TemplateResult =>
  html`<ol class="steps" aria-live="polite">
    ${creation.steps.map(
      (step) => html`<li class="step ${step.state}">
        <span class="mark">${MARKS[step.state] ? icon(MARKS[step.state] as string) : ""}</span>${stepText(step, words)}
      </li>`,
    )}
  </ol>`;
