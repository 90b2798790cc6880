import { html, nothing, type TemplateResult } from "lit";
import { type CallState, shownOf } from "../../call/call-state.ts";
import { ringView } from "../../call/ring.ts";
import { mic } from "../../icons/first.ts";
import { keyboard, micOff, x } from "../../icons/later.ts";
import type { VoiceStrings } from "../../strings/voice.fr.ts";
import { icon } from "../../ui/icon.ts";

export type VoiceHands = { start(): void; close(): void; toggleMute(): void };

export const writeView = (words: VoiceStrings, { close }: VoiceHands): TemplateResult =>
  html`<button class="button" type="button" @click=${close}>${icon(keyboard)}${words.startTyping}</button>`;

const choiceView = (label: string, words: VoiceStrings, hands: VoiceHands): TemplateResult =>
  html`<div class="actions">
    <button class="button primary" type="button" @click=${hands.start}>${icon(mic)}${label}</button>
    ${writeView(words, hands)}
  </div>`;

/** Before the browser asks for the microphone: what it is for. */
export const whyView = (words: VoiceStrings, hands: VoiceHands): TemplateResult =>
  html`<p class="why">${words.why}</p>${choiceView(words.start, words, hands)}`;

/** The line broke: nothing is lost, and there are two ways on. */
export const lostView = (words: VoiceStrings, hands: VoiceHands): TemplateResult =>
  html`<div class="obstacle" role="alert"><b>${words.lostTitle}</b><p>${words.lost}</p></div>
    ${choiceView(words.resume, words, hands)}`;

/** The line from the moment that it is asked for: who speaks, and how to be silent and to stop. */
export function lineView(call: CallState, words: VoiceStrings, hands: VoiceHands): TemplateResult {
  const { phase, muted } = call;
  const live = phase === "live";
  const shown = shownOf(call);
  const text = phase === "asking" ? words.asking : phase === "connecting" ? words.connecting : words.states[shown];
  const turn = muted ? "unmute" : "mute";
  const stop = live ? words.end : words.cancel;
  return html`<div class="line">
    ${ringView(shown, words.ring(words.states[shown]))}
    <p class="state">${text}</p>
    ${
      live
        ? html`<button class="button ${muted ? "muted" : ""}" type="button" aria-label=${words[turn]} title=${words[turn]} @click=${hands.toggleMute}>
            ${icon(muted ? micOff : mic)}<span>${words.short[turn]}</span>
          </button>`
        : nothing
    }
    <button class="button" type="button" aria-label=${stop} title=${stop} @click=${hands.close}>
      ${icon(x)}<span>${live ? words.short.end : words.cancel}</span>
    </button>
  </div>`;
}
