import { css } from "lit";

export const controls = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-control);
    background: var(--_card);
    color: var(--_ink);
    font-size: var(--_t15);
    font-weight: 550;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background var(--_quick),
      border-color var(--_quick),
      scale var(--_quick);
  }
  .button:hover {
    border-color: var(--_ink);
  }
  .button:active {
    scale: 0.98;
  }
  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    padding-inline: 20px;
  }
  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent), var(--_ink) 12%);
    color: var(--_on-accent);
  }
  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_soft-ink);
    padding-inline: 12px;
  }
  .button.quiet:hover {
    background: color-mix(in oklab, var(--_ink) 6%, transparent);
    color: var(--_ink);
  }
  .button.danger {
    color: var(--_danger);
    border-color: color-mix(in oklab, var(--_danger) 45%, var(--_card));
  }
  .button.danger.primary {
    background: var(--_danger);
    color: var(--_card);
  }
  .button[disabled] {
    opacity: 0.55;
    cursor: default;
  }
  .button.square {
    inline-size: 44px;
    padding: 0;
    flex: none;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    padding: 8px 14px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-control);
    background: var(--_card);
    color: var(--_ink);
    font-size: var(--_t15);
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
    transition:
      background var(--_quick),
      border-color var(--_quick);
  }
  .chip:hover {
    border-color: var(--_accent-text);
    background: var(--_accent-soft);
  }
  .chip[aria-pressed="true"],
  .chip[aria-checked="true"] {
    border-color: var(--_accent-text);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent-text);
    font-weight: 550;
  }
  .field {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  .field > span,
  .label {
    font-size: var(--_t13);
    color: var(--_pencil);
  }
  .input {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 9px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-control);
    background: var(--_card);
    font-size: max(16px, var(--_t15));
    line-height: 1.4;
  }
  .input:focus-visible {
    outline-offset: -1px;
    border-color: transparent;
  }
  .input::placeholder {
    color: var(--_pencil);
    opacity: 1;
  }
  .input[aria-invalid="true"] {
    border-color: var(--_amber);
    background: var(--_amber-paper);
  }
  textarea.input {
    resize: none;
    field-sizing: content;
    min-block-size: 72px;
    max-block-size: 240px;
  }
`;
