import { html } from "lit";
import type { VoiceChoice } from "../../api/types.ts";
import type { Desk, OpenEditor } from "./editor.ts";

const PACES = [
  ["slow", 0.9],
  ["normal", 1],
  ["fast", 1.1],
] as const;

/** Voices by name, each with its one line; then the pace. */
export function voiceEditor(value: VoiceChoice | null, desk: Desk): OpenEditor {
  let { voice_id, gender, speed } = value ?? { voice_id: null, gender: null, speed: 1 };
  const { words } = desk;
  return {
    view: () => html`<div class="voices" role="group" aria-label=${desk.core.slots.voice}>
        ${desk.voices.map(
          (voice) => html`<button
            class="chip voice"
            type="button"
            aria-pressed=${voice.id === voice_id}
            @click=${() => {
              ({ id: voice_id, gender } = voice);
              desk.redraw();
            }}
          >
            <b>${voice.name}</b><span>${voice.description}</span>
          </button>`,
        )}
      </div>
      <p class="label">${words.speed}</p>
      <div class="chips" role="group" aria-label=${words.speed}>
        ${PACES.map(
          ([pace, rate]) => html`<button
            class="chip"
            type="button"
            aria-pressed=${Math.abs(rate - speed) < 0.05}
            @click=${() => {
              speed = rate;
              desk.redraw();
            }}
          >
            ${words[pace]}
          </button>`,
        )}
      </div>`,
    finish: () => ({ value: { voice_id, gender, speed } }),
  };
}
