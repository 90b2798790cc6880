import { css, html, type TemplateResult } from "lit";
import { icon } from "../icon/icon.ts";

export interface Chip {
  label: string;
  /** Where choosing it leads. */
  href: string;
  current: boolean;
  /** A chip that narrows the list and can be taken away. */
  removable?: boolean;
}

/** Filters as links, so that each has an address. */
export const chips = (label: string, items: Chip[]): TemplateResult => html`
  <nav class="chips" aria-label=${label}>
    ${items.map(
      ({ label: word, href, current, removable }) =>
        html`<a class="chip" href=${href} aria-current=${current ? "true" : "false"}>${word}${removable ? icon("close", 16) : ""}</a>`,
    )}
  </nav>
`;

export const chipsStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 36px;
    padding: 0 14px;
    border: 1px solid var(--line);
    border-radius: 18px;
    background: var(--card);
    color: var(--ink);
    text-decoration: none;
    white-space: nowrap;
  }
  .chip:hover {
    border-color: var(--control);
  }
  .chip[aria-current="true"] {
    border-color: var(--accent);
    background: var(--tint);
    font-weight: 600;
  }
  @media (pointer: coarse) {
    .chip {
      min-height: 44px;
      border-radius: 22px;
    }
  }
`;
