import { html, type TemplateResult } from "lit";

/** A card with a line ringing on it. */
export const brandMark = (
  size = 30,
): TemplateResult => html`<svg viewBox="0 0 32 32" width=${size} height=${size} aria-hidden="true">
  <rect x="1" y="4" width="30" height="24" rx="6" fill="var(--accent)" />
  <path d="M7 11.5h11M7 16.5h7" stroke="var(--on-accent)" stroke-width="2.4" stroke-linecap="round" />
  <path d="M20 21.5a4 4 0 0 0 4-4M20 25a7.5 7.5 0 0 0 7.5-7.5" fill="none" stroke="var(--on-accent)" stroke-width="2.2" stroke-linecap="round" />
  <circle cx="19.6" cy="17.6" r="1.7" fill="var(--on-accent)" />
</svg>`;
