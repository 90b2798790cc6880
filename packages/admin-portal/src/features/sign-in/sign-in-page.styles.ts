import { css } from "lit";

export const signInStyles = css`
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
    min-height: 100dvh;
  }
  .door {
    display: flex;
    flex-direction: column;
    justify-content: center;
    width: min(440px, 100%);
    margin-inline: auto;
    padding: 32px 24px;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 10px;
    margin-bottom: 40px;
    font-size: 1.133rem;
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  h1 {
    font-size: clamp(1.733rem, 1.2rem + 2vw, 2.267rem);
    text-wrap: balance;
  }
  .lead {
    margin-top: 10px;
    color: var(--soft);
    font-size: 1.133rem;
  }
  form {
    display: grid;
    margin-top: 28px;
  }
  label {
    display: grid;
    gap: 6px;
    margin-bottom: 6px;
    font-weight: 550;
  }
  label:first-child {
    margin-bottom: 18px;
  }
  input {
    width: 100%;
    min-height: 48px;
    padding: 0 14px;
    border: 1px solid var(--control);
    border-radius: var(--radius-control);
    background: var(--card);
    font-weight: 400;
  }
  .secret {
    position: relative;
  }
  .secret input {
    padding-right: 52px;
  }
  .secret .icon-button {
    position: absolute;
    inset: 2px 2px auto auto;
    color: var(--soft);
  }
  .refusal {
    display: flex;
    gap: 10px;
    margin-top: 16px;
    padding: 12px 14px;
    border-radius: var(--radius-control);
    background: var(--danger-ground);
  }
  .refusal .icon {
    margin-top: 1px;
    color: var(--danger);
  }
  .button {
    min-height: 48px;
    margin-top: 22px;
    font-variant-numeric: tabular-nums;
  }
  .desk {
    display: grid;
    place-items: center;
    padding: 32px;
    background: var(--sunken);
    border-left: 1px solid var(--line);
    overflow: hidden;
  }

  @media (max-width: 860px) {
    main {
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
    }
    .door {
      padding-top: 40px;
    }
    .desk {
      display: none;
    }
  }
`;
