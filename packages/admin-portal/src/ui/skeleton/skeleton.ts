import { css, html, type TemplateResult } from "lit";

/** Rows to come, in the shape they will have. */
export const skeletonRows = (words: string, rows = 6): TemplateResult => html`
  <div class="skeleton" role="status">
    <span class="visually-hidden">${words}</span>
    ${Array.from({ length: rows }, () => html`<div class="bone-row"><span></span><span></span><span></span></div>`)}
  </div>
`;

export const skeletonStyles = css`
  .bone-row {
    display: grid;
    grid-template-columns: 2fr 3fr 1fr;
    gap: 24px;
    padding: 17px 18px;
    border-bottom: 1px solid var(--line);
  }
  .bone-row:last-child {
    border-bottom: 0;
  }
  .bone-row span {
    height: 12px;
    border-radius: 6px;
    background: var(--line);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }
  .bone-row:nth-child(odd) span {
    width: 72%;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bone-row span {
      animation: none;
    }
  }
`;
