import { css } from "lit";

/** The card beside the conversation; a sheet with a handle where there is no room beside. */
export const sheetStyles = css`
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
  @container wizard (max-width: 719px) {
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
  }
`;
