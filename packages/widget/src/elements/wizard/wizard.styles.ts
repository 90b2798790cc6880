import { css } from "lit";

export const wizardStyles = css`
  :host {
    container-name: wizard;
  }
  .root {
    position: relative;
    display: grid;
    grid-template:
      "head fiche" auto
      "stage fiche" minmax(0, 1fr)
      "dock fiche" auto / minmax(0, 1fr) minmax(340px, 44%);
    block-size: var(--allokoli-height, clamp(540px, 86dvh, 760px));
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_paper);
  }
  .head {
    grid-area: head;
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 56px;
    padding: 8px 24px;
  }
  .head h2 {
    white-space: nowrap;
    font-size: var(--_t15);
    font-weight: 600;
  }
  .badge {
    padding: 1px 8px;
    border: 1px dashed var(--_amber);
    border-radius: 6px;
    color: var(--_amber);
    font-size: var(--_t13);
  }
  .clock {
    margin-inline-start: auto;
    font-size: var(--_t15);
    color: var(--_pencil);
  }
  .stage {
    grid-area: stage;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_line-strong) transparent;
    display: flex;
    flex-direction: column;
    padding: 8px 24px 20px;
  }
  .stage:focus-visible,
  .holder:focus-visible {
    outline-offset: -4px;
    border-radius: var(--_radius);
  }
  .stage > :first-child {
    margin-block-start: auto;
  }
  .stage.first > :last-child {
    margin-block-end: auto;
  }
  .stage.calm > :first-child {
    margin-block-start: 0;
  }
  .stage.first .replies {
    margin-block-start: 24px;
  }
  .replies {
    margin-block-start: 14px;
  }
  .flying {
    position: absolute;
    z-index: 5;
    pointer-events: none;
    padding: 2px 8px;
    border-radius: 8px;
    background: var(--_card);
    box-shadow: var(--_float);
    font-size: var(--_t15);
    line-height: 1.4;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .blocked {
    margin: auto;
    inline-size: min(100%, 460px);
  }
  .opening {
    display: grid;
    gap: 14px;
    color: var(--_pencil);
  }
  .opening i {
    block-size: 14px;
    border-radius: 7px;
    background: var(--_line);
    inline-size: 60%;
  }
  .away {
    font-size: var(--_t13);
    color: var(--_soft-ink);
  }
  .late {
    animation: late 1ms 6s both;
  }
  @keyframes late {
    from {
      visibility: hidden;
    }
  }
  .opening i:nth-of-type(2) {
    inline-size: 38%;
  }

  @container wizard (max-width: 719px) {
    .root {
      grid-template:
        "head" auto
        "stage" minmax(0, 1fr)
        "dock" auto / minmax(0, 1fr);
      block-size: var(--allokoli-height, clamp(480px, 92dvh, 760px));
    }
    .head,
    .stage {
      padding-inline: 16px;
    }
    .head {
      min-block-size: 48px;
    }
    .stage {
      padding-block-end: 68px;
    }
    .stage.first > :last-child {
      margin-block-end: 0;
    }
    .stage.first .replies {
      margin-block-start: 16px;
    }
  }
`;
