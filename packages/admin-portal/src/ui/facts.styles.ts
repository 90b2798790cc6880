import { css } from "lit";

/** Names and values of one thing, as on a card. */
export const factsStyles = css`
  .facts {
    display: grid;
    gap: 10px;
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(110px, 0.42fr) 1fr;
    gap: 12px;
    align-items: baseline;
  }
  .facts dt {
    color: var(--soft);
    font-size: 0.933rem;
  }
  .facts dd {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  code {
    font: 500 0.933rem / 1.4 ui-monospace, "Cascadia Mono", monospace;
    word-spacing: 0;
  }
`;
