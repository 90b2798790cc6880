import { css } from "lit";

export const forwardingStyles = css`
  .next {
    display: grid;
    gap: 16px;
    text-wrap: pretty;
  }
  .next > p {
    max-inline-size: 52ch;
  }
  h4 {
    margin: 8px 0 -10px;
    font-size: var(--_t15);
    font-weight: 600;
  }
  .choice {
    display: grid;
    gap: 6px;
  }
  .code {
    display: grid;
    gap: 10px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-control);
    background: color-mix(in oklab, var(--_ink) 4%, var(--_paper));
  }
  .dial {
    font-size: clamp(20px, 7cqi, 28px);
    font-weight: 600;
    line-height: 1.2;
    letter-spacing: 0.01em;
    white-space: nowrap;
  }
  .code .actions .button {
    flex: 0 1 auto;
  }
  .fine {
    font-size: var(--_t13);
    color: var(--_soft-ink);
  }
  .path {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
  }
  .path .label {
    flex-basis: 100%;
  }
  .path .icon {
    inline-size: 14px;
    block-size: 14px;
    color: var(--_pencil);
  }
  .codes > div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 16px;
    min-block-size: 44px;
    border-block-end: 1px solid var(--_line);
  }
  .dialled {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    color: inherit;
    font-weight: 600;
    text-decoration-color: var(--_line-strong);
    text-underline-offset: 4px;
  }
  /* A desk has nothing to dial these codes with: there they are read and copied. */
  @media (pointer: fine) {
    .touch {
      display: none;
    }
    .dialled {
      pointer-events: none;
      text-decoration: none;
    }
  }
`;
