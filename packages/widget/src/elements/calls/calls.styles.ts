import { css } from "lit";

export const callsStyles = css`
  .root {
    display: grid;
    gap: 16px;
    padding: clamp(12px, 2.5cqi, 20px);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_paper);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  h2 {
    font-size: var(--_t20);
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 20px;
    align-items: center;
  }
  .chip.small {
    font-size: var(--_t13);
    padding-inline: 12px;
  }
  .search {
    position: relative;
    flex: 1 1 190px;
  }
  .search .icon {
    position: absolute;
    inset-block-start: 13px;
    inset-inline-start: 13px;
    color: var(--_pencil);
  }
  .search .input {
    padding-inline-start: 40px;
  }
  .panes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-items: start;
  }
  .sheet {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    overflow: clip;
  }
  .day {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 12px 20px 6px;
    background: var(--_card);
    font-size: var(--_t13);
    color: var(--_pencil);
  }
  .day::first-letter {
    text-transform: uppercase;
  }
  .foot {
    display: grid;
    justify-items: center;
    gap: 6px;
    padding: 12px;
    font-size: var(--_t13);
    color: var(--_pencil);
  }
  .blank {
    display: grid;
    gap: 8px;
    padding: 28px 20px;
    text-wrap: pretty;
  }
  .blank h3,
  .detail h3 {
    font-size: var(--_t20);
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: -0.01em;
  }
  .blank .button {
    justify-self: start;
    margin-block-start: 8px;
  }
  .soft {
    color: var(--_soft-ink);
    max-inline-size: 52ch;
  }
  .ghost {
    border-block-start: 1px solid var(--_line);
  }
  .ghost > p {
    padding: 12px 20px 0;
    font-size: var(--_t13);
    color: var(--_pencil);
  }
  .ghost .row {
    cursor: default;
    border-block-end-style: dashed;
    background: none;
    color: var(--_pencil);
  }
  .ghost .row > *:not(.marks) {
    color: var(--_pencil);
  }
  .waiting {
    padding: 24px 20px;
    color: var(--_pencil);
  }
  @container (min-width: 860px) {
    .panes.open {
      grid-template-columns: minmax(0, 1fr) minmax(360px, 44%);
    }
    .panes.open > .detail {
      position: sticky;
      inset-block-start: 16px;
    }
  }
  @container (max-width: 859px) {
    .panes.open > .list,
    .root:has(.panes.open) > .filters {
      display: none;
    }
    .back {
      display: inline-flex;
      justify-self: start;
      margin: -8px 0 4px -12px;
    }
    .detail .close {
      display: none;
    }
  }
  @container (max-width: 480px) {
    .row {
      grid-template-columns: minmax(0, 1fr) max-content;
      grid-template-areas: "who when" "gist gist" "marks length";
      padding-inline: 16px;
    }
    .when,
    .length {
      justify-self: end;
    }
    .day {
      padding-inline: 16px;
    }
    .filters {
      gap: 10px;
    }
    .filters .chips {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
      inline-size: 100%;
      padding: 2px;
    }
    .chip.small {
      flex: none;
    }
    .assistant,
    .search {
      flex: 1 1 100%;
    }
  }
`;
