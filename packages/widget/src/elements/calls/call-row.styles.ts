import { css } from "lit";

/** One call in the list. Comes before the list's styles, which narrow it with the frame. */
export const callRowStyles = css`
  .row {
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr) max-content;
    grid-template-areas: "when who length" ". gist gist" ". marks marks";
    gap: 2px 12px;
    inline-size: 100%;
    min-block-size: 56px;
    padding: 12px 20px;
    border: 0;
    border-block-end: 1px solid var(--_line);
    background: none;
    text-align: start;
    cursor: pointer;
    transition: background var(--_quick);
  }
  li:last-child > .row {
    border-block-end-color: transparent;
  }
  .row:hover {
    background: color-mix(in oklab, var(--_ink) 3%, transparent);
  }
  .row:focus-visible {
    outline-offset: -3px;
    border-radius: var(--_radius-control);
  }
  .row[aria-current="true"] {
    background: var(--_accent-soft);
  }
  .when {
    grid-area: when;
    color: var(--_soft-ink);
  }
  .who {
    grid-area: who;
    display: flex;
    align-items: center;
    gap: 8px;
    font-weight: 550;
  }
  .who .icon {
    color: var(--_pencil);
  }
  .who .missed {
    color: var(--_amber);
    display: inline-flex;
  }
  .who .missed .icon {
    color: inherit;
  }
  .length {
    grid-area: length;
    color: var(--_pencil);
    font-size: var(--_t13);
    align-self: center;
  }
  .gist {
    grid-area: gist;
    color: var(--_soft-ink);
    line-height: 1.4;
    text-wrap: pretty;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .marks {
    grid-area: marks;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    margin-block-start: 4px;
    font-size: var(--_t13);
    color: var(--_soft-ink);
  }
  .urgent,
  .count {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .urgent {
    inline-size: max-content;
    padding: 2px 10px 2px 8px;
    border-radius: 8px;
    background: var(--_danger-paper);
    color: var(--_danger);
    font-size: var(--_t13);
    font-weight: 600;
  }
`;
