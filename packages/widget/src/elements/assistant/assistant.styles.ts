import { css } from "lit";

export const assistantStyles = css`
  .root {
    display: grid;
    gap: 20px;
    padding: clamp(12px, 2.5cqi, 20px);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_paper);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  .side {
    display: grid;
    gap: 16px;
  }
  .state {
    display: flex;
    align-items: center;
    gap: 8px;
    font-weight: 550;
    color: var(--_accent-text);
  }
  .state::before {
    content: "";
    inline-size: 10px;
    block-size: 10px;
    border-radius: 3px;
    background: currentColor;
  }
  .state.paused,
  .state.creating {
    color: var(--_amber);
  }
  .state.paused::before {
    inline-size: 9px;
    border-inline: 3px solid currentColor;
    border-radius: 0;
    background: none;
  }
  .state.error,
  .state.deleted {
    color: var(--_danger);
  }
  .number {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.24em;
    font-size: clamp(32px, 9cqi, 44px);
    font-weight: 650;
    line-height: 1.1;
    letter-spacing: -0.02em;
  }
  .soft {
    color: var(--_soft-ink);
    text-wrap: pretty;
    max-inline-size: 46ch;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .saved {
    font-size: var(--_t13);
    color: var(--_accent-text);
  }
  .saved:empty {
    display: none;
  }
  .panel {
    padding: 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
  }
  .delete {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid color-mix(in oklab, var(--_danger) 40%, var(--_card));
    border-radius: var(--_radius);
    background: var(--_card);
  }
  .delete h3 {
    font-weight: 600;
    font-size: var(--_t17);
    line-height: 1.3;
  }
  .delete .field > span {
    color: var(--_ink);
    font-size: var(--_t15);
  }
  .wide {
    grid-column: 1 / -1;
  }
  allokoli-test-call::part(root),
  .wide::part(root) {
    padding: 0;
    border: 0;
    background: none;
  }
  .waiting {
    padding: 24px 0;
    color: var(--_pencil);
  }
  @container (min-width: 800px) {
    .root.full {
      grid-template-columns: minmax(0, 1fr) minmax(300px, 38%);
      gap: 28px;
    }
    .side {
      grid-column: 2;
      grid-row: 1;
      position: sticky;
      inset-block-start: 16px;
      padding-block-start: 8px;
    }
    allokoli-fiche {
      grid-column: 1;
      grid-row: 1;
    }
  }
`;
