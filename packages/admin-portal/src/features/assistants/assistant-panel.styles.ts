import { css } from "lit";

export const assistantPanelStyles = css`
  .big-number {
    font-size: 2.267rem;
    font-weight: 600;
    line-height: 1.25;
    letter-spacing: 0.01em;
  }
  .big-number .soft {
    font-size: 1.333rem;
    font-weight: 500;
  }
  .line-foot {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    margin: 6px 0 20px;
  }
  blockquote {
    margin: 0 0 20px;
    padding: 14px 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }
  blockquote .soft {
    display: block;
    margin-bottom: 4px;
    font-size: 0.867rem;
  }
  .creation {
    margin-bottom: 20px;
  }
  h3 {
    margin-bottom: 6px;
    font-size: 1rem;
    font-weight: 650;
  }
  .creation li {
    display: flex;
    justify-content: space-between;
    padding: 7px 0;
    border-bottom: 1px solid var(--line);
  }
  .creation .failed span:last-child {
    color: var(--danger);
  }
  .creation .queued span:last-child {
    color: var(--amber);
  }
  .remedy {
    margin: 12px 0;
  }
  .refusal {
    margin-top: 10px;
    color: var(--danger);
  }
  .actions {
    margin-top: 24px;
  }
`;
