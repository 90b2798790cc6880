import { css } from "lit";

/** Dense, calm rows; each is one link, and becomes a block of two lines where there is no room for columns. */
export const table = css`
  .sheet {
    background: var(--card);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  th {
    position: sticky;
    top: var(--head-top, 0);
    z-index: 1;
    padding: 11px 12px;
    text-align: left;
    font-size: 0.867rem;
    font-weight: 500;
    color: var(--soft);
    background: var(--card);
    border-bottom: 1px solid var(--line);
    white-space: nowrap;
  }
  th:first-child {
    border-top-left-radius: var(--radius);
  }
  th:last-child {
    border-top-right-radius: var(--radius);
  }
  td {
    padding: 11px 12px;
    border-bottom: 1px solid var(--line);
    vertical-align: baseline;
  }
  th:first-child,
  td:first-child {
    padding-left: 18px;
  }
  th:last-child,
  td:last-child {
    padding-right: 18px;
  }
  tbody tr:last-child td {
    border-bottom: 0;
  }
  tbody tr {
    position: relative;
  }
  tbody tr:hover td,
  tbody tr[aria-current] td {
    background: var(--tint);
  }
  tbody tr:last-child td:first-child {
    border-bottom-left-radius: var(--radius);
  }
  tbody tr:last-child td:last-child {
    border-bottom-right-radius: var(--radius);
  }
  .row-link {
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  /* The longest names stay rows among others; the panel has them in full. */
  .row-link,
  .under {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .under {
    -webkit-line-clamp: 1;
  }
  .row-link::after {
    content: "";
    position: absolute;
    inset: 0;
  }
  .row-link:focus-visible {
    outline: 0;
  }
  .row-link:focus-visible::after {
    outline: 3px solid var(--accent);
    outline-offset: -3px;
    border-radius: 6px;
  }
  .end {
    text-align: right;
  }
  .under {
    font-size: 0.867rem;
    color: var(--soft);
  }
  .more {
    display: flex;
    justify-content: center;
    padding: 20px 0;
  }

  @media (max-width: 1100px) {
    .roomy {
      display: none;
    }
  }
  @media (max-width: 720px) {
    thead {
      display: none;
    }
    tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px 16px;
      padding: 13px 16px;
      border-bottom: 1px solid var(--line);
    }
    tbody tr:last-child {
      border-bottom: 0;
    }
    tbody tr:hover td {
      background: none;
    }
    td,
    td:first-child,
    td:last-child {
      padding: 0;
      border: 0;
    }
    td.wide {
      grid-column: 1 / -1;
    }
  }
  @media (max-width: 480px) {
    td[data-label]::before {
      content: attr(data-label) " ";
      color: var(--soft);
    }
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 2px 14px;
    }
    td:first-child,
    td.wide {
      flex: 0 0 100%;
    }
  }
`;
