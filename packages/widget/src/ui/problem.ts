import { html, nothing, type TemplateResult } from "lit";
import type { Failure } from "../api/api-error.ts";
import { typeset } from "../format/typeset.ts";
import { copy, rotateCw, triangleAlert, wifiOff } from "../icons/first.ts";
import type { Strings } from "../strings/index.ts";
import { icon } from "./icon.ts";

/** What happened, in one sentence. The API's own when it spoke, ours when it could not be reached. */
export function failureText(failure: Failure, words: Strings): string {
  const ours: Record<string, string> = words.failure;
  return typeset(failure.detail ?? ours[failure.code] ?? words.failure.other);
}

/** Part of the widget itself did not arrive. */
export const CHUNK_LOST: Failure = { code: "chunk_load_failed", detail: null, retryable: true, requestId: null };

/** An error as part of the page: it says what happened, what to do, and gives support something to search for. */
export function problemView(failure: Failure, words: Strings, retry?: () => void): TemplateResult {
  const reference = failure.requestId;
  return html`<div class="problem" role="alert" part="problem">
    ${icon(failure.code === "offline" ? wifiOff : triangleAlert)}
    <p>${failureText(failure, words)}</p>
    <footer>
      ${
        retry && failure.retryable
          ? html`<button class="button" type="button" @click=${retry}>${icon(rotateCw)}${words.retry}</button>`
          : nothing
      }
      ${
        reference
          ? html`<button class="reference" type="button" title=${words.copy} @click=${() => copyText(reference)}>
              ${words.reference}\u202f: <code>${reference}</code> ${icon(copy)}
            </button>`
          : nothing
      }
    </footer>
  </div>`;
}

/** Copies, and tells whether it worked: some hosts forbid the clipboard to what they embed. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
