import { html, nothing, type TemplateResult } from "lit";
import type { SlotName, Voice } from "../../api/types.ts";
import type { SlotChange, Stamp } from "../../fiche/fiche.element.ts";
import { check, chevronUp } from "../../icons/first.ts";
import type { WizardState } from "../../onboarding/wizard-state.ts";
import type { Locale, Strings } from "../../strings/index.ts";
import { icon } from "../../ui/icon.ts";
import type { Sheet } from "./sheet.ts";

export type SheetHands = { change(change: SlotChange): void; confirm(): void; voices(): void };

const NONE: ReadonlySet<SlotName> = new Set();

/** The card beside the conversation or, on a narrow screen, under it with a handle to pull. */
export function sheetView(
  state: WizardState,
  sheet: Sheet,
  voices: readonly Voice[],
  words: Strings,
  language: Locale,
  hands: SheetHands,
): TemplateResult {
  const { session, saving } = state;
  const made = Boolean(session?.assistant_id);
  const ready = Boolean(session?.can_confirm) && !made;
  // Once nothing is left to ask, topics counted would only look like something missing.
  const progress = session && !made && !ready ? session.progress : null;
  const count = progress ? words.fiche.progress(progress.known, progress.total) : words.fiche.title;
  const asking = session?.question?.topic ?? null;
  const hint = ready ? words.fiche.create : asking && asking !== "confirm" ? `${words.slots[asking]}\u202f?` : "";
  return html`<aside class="sheet ${sheet.open ? "open" : ""}" aria-label=${words.fiche.title}>
    <button
      class="peek"
      type="button"
      aria-expanded=${sheet.open}
      aria-label="${count}. ${sheet.open ? words.fiche.shut : words.fiche.open}"
      @pointerdown=${sheet.handlePress}
      @pointermove=${sheet.handleMove}
      @pointerup=${sheet.handleRelease}
      @pointercancel=${sheet.handleRelease}
      @click=${sheet.handleClick}
    >
      <span>${count}</span><small>${hint ? `· ${hint}` : ""}</small>${icon(chevronUp)}
    </button>
    <div class="holder" role="group" aria-label=${words.fiche.title} tabindex=${made ? 0 : -1}>
      <allokoli-fiche
        .words=${words}
        language=${language}
        .draft=${session?.draft ?? {}}
        .doubts=${session?.doubts ?? []}
        .progress=${progress}
        .asking=${asking}
        .saving=${saving}
        .voices=${voices}
        .editable=${made ? NONE : null}
        .stamp=${stampOf(state, words)}
        ?actionable=${ready}
        @fiche-voices=${hands.voices}
        @fiche-change=${(event: CustomEvent<SlotChange>) => hands.change(event.detail)}
      >
        ${ready ? confirmView(state.confirming, words, hands) : nothing}
      </allokoli-fiche>
    </div>
  </aside>`;
}

const confirmView = (confirming: boolean, words: Strings, hands: SheetHands): TemplateResult =>
  html`<div slot="foot" class="confirm">
    <p>${words.fiche.ready}</p>
    <button class="button primary" type="button" ?disabled=${confirming} @click=${hands.confirm}>
      ${icon(check)}${confirming ? words.fiche.creating : words.fiche.create}
    </button>
  </div>`;

function stampOf({ assistant }: WizardState, words: Strings): Stamp | null {
  const number = assistant?.phone_number?.national;
  if (number) return { title: assistant?.status === "paused" ? words.fiche.paused : words.fiche.inService, number };
  return assistant?.creation.state === "queued" ? { title: words.fiche.numberQueued, number: null } : null;
}
