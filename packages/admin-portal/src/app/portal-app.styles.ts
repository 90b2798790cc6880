import { css } from "lit";

export const portalAppStyles = css`
  :host {
    display: grid;
    grid-template-columns: 248px minmax(0, 1fr);
    min-height: 100dvh;
  }
  portal-sign-in,
  main.alone {
    grid-column: 1 / -1;
  }
  main {
    max-width: 1280px;
    padding: 24px clamp(16px, 3.2vw, 44px) 72px;
  }
  main.alone {
    width: min(720px, 100%);
    margin: 12dvh auto;
  }
  main:focus {
    outline: none;
  }
  .lost {
    display: grid;
    gap: 10px;
    justify-items: start;
    padding: 8dvh 0;
  }
  .lost .button {
    margin-top: 12px;
  }
  /* Heads of tables stop below the banner. */
  .test {
    --head-top: 42px;
  }
  .banner {
    position: sticky;
    top: 0;
    z-index: 3;
    padding: 9px clamp(16px, 3.2vw, 44px);
    background: var(--amber-ground);
    border-bottom: 1px solid var(--line);
  }
  .banner a {
    color: var(--amber);
    font-weight: 600;
  }

  @media (max-width: 860px) {
    :host {
      display: block;
    }
    main {
      padding: 16px 12px 104px;
    }
  }
`;
