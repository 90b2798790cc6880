import { html, type TemplateResult } from "lit";

/** One drawing of the Lucide family, always decorative: the word beside it, or the label of its button, says what it is. */
export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${path}></path></svg>`;
