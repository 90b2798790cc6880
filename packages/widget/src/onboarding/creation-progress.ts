import { html, nothing, type TemplateResult } from "lit";
import type { Assistant, Creation, CreationStep } from "../api/types.ts";
import { check, rotateCw, triangleAlert } from "../icons/first.ts";
import { phoneIncoming } from "../icons/later.ts";
import type { CreationStrings } from "../strings/creation.fr.ts";
import type { Strings } from "../strings/index.ts";
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
  return state === "queued" ? why : `${step.waiting}. ${why}`;
}

/** The four honest lines: each says what is being done, and says when it is. */
const stepsView = (creation: Creation, words: CreationStrings): TemplateResult =>
  html`<ol class="steps" aria-live="polite">
    ${creation.steps.map(
      (step) => html`<li class="step ${step.state}">
        <span class="mark">${MARKS[step.state] ? icon(MARKS[step.state] as string) : ""}</span>${stepText(step, words)}
      </li>`,
    )}
  </ol>`;

/** The creation on its way, held up by a missing number, or refused: then it is the person who says when to try again. */
export function progressView(
  assistant: Assistant | null,
  words: CreationStrings,
  core: Strings,
  retry: () => void,
): TemplateResult {
  const refused = assistant?.status === "error";
  const queued = assistant?.creation.state === "queued";
  const title = refused ? words.failedTitle : queued ? words.queuedTitle : words.preparing;
  const note = refused ? words.failed : queued ? words.queuedNote : words.preparingNote;
  return html`<h3 tabindex="-1">${title}</h3>
    <p class="soft">${note}</p>
    ${assistant ? stepsView(assistant.creation, words) : nothing}
    ${
      refused
        ? html`<div class="actions">
            <button class="button primary" type="button" @click=${retry}>${icon(rotateCw)}${core.retry}</button>
          </div>`
        : nothing
    }`;
}
