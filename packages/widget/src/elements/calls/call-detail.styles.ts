import { css } from "lit";

/** One call in full, beside the list. Comes before the list's styles, which fold it away where there is no room. */
export const callDetailStyles = css`
  .detail {
    display: grid;
    gap: 20px;
    padding: 20px;
  }
  .detail header {
    position: relative;
    display: grid;
    gap: 4px;
  }
  .detail h3 {
    outline: none;
    padding-inline-end: 44px;
  }
  .detail h4 {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0 0 6px;
    font-size: var(--_t13);
    font-weight: 400;
    color: var(--_pencil);
  }
  .detail .close {
    position: absolute;
    inset-block-start: -8px;
    inset-inline-end: -8px;
  }
  .back {
    display: none;
  }
  .lead {
    font-size: var(--_t17);
    line-height: 1.45;
    text-wrap: pretty;
  }
  .message {
    padding: 14px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-control);
    background: var(--_paper);
  }
  .message p {
    font-size: var(--_t17);
    line-height: 1.45;
    text-wrap: pretty;
  }
  .message .button {
    margin-block-start: 12px;
  }
  .turns {
    display: flex;
    flex-direction: column;
    gap: 12px;
  }
  .turns li {
    max-inline-size: 88%;
  }
  .turns .caller {
    align-self: end;
    padding: 8px 14px 10px;
    border-radius: var(--_radius) var(--_radius) 4px var(--_radius);
    background: light-dark(
      color-mix(in oklab, var(--_ink) 5%, var(--_card)),
      color-mix(in oklab, var(--_ink) 9%, var(--_card))
    );
  }
  .role {
    font-size: var(--_t13);
    color: var(--_pencil);
  }
`;
