import { css } from "lit";

export const obstacleStyles = css`
  .obstacle {
    display: grid;
    gap: 6px;
    padding: 16px;
    border: 1px solid color-mix(in oklab, var(--_amber) 35%, var(--_card));
    border-radius: var(--_radius-control);
    background: var(--_amber-paper);
  }
  .obstacle b {
    font-weight: 600;
  }
`;
