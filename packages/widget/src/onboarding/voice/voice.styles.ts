import { css } from "lit";

export const voiceStyles = css`
  .root {
    display: grid;
    gap: 12px;
  }
  .line {
    --_ring: 64px;
    display: flex;
    align-items: center;
    gap: 8px;
    margin-inline-start: -6px;
  }
  .state {
    flex: 1;
    min-inline-size: 0;
    margin-inline-start: 4px;
    font-size: var(--_t17);
    font-weight: 550;
    line-height: 1.3;
    text-wrap: balance;
  }
  .why {
    color: var(--_soft-ink);
    max-inline-size: 46ch;
    text-wrap: pretty;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .button.muted {
    border-color: var(--_ink);
    background: color-mix(in oklab, var(--_ink) 8%, var(--_card));
  }
  @container (max-width: 400px) {
    .line {
      --_ring: 56px;
    }
    .line .button {
      inline-size: 44px;
      padding: 0;
      flex: none;
    }
    .line .button span {
      display: none;
    }
    .line .button .icon {
      inline-size: 20px;
      block-size: 20px;
    }
    .state {
      font-size: var(--_t15);
    }
    .actions .button {
      flex: 1 1 auto;
    }
  }
`;
