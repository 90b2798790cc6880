import { html, nothing, type TemplateResult } from "lit";
import type { Failure } from "../api/api-error.ts";
import { rotateCw } from "../icons/first.ts";
import { keyboard } from "../icons/later.ts";
import type { Strings } from "../strings/index.ts";
import { icon } from "../ui/icon.ts";
import type { Obstacle } from "./call-state.ts";

export type ObstacleWords = Record<
  "deniedTitle" | "denied" | "missingTitle" | "missing" | "blocked" | "forbidden" | "gone" | "startTyping",
  string
>;
/** What one can do about it; a way that is absent is not offered. */
export type ObstacleHands = { write?: (() => void) | undefined; retry?: (() => void) | undefined };

/** An obstacle as the page is told of it. Trying again changes nothing about what the page itself forbids. */
export const failureAt = (obstacle: Obstacle): Failure => ({
  code: obstacle,
  detail: null,
  retryable: obstacle !== "page_policy",
  requestId: null,
});

/** Why one cannot speak, how to put it right, and the way round it. */
export function obstacleView(
  obstacle: Obstacle,
  words: ObstacleWords,
  core: Strings,
  { write, retry }: ObstacleHands,
): TemplateResult {
  const [title, text] = {
    mic_denied: [words.deniedTitle, words.denied],
    mic_missing: [words.missingTitle, words.missing],
    webrtc_blocked: [null, words.blocked],
    page_policy: [null, words.forbidden],
    room_gone: [null, words.gone],
  }[obstacle];
  return html`<div class="obstacle" role="alert">
      ${title ? html`<b>${title}</b>` : nothing}
      <p>${text}</p>
    </div>
    ${
      write || retry
        ? html`<div class="actions">
            ${write ? html`<button class="button primary" type="button" @click=${write}>${icon(keyboard)}${words.startTyping}</button>` : nothing}
            ${retry ? html`<button class="button" type="button" @click=${retry}>${icon(rotateCw)}${core.retry}</button>` : nothing}
          </div>`
        : nothing
    }`;
}
