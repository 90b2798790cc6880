import { css } from "lit";

export const testCallStyles = css`
  .root {
    display: grid;
    gap: 16px;
    padding: clamp(12px, 2.5cqi, 20px);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_paper);
    text-align: start;
  }
  h2 {
    font-size: var(--_t20);
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: -0.01em;
  }
  .soft {
    color: var(--_soft-ink);
    max-inline-size: 46ch;
    text-wrap: pretty;
  }
  .top {
    display: flex;
    align-items: center;
    gap: 20px;
  }
  .state {
    font-size: var(--_t17);
    font-weight: 550;
  }
  .state::first-letter {
    text-transform: uppercase;
  }
  .time {
    color: var(--_pencil);
  }
  .state:focus {
    outline: none;
  }
  .see {
    justify-self: start;
    margin-inline-start: -12px;
  }
  allokoli-calls::part(root) {
    padding: 0;
    border: 0;
    background: none;
  }
  .captions {
    display: flex;
    flex-direction: column;
    gap: 10px;
    max-block-size: clamp(150px, 24dvh, 320px);
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_line-strong) transparent;
  }
  .captions p {
    max-inline-size: 90%;
    font-size: var(--_t17);
    line-height: 1.45;
    text-wrap: pretty;
  }
  .captions .user {
    align-self: end;
    padding: 8px 14px;
    border-radius: var(--_radius) var(--_radius) 4px var(--_radius);
    background: light-dark(
      color-mix(in oklab, var(--_ink) 6%, var(--_paper)),
      color-mix(in oklab, var(--_ink) 11%, var(--_paper))
    );
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
  }
  @container (max-width: 420px) {
    .root {
      gap: 12px;
    }
    .actions .button {
      flex: 1 1 auto;
      padding-inline: 10px;
    }
    .top {
      gap: 12px;
    }
    .top {
      --_ring: 64px;
    }
    .actions .button.mute {
      flex: 0 0 52px;
      font-size: 0;
    }
    .actions .mute .icon {
      inline-size: 20px;
      block-size: 20px;
    }
  }
`;
