import { css } from "lit";

export const threadStyles = css`
  .log {
    display: flex;
    flex-direction: column;
    gap: 12px;
  }
  .asked,
  .said p {
    font-size: var(--_t17);
    line-height: 1.5;
    text-wrap: pretty;
  }
  .asked > span:last-child,
  .said p > span:last-child {
    white-space: pre-line;
  }
  .asked {
    max-inline-size: 34em;
    color: var(--_soft-ink);
  }
  .asked.latest {
    color: var(--_ink);
    font-size: var(--_t20);
    line-height: 1.4;
    font-weight: 500;
    letter-spacing: -0.005em;
    text-wrap: pretty;
  }
  .waiting {
    display: grid;
    gap: 8px;
    margin-block-start: 12px;
  }
  .first .waiting {
    gap: 14px;
  }
  .first .asked.latest {
    font-size: clamp(26px, 4.4cqi, 36px);
    font-weight: 600;
    line-height: 1.2;
    letter-spacing: -0.02em;
    max-inline-size: 18em;
    text-wrap: balance;
  }
  .first .asked.latest.long {
    font-size: clamp(20px, 3.4cqi, 28px);
    line-height: 1.25;
    letter-spacing: -0.015em;
    max-inline-size: 24em;
  }
  .promise {
    margin-block-start: 12px;
    color: var(--_soft-ink);
    font-size: var(--_t17);
    max-inline-size: 34em;
    text-wrap: pretty;
  }
  .said {
    align-self: end;
    max-inline-size: min(30em, 86%);
  }
  .said p {
    padding: 10px 16px;
    border-radius: var(--_radius) var(--_radius) 4px var(--_radius);
    background: light-dark(
      color-mix(in oklab, var(--_ink) 6%, var(--_paper)),
      color-mix(in oklab, var(--_ink) 11%, var(--_paper))
    );
  }
  .said mark {
    background: none;
    color: inherit;
    text-decoration: underline 2px;
    text-decoration-color: color-mix(in oklab, var(--_accent-text) 55%, transparent);
    text-underline-offset: 5px;
  }
  .said.pending p {
    color: var(--_soft-ink);
  }
  .again {
    display: inline-flex;
    float: inline-end;
    gap: 6px;
    align-items: center;
    min-block-size: 44px;
    border: 0;
    background: none;
    color: var(--_amber);
    font-size: var(--_t13);
    font-weight: 550;
    text-align: end;
    cursor: pointer;
  }
  .why {
    align-self: end;
    max-inline-size: min(30em, 86%);
    margin-block-start: -12px;
    font-size: var(--_t13);
    color: var(--_soft-ink);
    text-wrap: pretty;
  }
  .aside,
  .thinking {
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: var(--_t13);
    color: var(--_pencil);
  }
  .aside .icon {
    align-self: start;
    margin-block-start: 2px;
  }
  .thinking i {
    inline-size: 4px;
    block-size: 4px;
    margin-inline-start: -3px;
    border-radius: 2px;
    background: currentColor;
    animation: dot 1.2s infinite both;
  }
  .thinking i:nth-of-type(2) {
    animation-delay: 160ms;
  }
  .thinking i:nth-of-type(3) {
    animation-delay: 320ms;
  }
  @keyframes dot {
    0%,
    70%,
    100% {
      opacity: 0.25;
    }
    35% {
      opacity: 1;
    }
  }
`;
