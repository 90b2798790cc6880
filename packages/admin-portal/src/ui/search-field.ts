import { css, html, type TemplateResult } from "lit";
import { icon } from "./icon/icon.ts";

/** A labelled search box; `onSearch` is told a quarter of a second after the last key. */
export function searchField(label: string, value: string, onSearch: (text: string) => void): TemplateResult {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const told = (event: Event) => {
    const text = (event.target as HTMLInputElement).value.trim();
    clearTimeout(timer);
    timer = setTimeout(() => onSearch(text), 250);
  };
  return html`<label class="search">
    ${icon("search", 18)}<span class="visually-hidden">${label}</span>
    <input type="search" placeholder=${label} .value=${value} @input=${told} autocomplete="off" spellcheck="false" />
  </label>`;
}

export const searchFieldStyles = css`
  .search {
    position: relative;
    display: flex;
    align-items: center;
    flex: 0 1 320px;
    min-width: min(240px, 100%);
  }
  .search .icon {
    position: absolute;
    left: 13px;
    color: var(--soft);
    pointer-events: none;
  }
  .search input {
    width: 100%;
    min-height: 44px;
    padding: 0 12px 0 40px;
    border: 1px solid var(--control);
    border-radius: var(--radius-control);
    background: var(--card);
  }
  .search input::placeholder {
    color: var(--soft);
    opacity: 1;
  }
`;
