import { html, nothing, type TemplateResult } from "lit";
import type { CallsStrings } from "../../strings/calls.fr.ts";
import { urgentMark } from "./call-row.ts";

/** Nobody has called yet: what this list will look like when somebody has. */
export const emptyView = (words: CallsStrings): TemplateResult =>
  html`<div class="blank"><h3>${words.empty}</h3><p class="soft">${words.emptyNote}</p></div>
    <div class="ghost">
      <p>${words.example}</p>
      <ul>
        ${words.exampleRows.map(
          ([when, who, gist, urgent]) => html`<li>
            <div class="row">
              <span class="when">${when}</span><span class="who">${who}</span><span class="gist">${gist}</span>
              ${urgent ? html`<span class="marks">${urgentMark(words)}</span>` : nothing}
            </div>
          </li>`,
        )}
      </ul>
    </div>`;

export const noMatchView = (words: CallsStrings, clear: () => void): TemplateResult =>
  html`<div class="blank" role="status">
    <h3>${words.none}</h3>
    <p class="soft">${words.noneNote}</p>
    <button class="button" type="button" @click=${clear}>${words.clear}</button>
  </div>`;
