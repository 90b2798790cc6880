import { css } from "lit";

export const ringStyles = css`
  .ring {
    --_size-ring: var(--_ring, 84px);
    position: relative;
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--_size-ring);
    block-size: var(--_size-ring);
    border-radius: 50%;
    color: var(--_accent-text);
  }
  .ring::before,
  .ring::after {
    content: "";
    position: absolute;
    inset: calc(var(--_size-ring) * 0.12);
    border: 2px solid currentColor;
    border-radius: 50%;
    transition:
      scale 120ms ease-out,
      opacity var(--_calm),
      border-width var(--_calm);
  }
  .ring::before {
    scale: calc(1 + var(--_level, 0) * 0.26);
    opacity: calc(0.25 + var(--_level, 0) * 0.5);
  }
  .ring::after {
    inset: calc(var(--_size-ring) * 0.21);
    border-width: calc(var(--_size-ring) * 0.06);
    scale: calc(1 + var(--_level, 0) * 0.12);
  }
  .ring.speaking::after {
    background: currentColor;
  }
  .ring .icon {
    inline-size: calc(var(--_size-ring) * 0.26);
    block-size: calc(var(--_size-ring) * 0.26);
  }
  .ring.thinking::before {
    border-style: dashed;
    opacity: 0.7;
    animation: turn 6s linear infinite;
  }
  .ring.muted,
  .ring.idle {
    color: var(--_pencil);
  }
  .ring.idle::after,
  .ring.muted::after {
    border-width: 2px;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  /* Loudness is still told, by how strong the line is: nothing grows. */
  @media (prefers-reduced-motion: reduce) {
    .ring::before,
    .ring::after {
      scale: 1;
    }
    .ring::after {
      opacity: calc(0.55 + var(--_level, 0) * 0.45);
    }
  }
`;
