import { css } from "lit";

export const slotEditorStyles = css`
  :host {
    container-type: inline-size;
  }
  form {
    display: grid;
    gap: 14px;
  }
  form > div:not(.actions) {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
  }
  h3 {
    font-size: var(--_t15);
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }
  .hint,
  .wrong {
    font-size: var(--_t13);
    color: var(--_soft-ink);
    margin: 0;
  }
  .wrong {
    margin: 0;
    padding: 8px 12px;
    border-radius: var(--_radius-control);
    background: var(--_amber-paper);
    color: var(--_amber);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .actions .forget {
    margin-inline-start: auto;
  }
  .address {
    display: grid;
    grid-template-columns: 8em 1fr;
    gap: 10px;
  }
  .address .street {
    grid-column: 1 / -1;
  }
  .list {
    display: grid;
    gap: 8px;
  }
  .list .add {
    justify-self: start;
  }
  .pair {
    display: flex;
    gap: 4px;
  }
  .price {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 44px;
    align-items: end;
    gap: 8px;
    padding-block-end: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .price .of-label {
    grid-column: 1 / -1;
  }
  .price .of-kind {
    grid-column: 1 / -1;
  }
  .price .square {
    grid-column: 2;
  }
  .price .of-amount,
  .price .of-amount_max {
    grid-column: 1;
  }
  .voices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 170px), 1fr));
    gap: 8px;
  }
  .voice {
    flex-direction: column;
    align-items: start;
    gap: 2px;
    padding-block: 10px;
  }
  .voice b {
    font-weight: 600;
  }
  .voice span {
    font-size: var(--_t13);
    font-weight: 400;
    color: var(--_soft-ink);
  }
  .presets .chip {
    font-size: var(--_t13);
    padding-inline: 12px;
  }
  .week {
    display: grid;
    border-block-start: 1px solid var(--_line);
  }
  .day {
    display: grid;
    grid-template-columns: 116px minmax(0, 1fr);
    gap: 4px 8px;
    padding-block: 4px;
    border-block-end: 1px solid var(--_line);
  }
  .open {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
    align-self: start;
    cursor: pointer;
  }
  .open input {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent-text);
  }
  .ranges {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-inline-size: 0;
  }
  .range {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  .state {
    font-size: var(--_t13);
    color: var(--_pencil);
  }
  .state.unknown {
    color: var(--_amber);
  }
  .time {
    inline-size: 84px;
    padding-inline: 8px;
    text-align: center;
  }
  .small {
    font-size: var(--_t13);
    padding-inline: 8px;
    gap: 4px;
  }
  .small.square {
    padding: 0;
  }
  @container (max-width: 360px) {
    .day {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .open {
      min-block-size: 40px;
    }
    .time {
      inline-size: 78px;
    }
  }
`;
