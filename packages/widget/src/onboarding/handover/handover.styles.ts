import { css } from "lit";

export const handoverStyles = css`
  dialog {
    inline-size: min(440px, calc(100vw - 32px));
    max-block-size: calc(100dvh - 32px);
    margin: auto;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    box-shadow: var(--_float);
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: rgb(18 21 28 / 0.45);
  }
  .sheet {
    display: grid;
    gap: 16px;
    padding: 20px 24px;
  }
  .head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 8px;
    margin: -6px -12px -8px 0;
  }
  h2 {
    padding-block-start: 8px;
    font-size: var(--_t20);
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  h2:focus {
    outline: none;
  }
  .how {
    color: var(--_soft-ink);
    text-wrap: pretty;
  }
  .code {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 52px;
    font-size: calc(var(--_t34) * 1.25);
    font-weight: 600;
    line-height: 1.2;
    letter-spacing: 0.02em;
    word-spacing: 0.12em;
    white-space: nowrap;
  }
  .code.gone {
    color: var(--_pencil);
    text-decoration: line-through 2px;
  }
  .code i {
    inline-size: 56px;
    block-size: 36px;
    border-radius: 8px;
    background: var(--_line);
  }
  .life {
    margin-block-start: -8px;
    color: var(--_soft-ink);
  }
  form {
    display: grid;
    gap: 8px;
  }
  .digits {
    max-inline-size: 9em;
    font-size: var(--_t26);
    font-weight: 600;
    letter-spacing: 0.04em;
  }
  .doubt {
    color: var(--_amber);
    text-wrap: pretty;
  }
  .doubt:empty {
    display: none;
  }
  .sheet > .button,
  form .button {
    justify-self: start;
  }
  .other {
    margin: -8px 0 0 -12px;
  }
`;
