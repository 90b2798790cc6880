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
  .dock {
    grid-area: dock;
    z-index: 3;
    display: grid;
    gap: 12px;
    padding: 4px 24px 24px;
    background: var(--_paper);
  }
  .sheet {
    grid-area: fiche;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
    padding: 20px 20px 20px 0;
  }
  .holder {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_line-strong) transparent;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
  }
  .confirm {
    display: grid;
    gap: 10px;
  }
  .confirm .button {
    min-block-size: 52px;
    font-size: var(--_t17);
  }
  allokoli-fiche::part(fiche) {
    border: 0;
    border-radius: 0;
  }
  allokoli-fiche {
    min-block-size: 100%;
    display: grid !important;
  }
  .peek {
    display: none;
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
    .stage,
    .dock {
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
    .dock {
      padding-block: 10px 14px;
    }
    .sheet {
      grid-area: stage;
      z-index: 2;
      padding: 0;
      border-radius: var(--_radius) var(--_radius) 0 0;
      border-block-start: 1px solid var(--_line);
      background: var(--_card);
      box-shadow: var(--_float);
      transform: translateY(calc(100% - 52px));
      transition: transform var(--_calm);
    }
    .sheet.open {
      transform: none;
    }
    .holder {
      visibility: hidden;
      border: 0;
      border-radius: 0;
      transition: visibility 240ms;
    }
    .sheet.open .holder {
      visibility: visible;
    }
    .peek {
      position: relative;
      display: flex;
      align-items: center;
      gap: 8px;
      flex: none;
      block-size: 52px;
      padding: 6px 16px 0;
      border: 0;
      border-radius: var(--_radius) var(--_radius) 0 0;
      background: none;
      font-size: var(--_t15);
      font-weight: 550;
      text-align: start;
      cursor: pointer;
      touch-action: none;
    }
    .peek::before {
      content: "";
      position: absolute;
      inset-block-start: 6px;
      inset-inline-start: calc(50% - 18px);
      inline-size: 36px;
      block-size: 4px;
      border-radius: 2px;
      background: var(--_line-strong);
    }
    .peek small {
      flex: 1;
      min-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      font-size: var(--_t13);
      font-weight: 400;
      color: var(--_pencil);
    }
    .peek .icon {
      transition: rotate var(--_calm);
    }
    .sheet.open .peek .icon {
      rotate: 180deg;
    }
    allokoli-fiche::part(tab) {
      display: none;
    }
    .pulled .dock {
      display: none;
    }
  }
  .dock.none {
    display: none;
  }
`;
