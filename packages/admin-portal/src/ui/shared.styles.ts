import { css } from "lit";

/** What every element of the portal starts from. */
export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1 {
    font-size: 1.733rem;
    line-height: 1.25;
    font-weight: 650;
    letter-spacing: -0.015em;
  }
  h2 {
    font-size: 1.133rem;
    line-height: 1.25;
    font-weight: 650;
  }
  a {
    color: var(--accent);
    text-underline-offset: 3px;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  button,
  input {
    font: inherit;
    word-spacing: inherit;
    color: inherit;
  }
  .icon {
    flex: none;
    display: block;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 44px;
    padding: 0 18px;
    border: 1px solid var(--control);
    border-radius: var(--radius-control);
    background: var(--card);
    color: var(--ink);
    text-decoration: none;
    font-weight: 550;
    cursor: pointer;
  }
  .button:hover {
    border-color: var(--ink);
  }
  .button.primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }
  .button[aria-disabled="true"] {
    border-color: transparent;
    background: var(--line);
    color: var(--ink);
    cursor: default;
  }
  .icon-button {
    display: inline-grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border: 0;
    border-radius: var(--radius-control);
    background: none;
    cursor: pointer;
  }
  .icon-button:hover {
    background: var(--sunken);
  }
  .soft {
    color: var(--soft);
  }
  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
