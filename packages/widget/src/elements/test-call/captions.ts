import { html, nothing, type TemplateResult } from "lit";
import type { Caption } from "../../call/call-state.ts";
import { typeset } from "../../format/typeset.ts";
import type { TestCallStrings } from "../../strings/test-call.fr.ts";

/** What was said, on both sides, as it is said. */
export function captionsView(captions: readonly Caption[], words: TestCallStrings): TemplateResult | typeof nothing {
  if (captions.length === 0) return nothing;
  return html`<div class="captions" role="log" tabindex="0" aria-label=${words.captions}>
    ${captions.map(
      ({ role, text }) => html`<p class=${role}>
        <span class="sr">${role === "user" ? words.you : words.assistant}\u202f: </span>${typeset(text)}
      </p>`,
    )}
  </div>`;
}
