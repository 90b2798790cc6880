import { css } from "lit";

export const railStyles = css`
  header {
    position: sticky;
    top: 0;
    display: flex;
    flex-direction: column;
    gap: 18px;
    height: 100dvh;
    padding: 18px 14px;
    border-right: 1px solid var(--line);
    background: var(--sunken);
  }
  .skip {
    position: fixed;
    inset: 8px auto auto 8px;
    z-index: 9;
    transform: translateY(-200%);
  }
  .skip:focus {
    transform: none;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 11px;
    min-height: 44px;
    padding: 0 10px;
    color: inherit;
    font-weight: 650;
    font-size: 1.067rem;
    line-height: 1.2;
    text-decoration: none;
  }
  .brand img {
    width: 32px;
    height: 32px;
    object-fit: contain;
  }
  .find {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    padding: 0 10px;
    border: 1px solid var(--line);
    border-radius: var(--radius-control);
    background: var(--card);
    color: var(--soft);
    cursor: pointer;
  }
  .find:hover {
    border-color: var(--control);
  }
  kbd {
    margin-left: auto;
    font: inherit;
    font-size: 0.8rem;
  }
  nav {
    display: grid;
    gap: 2px;
  }
  nav a {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 44px;
    padding: 0 10px;
    border-radius: var(--radius-control);
    color: inherit;
    text-decoration: none;
  }
  nav a .icon {
    color: var(--soft);
  }
  nav a:hover {
    background: var(--line);
  }
  nav a[aria-current] {
    background: var(--card);
    box-shadow: inset 0 0 0 1px var(--line);
    font-weight: 600;
  }
  nav a[aria-current] .icon {
    color: var(--accent);
  }
  .foot {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    margin-top: auto;
  }
  .modes {
    display: grid;
    grid-template-columns: 1fr 1fr;
    padding: 3px;
    border: 1px solid var(--line);
    border-radius: 13px;
  }
  .modes a {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 38px;
    border-radius: var(--radius-control);
    color: var(--soft);
    text-decoration: none;
  }
  .modes a[aria-current="true"] {
    background: var(--card);
    box-shadow: inset 0 0 0 1px var(--line);
    color: var(--ink);
    font-weight: 600;
  }

  @media (max-width: 860px) {
    header {
      position: static;
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      gap: 8px;
      height: auto;
      padding: 8px 12px;
      border: 0;
      border-bottom: 1px solid var(--line);
    }
    .brand {
      padding: 0 4px;
    }
    .brand span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .find {
      width: 44px;
      padding: 0;
      justify-content: center;
      color: var(--ink);
    }
    .find span {
      position: absolute;
      clip-path: inset(50%);
    }
    kbd {
      display: none;
    }
    nav {
      position: fixed;
      inset: auto 0 0 0;
      z-index: 4;
      grid-template-columns: repeat(4, 1fr);
      padding: 4px 4px calc(4px + env(safe-area-inset-bottom));
      border-top: 1px solid var(--line);
      background: var(--sunken);
    }
    nav a {
      flex-direction: column;
      justify-content: center;
      gap: 2px;
      min-height: 52px;
      padding: 0;
      font-size: 0.8rem;
    }
    .foot {
      display: contents;
    }
    .modes {
      grid-column: 1 / -1;
      grid-row: 2;
      display: none;
    }
  }
`;
