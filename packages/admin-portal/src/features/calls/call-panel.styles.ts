import { css } from "lit";

export const callPanelStyles = css`
  .caller {
    font-size: 1.733rem;
    font-weight: 600;
    letter-spacing: 0.01em;
    line-height: 1.25;
  }
  .line-foot {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    margin: 6px 0 18px;
  }
  .lead {
    margin-top: 18px;
    font-size: 1.133rem;
  }
  h3 {
    margin: 28px 0 10px;
    font-size: 1rem;
    font-weight: 650;
  }
  .message {
    padding: 14px 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .message.urgent {
    border-color: var(--danger);
    background: var(--danger-ground);
  }
  .message + .message {
    margin-top: 10px;
  }
  .message-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 12px;
    margin-bottom: 6px;
    font-weight: 600;
  }
  .message .facts {
    margin-top: 10px;
    gap: 4px;
  }
  .turns {
    display: grid;
    gap: 12px;
  }
  .turns li {
    display: grid;
    grid-template-columns: 48px 1fr;
    gap: 2px 10px;
  }
  .turns .at {
    grid-row: span 2;
    padding-top: 1px;
    font-size: 0.867rem;
    color: var(--soft);
  }
  .turns .who {
    font-size: 0.867rem;
    color: var(--soft);
  }
  .turns .caller-turn p {
    font-weight: 550;
  }
`;
