import { html, type TemplateResult } from "lit";
import { unsafeSVG } from "lit/directives/unsafe-svg.js";
import { ICONS, type IconName } from "./icons.ts";

/** A drawing beside a word; it is hidden from screen readers, the word says it. */
export const icon = (name: IconName, size = 20): TemplateResult => html`<svg
  class="icon"
  viewBox="0 0 24 24"
  width=${size}
  height=${size}
  fill="none"
  stroke="currentColor"
  stroke-width="1.75"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  ${unsafeSVG(ICONS[name])}
</svg>`;
