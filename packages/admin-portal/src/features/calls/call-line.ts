import type { CallSummary } from "@allokoli/contracts";
import { typeset } from "@allokoli/widget/format/typeset";
import { css, html, type TemplateResult } from "lit";
import { hrefOf } from "../../app/route.ts";
import type { Locale, Words } from "../../strings/index.ts";
import { when } from "../../ui/human-date.ts";
import { statusTag, toneOfCall } from "../../ui/status-tag/status-tag.ts";

/** One call on two lines, for short lists. */
export const callLine = (
  call: CallSummary,
  words: Words,
  locale: Locale,
  { withTenant = true } = {},
): TemplateResult => html`<li class="line">
  <a class="row-link" href=${hrefOf(`/appels/${call.id}`)}>${typeset(call.summary ?? words.calls.noSummary)}</a>
  <span class="line-foot"
    >${call.urgent ? statusTag(words.calls.urgent, "danger") : statusTag(words.calls.status[call.status] ?? "", toneOfCall(call.status))}
    <span class="soft">${withTenant ? `${call.tenant_name} · ` : ""}${when(call.started_at, locale)}</span></span
  >
</li>`;

export const callLineStyles = css`
  .line {
    position: relative;
    padding: 12px 0;
    border-bottom: 1px solid var(--line);
  }
  .line:last-child {
    border-bottom: 0;
  }
  .line .row-link {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-weight: 500;
  }
  .line .row-link::after {
    inset: 0 -12px;
    border-radius: var(--radius-control);
  }
  .line:hover .row-link {
    color: var(--accent);
  }
  .line-foot {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    margin-top: 3px;
    font-size: 0.867rem;
  }
`;
