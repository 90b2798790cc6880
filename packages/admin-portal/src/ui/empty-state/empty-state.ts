import { css, html, nothing, type TemplateResult } from "lit";

/** An empty list: the ghost of what it will hold, and what brings it about. */
export const emptyState = (title: string, text?: string, action?: TemplateResult): TemplateResult => html`
  <div class="empty">
    <div class="ghosts" aria-hidden="true"><i></i><i></i><i></i></div>
    <h2>${title}</h2>
    ${text ? html`<p class="soft">${text}</p>` : nothing} ${action ?? nothing}
  </div>
`;

export const emptyStateStyles = css`
  .empty {
    padding: 28px 18px 36px;
  }
  .empty p {
    max-width: 56ch;
    margin-top: 6px;
  }
  .empty .button {
    margin-top: 16px;
  }
  .ghosts {
    display: grid;
    gap: 8px;
    margin-bottom: 24px;
    mask-image: linear-gradient(#000, transparent);
  }
  .ghosts i {
    height: 34px;
    border: 1.5px dashed color-mix(in oklab, var(--control) 55%, transparent);
    border-radius: var(--radius-control);
  }
`;
