import { html, nothing, type TemplateResult } from "lit";
import type { Turn } from "../../api/types.ts";
import { slotText } from "../../format/slot.ts";
import { typeset } from "../../format/typeset.ts";
import { check, pencil, rotateCw } from "../../icons/first.ts";
import type { Aside, WizardState } from "../../onboarding/wizard-state.ts";
import type { Strings } from "../../strings/index.ts";
import { icon } from "../../ui/icon.ts";
import { type Mark, marked } from "../../ui/marked.ts";

/** A question of one breath may be set large. */
const SHORT = 64;

function marksOf(turn: Turn, state: WizardState): Mark[] {
  const draft = state.session?.draft ?? {};
  return turn.changed.flatMap((slot) => {
    const words = draft[slot]?.words;
    return words ? [{ slot, words }] : [];
  });
}

function turnView(turn: Turn, latest: boolean, state: WizardState, words: Strings): TemplateResult {
  if (turn.role === "user") {
    const facts = turn.changed.map((slot) => words.slots[slot].toLowerCase()).join(", ");
    return html`<div class="said" data-turn=${turn.id}>
      <p><span class="sr">${words.wizard.you}\u202f: </span><span>${marked(turn.text, marksOf(turn, state))}</span></p>
      ${facts ? html`<span class="sr">${words.wizard.noted(facts)}</span>` : nothing}
    </div>`;
  }
  return html`<p class="asked ${latest ? "latest" : ""} ${turn.text.length > SHORT ? "long" : ""}" id=${latest ? "question" : nothing}>
    <span class="sr">${words.wizard.assistant}\u202f: </span><span>${typeset(turn.text)}</span>
  </p>`;
}

function asideView(aside: Aside, state: WizardState, words: Strings): TemplateResult {
  if (aside.kind !== "changed") {
    return html`<p class="aside">${icon(aside.kind === "conflict" ? rotateCw : check)}${words.wizard[aside.kind]}</p>`;
  }
  const slot = state.session?.draft[aside.slot];
  const value = slot ? slotText(aside.slot, slot.value as never, words) : words.fiche.empty;
  return html`<p class="aside">${icon(pencil)}<span>${words.slots[aside.slot]}\u202f: ${value}</span></p>`;
}

/** The whole conversation in order: turns, what hands changed between them, and the words still on their way. */
export function threadView(state: WizardState, words: Strings, retry: () => void): TemplateResult {
  const turns = state.session?.turns ?? [];
  const lastAsked = turns.findLast((turn) => turn.role === "configurator")?.id;
  const asidesAfter = (turnId: string | null) =>
    state.asides.filter((aside) => aside.afterTurn === turnId).map((aside) => asideView(aside, state, words));
  return html`${asidesAfter(null)}${turns.map(
    (turn) => html`${turnView(turn, turn.id === lastAsked && !state.pending, state, words)}${asidesAfter(turn.id)}`,
  )}${state.pending ? pendingView(state.pending.text, state.pending.failed, words, retry) : nothing}`;
}

function pendingView(text: string, failed: boolean, words: Strings, retry: () => void): TemplateResult {
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
    ${failed ? nothing : html`<p class="thinking">${icon(pencil)}${words.wizard.thinking}<i></i><i></i><i></i></p>`}`;
}
