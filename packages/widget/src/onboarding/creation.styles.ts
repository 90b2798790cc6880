import { css } from "lit";

export const creationStyles = css`
  .root {
    display: grid;
    gap: 20px;
  }
  h3 {
    font-size: var(--_t20);
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  h3:focus {
    outline: none;
  }
  .soft {
    color: var(--_soft-ink);
    text-wrap: pretty;
    max-inline-size: 44ch;
  }
  .steps {
    display: grid;
  }
  .step {
    display: flex;
    align-items: center;
    gap: 14px;
    min-block-size: 52px;
    border-block-end: 1px solid var(--_line);
    font-size: var(--_t17);
    color: var(--_pencil);
    transition: color var(--_calm);
  }
  .step:last-child {
    border: 0;
  }
  .step.doing,
  .step.retrying {
    color: var(--_ink);
    font-weight: 550;
  }
  .step.done {
    color: var(--_ink);
  }
  .step.queued,
  .step.failed {
    color: var(--_amber);
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    flex: none;
  }
  .mark::before {
    content: "";
    inline-size: 14px;
    block-size: 2px;
    border-radius: 1px;
    background: var(--_line-strong);
  }
  .doing .mark::before,
  .retrying .mark::before {
    background: var(--_accent-text);
    transform-origin: 0 50%;
    animation: writing 1.6s ease-in-out infinite;
  }
  .mark:has(.icon)::before {
    display: none;
  }
  .done .mark {
    color: var(--_accent-text);
  }
  @keyframes writing {
    0% {
      transform: scaleX(0.1);
    }
    60%,
    100% {
      transform: scaleX(1.4);
    }
  }
  .number {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.24em;
    font-size: clamp(36px, 11.6cqi, 64px);
    font-weight: 650;
    line-height: 1.15;
    margin-block: 2px 4px;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .number span {
    animation: settle 360ms cubic-bezier(0.2, 0.7, 0.3, 1) both;
    animation-delay: calc(var(--_pair) * 110ms + 120ms);
  }
  .number span:nth-child(1) {
    --_pair: 0;
  }
  .number span:nth-child(2) {
    --_pair: 1;
  }
  .number span:nth-child(3) {
    --_pair: 2;
  }
  .number span:nth-child(4) {
    --_pair: 3;
  }
  .number span:nth-child(5) {
    --_pair: 4;
  }
  @keyframes settle {
    from {
      opacity: 0;
      transform: translateY(-0.28em);
    }
  }
  .answer {
    display: grid;
    gap: 6px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
  }
  .actions .button {
    min-block-size: 48px;
    flex: 1 1 auto;
  }
  .onward {
    display: flex;
    align-items: center;
    gap: 14px;
    padding: 14px 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-control);
    background: var(--_card);
    text-align: start;
    text-wrap: pretty;
    cursor: pointer;
    transition: border-color var(--_quick);
  }
  .onward:hover {
    border-color: var(--_ink);
  }
  .onward span {
    flex: 1;
    min-inline-size: 0;
  }
  .onward b {
    display: block;
    font-weight: 550;
  }
  .onward small {
    font-size: var(--_t13);
    color: var(--_soft-ink);
  }
  .onward > .icon:first-child {
    color: var(--_accent-text);
  }
  .scan {
    display: flex;
    align-items: center;
    gap: 16px;
    font-size: var(--_t13);
    color: var(--_soft-ink);
    max-inline-size: 360px;
  }
  .qr {
    inline-size: 96px;
    block-size: 96px;
    flex: none;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-control);
  }
  .back,
  .another {
    justify-self: start;
    margin-inline-start: -12px;
  }
  .back {
    margin-block: -8px -12px;
  }
  allokoli-test-call::part(root) {
    padding: 0;
    border: 0;
    background: none;
  }
  @media (pointer: coarse) {
    .scan {
      display: none;
    }
  }
  @container (max-width: 420px) {
    .scan {
      display: none;
    }
    .answer + .actions .primary {
      flex-basis: 100%;
    }
  }
`;
