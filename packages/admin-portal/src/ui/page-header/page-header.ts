import { css, html, nothing, type TemplateResult } from "lit";

/** One title, and what narrows the list below it. */
export const pageHeader = (title: string, tools?: TemplateResult, filters?: TemplateResult): TemplateResult => html`
  <header class="page-header">
    <div class="page-line"><h1 tabindex="-1">${title}</h1>${tools ?? nothing}</div>
    ${filters ?? nothing}
  </header>
`;

export const pageHeaderStyles = css`
  .page-header {
    display: grid;
    gap: 16px;
    margin-bottom: 20px;
  }
  .page-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px 24px;
    min-height: 44px;
  }
  h1:focus {
    outline: none;
  }
`;
