import type { Tenant } from "@allokoli/contracts";
import { html, nothing, type PropertyValues } from "lit";
import { customElement } from "lit/decorators.js";
import { PortalPage } from "../../app/portal-page.ts";
import { hrefOf, hrefWith, navigate } from "../../app/route.ts";
import { PagedList } from "../../data/paged-list.ts";
import { listTenants } from "../../data/tenants.ts";
import { count } from "../../format/dates.ts";
import { emptyState } from "../../ui/empty-state/empty-state.ts";
import { when } from "../../ui/human-date.ts";
import { listStyles } from "../../ui/list.styles.ts";
import { listBody } from "../../ui/list-body.ts";
import { pageHeader } from "../../ui/page-header/page-header.ts";
import { searchField } from "../../ui/search-field.ts";
import { statusTag } from "../../ui/status-tag/status-tag.ts";
import "./tenant-panel.ts";

/** The organization's businesses; `/entreprises/<id>` opens one beside the list. */
@customElement("portal-tenants")
export class TenantsPage extends PortalPage {
  static override styles = listStyles;
  readonly #list = new PagedList<Tenant>(this);
  #shown = "";

  override willUpdate(_changed: PropertyValues): void {
    const key = `${this.portal.api.mode}|${this.filter("q") ?? ""}`;
    if (key === this.#shown) return;
    this.#shown = key;
    const { api } = this.portal;
    const q = this.filter("q");
    void this.#list.show((cursor, signal) => listTenants(api, { q, cursor }, signal));
  }

  override render() {
    const { words } = this.portal;
    const search = searchField(words.tenants.search, this.filter("q") ?? "", (q) =>
      navigate(hrefWith({ q }), { replace: true }),
    );
    return html`${pageHeader(words.tenants.title, search)}
      <div class="sheet">${listBody(
        this.#list,
        words,
        () => this.#table(),
        () => this.#empty(),
      )}</div>
      ${this.#panel()}`;
  }

  #table() {
    const { words } = this.portal;
    return html`<table>
      <caption class="visually-hidden">${words.tenants.title}</caption>
      <thead>
        <tr>
          <th scope="col">${words.tenants.name}</th>
          <th scope="col" class="end roomy">${words.tenants.assistants}</th>
          <th scope="col" class="end roomy">${words.tenants.calls}</th>
          <th scope="col">${words.tenants.last}</th>
          <th scope="col" class="roomy">${words.tenants.since}</th>
        </tr>
      </thead>
      <tbody>${this.#list.items.map((tenant) => this.#row(tenant))}</tbody>
    </table>`;
  }

  #row(tenant: Tenant) {
    const { words, locale } = this.portal;
    const href = hrefOf(`/entreprises/${tenant.id}`, { q: this.filter("q") });
    return html`<tr aria-current=${this.route.path[1] === tenant.id ? "true" : nothing}>
      <td>
        <a class="row-link" href=${href}>${tenant.name}</a>
        <span class="under">${tenant.status === "suspended" ? html`${statusTag(words.tenants.suspended, "amber")} · ` : ""}${tenant.external_id}</span>
      </td>
      <td class="end number roomy">${count(tenant.assistants_count, locale)}</td>
      <td class="end number roomy">${count(tenant.calls_count, locale)}</td>
      <td data-label=${tenant.last_call_at ? words.tenants.last : nothing}>${tenant.last_call_at ? when(tenant.last_call_at, locale) : html`<span class="soft">${words.common.never}</span>`}</td>
      <td class="roomy">${when(tenant.created_at, locale)}</td>
    </tr>`;
  }

  #empty() {
    const { words } = this.portal;
    if (!this.filter("q")) return emptyState(words.tenants.empty, words.tenants.emptyText);
    const clear = html`<a class="button" href=${hrefWith({ q: null })}>${words.common.clear}</a>`;
    return emptyState(words.tenants.noMatch, undefined, clear);
  }

  #panel() {
    const id = this.route.path[1];
    if (!id) return nothing;
    const tenant = this.#list.items.find((one) => one.id === id);
    return html`<portal-tenant-panel .tenantId=${id} .tenant=${tenant} .back=${hrefOf("/entreprises", { q: this.filter("q") })}></portal-tenant-panel>`;
  }
}
