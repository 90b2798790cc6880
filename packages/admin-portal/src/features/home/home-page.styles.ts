import { css } from "lit";

export const homeStyles = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr);
    gap: 32px;
    align-items: start;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-content: start;
    align-items: baseline;
    gap: 2px 16px;
    min-height: 48px;
    margin-bottom: 12px;
  }
  .head p {
    flex-basis: 100%;
  }
  .padded {
    padding: 6px 18px;
  }
  .item {
    position: relative;
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr) auto;
    gap: 2px 14px;
    padding: 15px 18px;
    border-bottom: 1px solid var(--line);
  }
  .item:last-child {
    border-bottom: 0;
  }
  .item:hover {
    background: var(--tint);
  }
  .item > .icon {
    grid-row: 1 / span 3;
    margin-top: 2px;
    color: var(--soft);
  }
  .item.urgent > .icon,
  .item.failed > .icon,
  .item.error > .icon {
    color: var(--danger);
  }
  .item.queued > .icon {
    color: var(--amber);
  }
  .item p {
    grid-column: 2 / -1;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .calm {
    display: flex;
    gap: 14px;
    padding: 24px 18px;
  }
  .calm > .icon {
    color: var(--accent);
  }
  .calm p:first-child {
    font-weight: 600;
  }
  .steps {
    margin: 18px 0;
    padding-left: 22px;
    list-style: decimal;
  }
  .steps li {
    padding: 3px 0 3px 4px;
  }
  pre {
    margin: 0;
    padding: 14px 16px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    border-radius: var(--radius-control);
    background: var(--sunken);
    font: 0.867rem / 1.6 ui-monospace, "Cascadia Mono", monospace;
    word-spacing: 0;
  }

  @media (max-width: 480px) {
    .item > a,
    .item > .soft {
      grid-column: 2 / -1;
    }
  }
  @media (max-width: 1020px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .head {
      min-height: 0;
    }
  }
`;
