import type { CallTurn } from "@allokoli/contracts";
import { typeset } from "@allokoli/widget/format/typeset";
import { html, type TemplateResult } from "lit";
import type { Words } from "../../strings/index.ts";

const stamp = (seconds: number) => {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};

/** What was said, by whom and when; null when it may not be read. */
export function transcript(turns: CallTurn[] | null, words: Words): TemplateResult {
  if (turns === null) return html`<p class="soft">${words.calls.noTranscript}</p>`;
  if (turns.length === 0) return html`<p class="soft">${words.calls.emptyTranscript}</p>`;
  return html`<ol class="turns">
    ${turns.map(
      ({ role, text, at }) =>
        html`<li class=${role === "caller" ? "caller-turn" : ""}>
          <span class="at number">${stamp(at)}</span>
          <span class="who">${role === "caller" ? words.calls.callerSays : words.calls.assistantSays}</span>
          <p>${typeset(text)}</p>
        </li>`,
    )}
  </ol>`;
}
