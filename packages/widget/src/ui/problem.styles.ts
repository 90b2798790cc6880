import { css } from "lit";

export const problemStyles = css`
  .problem {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 12px;
    padding: 16px;
    border: 1px solid color-mix(in oklab, var(--_amber) 35%, var(--_card));
    border-radius: var(--_radius-control);
    background: var(--_amber-paper);
    color: var(--_ink);
    text-align: start;
  }
  .problem > .icon {
    color: var(--_amber);
    inline-size: 20px;
    block-size: 20px;
    margin-block-start: 2px;
  }
  .problem p {
    max-inline-size: 52ch;
    text-wrap: pretty;
  }
  .problem footer {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-block-start: 8px;
  }
  .problem footer:empty {
    display: none;
  }
  .reference {
    border: 0;
    padding: 4px 0;
    min-block-size: 24px;
    background: none;
    font-size: var(--_t13);
    color: var(--_soft-ink);
    cursor: copy;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .reference .icon {
    vertical-align: -0.25em;
  }
  .reference code {
    font-family: ui-monospace, monospace;
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }
`;
