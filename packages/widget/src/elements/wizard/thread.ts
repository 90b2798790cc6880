import { html, nothing, type TemplateResult } from "lit";
import type { Failure } from "../../api/api-error.ts";
import type { Turn } from "../../api/types.ts";
import { slotText } from "../../format/slot.ts";
import { typeset } from "../../format/typeset.ts";
import { check, pencil, rotateCw } from "../../icons/first.ts";
import type { Heard } from "../../onboarding/voice/still-spoken.ts";
import type { Aside, Pending, WizardState } from "../../onboarding/wizard-state.ts";
import type { Strings } from "../../strings/index.ts";
import { icon } from "../../ui/icon.ts";
import { type Mark, marked } from "../../ui/marked.ts";
import { failureText } from "../../ui/problem.ts";

/** A question of one breath may be set large. */
const SHORT = 64;

function marksOf(turn: Turn, state: WizardState): Mark[] {
  const draft = state.session?.draft ?? {};
  return turn.changed.flatMap((slot) => {
    const words = draft[slot]?.words;
    return words ? [{ slot, words }] : [];
  });
}

/** What the interviewer notes, and what it asks: the question stands on its own line while it waits for its answer. */
function split(text: string, question: string | undefined): { lead: string; ask: string } {
  const at = question ? text.lastIndexOf(question.trim()) : -1;
  return at > 0 ? { lead: text.slice(0, at).trim(), ask: text.slice(at) } : { lead: "", ask: text };
}

const speaker = (words: Strings): TemplateResult => html`<span class="sr">${words.wizard.assistant}\u202f: </span>`;

const askedView = (text: string, words: Strings): TemplateResult =>
  html`<p class="asked">${speaker(words)}<span>${typeset(text)}</span></p>`;

/** The question that waits, below whatever the interviewer says around it: it stays next to its answers. */
function waitingView(turn: Turn, spoken: readonly Heard[], state: WizardState, words: Strings): TemplateResult {
  const { lead, ask } = split(turn.text, state.session?.question?.text);
  return html`<div class="waiting">
    ${spoken.map(({ text }) => askedView(text, words))}${lead ? askedView(lead, words) : nothing}
    <p class="asked latest ${ask.length > SHORT ? "long" : ""}">${lead ? nothing : speaker(words)}<span>${typeset(ask)}</span></p>
  </div>`;
}

function saidView(turn: Turn, state: WizardState, words: Strings): TemplateResult {
  const facts = turn.changed.map((slot) => words.slots[slot].toLowerCase()).join(", ");
  return html`<div class="said" data-turn=${turn.id}>
    <p><span class="sr">${words.wizard.you}\u202f: </span><span>${marked(turn.text, marksOf(turn, state))}</span></p>
    ${facts ? html`<span class="sr">${words.wizard.noted(facts)}</span>` : nothing}
  </div>`;
}

function asideView(aside: Aside, state: WizardState, words: Strings): TemplateResult {
  if (aside.kind !== "changed") {
    return html`<p class="aside">${icon(aside.kind === "conflict" ? rotateCw : check)}${words.wizard[aside.kind]}</p>`;
  }
  const slot = state.session?.draft[aside.slot];
  const value = slot ? slotText(aside.slot, slot.value as never, words) : words.fiche.empty;
  return html`<p class="aside">${icon(pencil)}<span>${words.slots[aside.slot]}\u202f: ${value}</span></p>`;
}

/** What is heard and is no turn yet. `answered`: the question no longer waits. */
export type Aloud = { spoken: readonly Heard[]; guess: string; answered: boolean };

/** The whole conversation in order: turns, what hands changed between them, what was just said, words still on their way. */
export function threadView(
  state: WizardState,
  { spoken, guess, answered }: Aloud,
  words: Strings,
  retry: () => void,
): TemplateResult {
  const turns = state.session?.turns ?? [];
  const waiting = answered ? null : turns.findLast((turn) => turn.role === "configurator");
  const asidesAfter = (turnId: string | null) =>
    state.asides.filter((aside) => aside.afterTurn === turnId).map((aside) => asideView(aside, state, words));
  return html`${asidesAfter(null)}${turns.map(
    (turn) =>
      html`${
        turn.role === "user"
          ? saidView(turn, state, words)
          : turn === waiting
            ? waitingView(turn, spoken, state, words)
            : askedView(turn.text, words)
      }${asidesAfter(turn.id)}`,
  )}${answered ? spokenView(spoken, words) : nothing}${guess ? html`<div class="said pending guess" aria-live="off"><p>${guess}…</p></div>` : nothing}${state.pending ? pendingView(state.pending, state.failure, words, retry) : nothing}`;
}

/** Captions, until they are turns. One's own words are not read back to oneself before they are. */
function spokenView(spoken: readonly Heard[], words: Strings) {
  return spoken.map(({ role, text }, index) =>
    role === "assistant"
      ? askedView(text, words)
      : html`<div class="said pending" aria-live="off"><p>${typeset(text)}</p></div>
          ${index === spoken.length - 1 ? thinkingView(words) : nothing}`,
  );
}

const thinkingView = (words: Strings): TemplateResult =>
  html`<p class="thinking" aria-live="off">${icon(pencil)}${words.wizard.thinking}<i></i><i></i><i></i></p>`;

function pendingView(
  { text, failed }: Pending,
  failure: Failure | null,
  words: Strings,
  retry: () => void,
): TemplateResult {
  return html`<div class="said pending ${failed ? "failed" : ""}">
      <p>${text}</p>
      ${
        failed
          ? html`<button class="again" type="button" @click=${retry}>
              ${icon(rotateCw)}${words.wizard.notSent} · ${words.retry}
            </button>`
          : nothing
      }
    </div>
    ${failed && failure ? html`<p class="why" role="alert">${failureText(failure, words)}</p>` : nothing}
    ${failed ? nothing : thinkingView(words)}`;
}
