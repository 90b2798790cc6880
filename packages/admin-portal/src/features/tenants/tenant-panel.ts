import type { CallSummary, Tenant } from "@allokoli/contracts";
import { consume } from "@lit/context";
import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { type Portal, portalContext } from "../../app/portal-context.ts";
import { hrefOf } from "../../app/route.ts";
import { listCalls } from "../../data/calls.ts";
import { PagedList } from "../../data/paged-list.ts";
import { count } from "../../format/dates.ts";
import { emptyState } from "../../ui/empty-state/empty-state.ts";
import { factsStyles } from "../../ui/facts.styles.ts";
import { when } from "../../ui/human-date.ts";
import { listStyles } from "../../ui/list.styles.ts";
import { listBody } from "../../ui/list-body.ts";
import { callLine, callLineStyles } from "../calls/call-line.ts";
import "../../ui/side-panel/side-panel.ts";

/** One business: its figures, its latest calls, and the way to all of them. */
@customElement("portal-tenant-panel")
export class TenantPanel extends LitElement {
  @consume({ context: portalContext, subscribe: true })
  @property({ attribute: false })
  portal!: Portal;

  @property({ attribute: false }) tenantId = "";
  /** The row of the list, when it is there. */
  @property({ attribute: false }) tenant: Tenant | undefined;
  @property({ attribute: false }) back = "/entreprises";

  static override styles = [
    listStyles,
    factsStyles,
    callLineStyles,
    css`
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin: 20px 0 28px;
      }
      h3 {
        font-size: 1rem;
        margin-bottom: 4px;
      }
    `,
  ];
  readonly #calls = new PagedList<CallSummary>(this);
  #shown = "";

  override willUpdate(): void {
    const key = `${this.portal.api.mode}|${this.tenantId}`;
    if (key === this.#shown) return;
    this.#shown = key;
    const { api } = this.portal;
    const tenant_id = this.tenantId;
    void this.#calls.show((cursor, signal) => listCalls(api, { tenant_id, cursor, limit: 6 }, signal));
  }

  override render() {
    const { words, locale } = this.portal;
    const { tenant } = this;
    const name = tenant?.name ?? this.#calls.items[0]?.tenant_name ?? words.tenants.name;
    const filter = { entreprise: this.tenantId };
    return html`<portal-side-panel heading=${name} close-label=${words.common.close} back=${this.back}>
      ${
        tenant
          ? html`<dl class="facts">
              <div><dt>${words.tenants.reference}</dt><dd><code>${tenant.external_id}</code></dd></div>
              <div><dt>${words.tenants.assistants}</dt><dd class="number">${count(tenant.assistants_count, locale)}</dd></div>
              <div><dt>${words.tenants.calls}</dt><dd class="number">${count(tenant.calls_count, locale)}</dd></div>
              <div><dt>${words.tenants.since}</dt><dd>${when(tenant.created_at, locale)}</dd></div>
            </dl>`
          : nothing
      }
      <p class="actions">
        <a class="button" href=${hrefOf("/appels", filter)}>${words.tenants.seeCalls}</a>
        <a class="button" href=${hrefOf("/assistants", filter)}>${words.tenants.seeAssistants}</a>
      </p>
      <h3>${words.tenants.recentCalls}</h3>
      ${listBody(
        this.#calls,
        words,
        () =>
          html`<ul class="lines">${this.#calls.items.map((call) => callLine(call, words, locale, { withTenant: false }))}</ul>`,
        () => emptyState(words.calls.empty, words.calls.emptyText),
        { more: false, bones: 3 },
      )}
    </portal-side-panel>`;
  }
}
