import { html, nothing, type TemplateResult } from "lit";
import type { CallInput, Obstacle } from "../../call/call-state.ts";
import { rotateCw } from "../../icons/first.ts";
import { keyboard } from "../../icons/later.ts";
import type { Strings } from "../../strings/index.ts";
import type { TestCallStrings } from "../../strings/test-call.fr.ts";
import { icon } from "../../ui/icon.ts";

/** Why one cannot speak, how to put it right, and the way round it. */
export function obstacleView(
  obstacle: Obstacle,
  words: TestCallStrings,
  core: Strings,
  start: (input: CallInput) => void,
): TemplateResult {
  const text = {
    mic_denied: words.denied,
    mic_missing: words.missing,
    webrtc_blocked: words.blocked,
    not_here: words.notHere,
  };
  const title = obstacle === "mic_denied" ? words.deniedTitle : obstacle === "mic_missing" ? words.missingTitle : null;
  const aboutMic = title !== null;
  return html`<div class="obstacle" role="alert">
      ${title ? html`<b>${title}</b>` : nothing}
      <p>${text[obstacle]}</p>
    </div>
    ${
      obstacle === "not_here"
        ? nothing
        : html`<div class="actions">
            ${aboutMic ? html`<button class="button primary" type="button" @click=${() => start("text")}>${icon(keyboard)}${words.startTyping}</button>` : nothing}
            <button class="button" type="button" @click=${() => start("voice")}>${icon(rotateCw)}${core.retry}</button>
          </div>`
    }`;
}
