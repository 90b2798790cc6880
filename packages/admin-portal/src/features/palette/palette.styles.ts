import { css } from "lit";

export const paletteStyles = css`
  dialog {
    width: min(600px, calc(100vw - 24px));
    max-height: min(520px, 80dvh);
    margin: 12dvh auto auto;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
    box-shadow: var(--float);
    overflow: hidden;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(15 18 26 / 38%);
  }
  .box {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 0 18px;
    border-bottom: 1px solid var(--line);
  }
  input {
    flex: 1;
    min-width: 0;
    min-height: 58px;
    border: 0;
    outline: 0;
    background: none;
    font-size: 1.133rem;
  }
  input:focus-visible {
    outline: 0;
  }
  .box:focus-within {
    border-color: var(--accent);
    box-shadow: 0 1px var(--accent);
  }
  input::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  ul {
    flex: 1;
    overflow-y: auto;
    padding: 6px;
  }
  .group {
    padding: 10px 12px 4px;
    font-size: 0.867rem;
    color: var(--soft);
  }
  .entry {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 16px;
    min-height: 44px;
    padding: 6px 12px;
    border-radius: var(--radius-control);
    cursor: pointer;
  }
  .entry span:first-child {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
    overflow: hidden;
  }
  .entry .soft {
    flex: none;
    max-width: 45%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 0.867rem;
  }
  .entry[aria-selected="true"] {
    background: var(--tint);
  }
  .foot {
    padding: 9px 18px;
    border-top: 1px solid var(--line);
    font-size: 0.867rem;
  }
  /* Keys are of no use to a finger. */
  @media (hover: none) {
    .keys {
      display: none;
    }
  }
`;
