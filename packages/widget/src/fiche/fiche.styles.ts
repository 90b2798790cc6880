import { css } from "lit";

/** The card itself and its lines; what a line holds is in `fact.styles.ts`. */
export const ficheStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    min-block-size: 100%;
  }
  .tab {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 14px 20px 0;
    font-size: var(--_t13);
    color: var(--_pencil);
  }
  .ticks {
    display: flex;
    flex: 1;
    gap: 3px;
    justify-content: end;
  }
  .ticks i {
    flex: 0 1 22px;
    block-size: 3px;
    border-radius: 2px;
    background: var(--_line);
    transition: background var(--_calm);
  }
  .ticks i.on {
    background: var(--_accent-text);
  }
  .head {
    padding: 14px 20px 14px;
    border-block-end: 2px solid var(--_accent-text);
  }
  .tab ~ .head {
    padding-block-start: 8px;
  }
  .head .row > .line {
    display: block;
    inline-size: calc(100% + 16px);
    padding: 3px 8px;
    margin-inline: -8px;
    min-block-size: 32px;
  }
  .value.name {
    display: block;
    font-size: var(--_t26);
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  .value.name.blank {
    font-weight: 500;
    color: var(--_pencil);
  }
  .value.trade {
    color: var(--_soft-ink);
    font-size: var(--_t15);
    line-height: 1.4;
  }
  .value.trade.blank {
    color: var(--_pencil);
  }
  .group {
    padding: 10px 12px 4px;
  }
  .group + .group {
    border-block-start: 1px solid var(--_line);
  }
  .row {
    position: relative;
    border-radius: var(--_radius-control);
  }
  .row.asking::before {
    content: "";
    position: absolute;
    inset-block: 8px;
    inset-inline-start: -12px;
    inline-size: 3px;
    border-radius: 0 2px 2px 0;
    background: var(--_accent-text);
  }
  .row.asking:has(.editor)::before {
    display: none;
  }
  .line {
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
    border-radius: var(--_radius-control);
    transition: background var(--_quick);
  }
  .row > .line {
    display: grid;
    grid-template-columns: clamp(84px, 23%, 124px) minmax(0, 1fr) 20px;
    gap: 12px;
    align-items: baseline;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 10px 8px;
  }
  .line:hover {
    background: color-mix(in oklab, var(--_ink) 4%, transparent);
  }
  .line.fixed {
    cursor: default;
    background: none;
  }
  .line .pen {
    font-size: var(--_t13);
    align-self: start;
    color: var(--_pencil);
    opacity: 0;
    transition: opacity var(--_quick);
  }
  .line:hover .pen,
  .line:focus-visible .pen {
    opacity: 1;
  }
  .line.fixed .pen {
    display: none;
  }
  .label {
    font-size: var(--_t13);
    color: var(--_pencil);
  }
  .value {
    font-size: var(--_t15);
    line-height: 1.45;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .blank .value {
    border-block-end: 1px solid var(--_line);
    min-block-size: 1.3em;
  }
  .editor {
    margin: 4px 0 12px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-control);
    background: var(--_paper);
  }
  .legend {
    padding: 6px 20px 10px;
    font-size: var(--_t13);
    color: var(--_pencil);
    line-height: 1.45;
    text-wrap: pretty;
  }
  .foot {
    position: sticky;
    inset-block-end: 0;
    display: grid;
    gap: 10px;
    margin-block-start: auto;
    padding: 14px 20px 18px;
    border-block-start: 1px solid var(--_line);
    border-radius: 0 0 var(--_radius) var(--_radius);
    background: var(--_card);
    font-size: var(--_t13);
    color: var(--_soft-ink);
    line-height: 1.4;
    text-wrap: pretty;
  }
  .stamp {
    display: grid;
    gap: 2px;
    inline-size: max-content;
    max-inline-size: 100%;
    margin: 12px 20px -2px auto;
    padding: 6px 14px 7px;
    border: 2px solid currentColor;
    border-radius: 6px;
    outline: 1px solid currentColor;
    outline-offset: 2px;
    color: var(--_accent-text);
    rotate: -2.5deg;
    text-align: center;
    animation: stamp 320ms cubic-bezier(0.3, 1.4, 0.5, 1) 700ms both;
    font-size: var(--_t20);
    font-weight: 650;
    line-height: 1.15;
    word-spacing: 0.08em;
  }
  .stamp small {
    font-size: var(--_t13);
    font-weight: 550;
  }
  .stamp.waiting {
    color: var(--_amber);
    border-style: dashed;
    outline: 0;
  }
  @keyframes stamp {
    from {
      opacity: 0;
      scale: 1.5;
    }
  }
  @container (max-width: 340px) {
    .row > .line {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .line .pen {
      display: none;
    }
  }
`;
