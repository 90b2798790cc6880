import { css } from "lit";

export const assistantsStyles = css`
  .root {
    display: grid;
    gap: 12px;
    padding: clamp(12px, 2.5cqi, 20px);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_paper);
    grid-template-columns: minmax(0, 1fr);
  }
  .sheet {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    overflow: clip;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) max-content 20px;
    grid-template-areas: "name number go" "trade state go";
    gap: 2px 16px;
    align-items: center;
    inline-size: 100%;
    min-block-size: 72px;
    padding: 14px 20px;
    border: 0;
    border-block-end: 1px solid var(--_line);
    background: none;
    text-align: start;
    cursor: pointer;
    transition: background var(--_quick);
  }
  li:last-child > .row {
    border-block-end: 0;
  }
  .row:hover {
    background: color-mix(in oklab, var(--_ink) 3%, transparent);
  }
  .row:focus-visible {
    outline-offset: -3px;
    border-radius: var(--_radius);
  }
  .name {
    grid-area: name;
    font-size: var(--_t17);
    font-weight: 600;
    line-height: 1.3;
  }
  .trade {
    grid-area: trade;
    color: var(--_soft-ink);
    font-size: var(--_t13);
  }
  .number {
    grid-area: number;
    justify-self: end;
    font-size: var(--_t17);
    font-weight: 550;
  }
  .number.none {
    color: var(--_amber);
    font-size: var(--_t13);
  }
  .state {
    grid-area: state;
    justify-self: end;
    font-size: var(--_t13);
    color: var(--_accent-text);
  }
  .state.paused,
  .state.creating {
    color: var(--_amber);
  }
  .state.error {
    color: var(--_danger);
  }
  .row > .icon {
    grid-area: go;
    color: var(--_pencil);
  }
  allokoli-assistant::part(root) {
    padding: 0;
    border: 0;
  }
  .back {
    justify-self: start;
    margin-inline-start: -12px;
  }
  .blank {
    display: grid;
    gap: 6px;
    padding: 28px 20px;
  }
  .blank h3 {
    font-size: var(--_t20);
    font-weight: 600;
  }
  .soft,
  .waiting {
    color: var(--_soft-ink);
    text-wrap: pretty;
  }
  .waiting {
    padding: 20px;
  }
  @container (max-width: 440px) {
    .row {
      grid-template-columns: minmax(0, 1fr) 20px;
      grid-template-areas: "name go" "number go" "trade go" "state go";
      padding-inline: 16px;
    }
    .number,
    .state {
      justify-self: start;
    }
  }
`;
