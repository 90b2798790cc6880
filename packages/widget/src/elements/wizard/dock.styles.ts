import { css } from "lit";

/** Where one answers, in writing or aloud, and the way to another device; after the frame's own styles. */
export const dockStyles = css`
  .dock {
    grid-area: dock;
    z-index: 3;
    display: grid;
    gap: 12px;
    padding: 4px 24px 24px;
    background: var(--_paper);
  }
  .write {
    display: flex;
    gap: 8px;
    align-items: end;
  }
  .write allokoli-composer {
    flex: 1;
    min-inline-size: 0;
  }
  .speak {
    flex: none;
    min-block-size: 54px;
    padding-inline: 18px 22px;
    border-radius: 27px;
    border-color: color-mix(in oklab, var(--_accent-text) 55%, var(--_card));
    color: var(--_accent-text);
    font-size: var(--_t17);
  }
  .speak:hover {
    border-color: var(--_accent-text);
    background: var(--_accent-soft);
  }
  .elsewhere {
    flex: none;
    margin-inline-end: -12px;
    font-weight: 400;
    white-space: nowrap;
  }
  .head > .elsewhere {
    margin-inline-start: auto;
  }
  .head > .clock + .elsewhere {
    margin-inline-start: -4px;
  }
  @container wizard (max-width: 719px) {
    .dock {
      padding: 10px 16px 14px;
    }
    /* Whoever speaks keeps the line in sight beside the card. */
    .pulled .dock:not(.aloud *),
    .pulled.aloud .write {
      display: none;
    }
  }
  @container wizard ((max-width: 519px) or ((min-width: 720px) and (max-width: 879px))) {
    .elsewhere:not(.fresh) span {
      display: none;
    }
    .elsewhere:not(.fresh) {
      inline-size: 44px;
      padding: 0;
    }
  }
  @container wizard (max-width: 519px) {
    .speak {
      gap: 6px;
      padding-inline: 12px 16px;
      font-size: var(--_t15);
    }
    .clock:has(+ .fresh),
    allokoli-voice[asks] ~ .write {
      display: none;
    }
    .head > .clock + .elsewhere.fresh {
      margin-inline-start: auto;
    }
    /* Whoever writes has the width; the voice stays within reach of the thumb. */
    .write:has(allokoli-composer:focus-within) .speak {
      inline-size: 54px;
      padding: 0;
    }
    .write:has(allokoli-composer:focus-within) .speak span {
      display: none;
    }
  }
  .dock.none {
    display: none;
  }
`;
