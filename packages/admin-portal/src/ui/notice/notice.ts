import { css, html, nothing, type TemplateResult } from "lit";
import type { PortalError } from "../../data/portal-error.ts";
import type { Words } from "../../strings/index.ts";
import { icon } from "../icon/icon.ts";

/** What to say of a failure: the API's own sentence when it wrote one, else ours for its code. */
export const sentenceOf = (error: PortalError, words: Words): string =>
  error.detail || (words.errors[error.code] ?? words.errors.internal ?? "");

/** A failure in place of what it kept from being shown, with a retry when that may help. */
export const errorNotice = (error: PortalError, words: Words, retry?: () => void): TemplateResult => html`
  <div class="notice" role="alert">
    ${icon("failed")}
    <div>
      <p class="notice-title">${words.errors.title}</p>
      <p>${sentenceOf(error, words)}</p>
      ${error.requestId ? html`<p class="soft small">${words.common.request} <code>${error.requestId}</code></p>` : nothing}
      ${retry && error.retryable ? html`<button class="button" type="button" @click=${retry}>${words.common.retry}</button>` : nothing}
    </div>
  </div>
`;

export const noticeStyles = css`
  .notice {
    display: flex;
    gap: 14px;
    padding: 20px 18px;
  }
  .notice > .icon {
    color: var(--danger);
    margin-top: 2px;
  }
  .notice-title {
    font-weight: 600;
  }
  .notice .small {
    font-size: 0.867rem;
    overflow-wrap: anywhere;
  }
  .notice .button {
    margin-top: 14px;
  }
`;
