import type { AssistantSummary } from "@allokoli/contracts";
import { html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { PortalPage } from "../../app/portal-page.ts";
import { hrefOf } from "../../app/route.ts";
import { listAssistants, troubleOf } from "../../data/assistants.ts";
import { PagedList } from "../../data/paged-list.ts";
import { count, duration } from "../../format/dates.ts";
import { chips } from "../../ui/chips/chips.ts";
import { emptyState } from "../../ui/empty-state/empty-state.ts";
import { when } from "../../ui/human-date.ts";
import { listStyles } from "../../ui/list.styles.ts";
import { listBody } from "../../ui/list-body.ts";
import { pageHeader } from "../../ui/page-header/page-header.ts";
import { assistantState } from "./assistant-state.ts";
import "./assistant-panel.ts";

const STATES = ["active", "paused", "creating"] as const;

/** All assistants; `/assistants/<id>` opens one beside the list. The filters sift what has been read so far. */
@customElement("portal-assistants")
export class AssistantsPage extends PortalPage {
  static override styles = listStyles;
  readonly #list = new PagedList<AssistantSummary>(this);
  #shown = "";

  override willUpdate(): void {
    if (this.portal.api.mode === this.#shown) return;
    this.#shown = this.portal.api.mode;
    const { api } = this.portal;
    void this.#list.show((cursor, signal) => listAssistants(api, { cursor, limit: 100 }, signal));
  }

  #sifted(): AssistantSummary[] {
    const state = this.filter("etat");
    const tenant = this.filter("entreprise");
    return this.#list.items.filter(
      (one) =>
        (!tenant || one.tenant_id === tenant) &&
        (!state || (state === "reprendre" ? troubleOf(one) !== null : one.status === state)),
    );
  }

  override render() {
    const { words } = this.portal;
    return html`${pageHeader(words.assistants.title, undefined, this.#chips())}
      <div class="sheet">
        ${listBody(
          this.#list,
          words,
          () => this.#table(),
          () => emptyState(words.assistants.empty, words.assistants.emptyText),
        )}
      </div>
      ${
        this.route.path[1]
          ? html`<portal-assistant-panel .assistantId=${this.route.path[1]} .back=${this.#link(this.filter("etat"))} @assistant-seen=${this.#handleSeen}></portal-assistant-panel>`
          : nothing
      }`;
  }

  /** What the panel reads is newer than its row. */
  readonly #handleSeen = ({ detail }: CustomEvent<AssistantSummary>) => {
    this.#list.items = this.#list.items.map((one) => (one.id === detail.id ? detail : one));
    this.requestUpdate();
  };

  #link(etat: string | null | undefined) {
    return hrefOf("/assistants", { etat, entreprise: this.filter("entreprise") });
  }

  #chips() {
    const { words } = this.portal;
    const state = this.filter("etat");
    const tenant = this.filter("entreprise");
    return chips(words.assistants.filter, [
      { label: words.common.all, href: this.#link(null), current: !state },
      ...STATES.map((one) => ({
        label: words.assistants.status[one] ?? one,
        href: this.#link(one),
        current: state === one,
      })),
      { label: words.assistants.attention, href: this.#link("reprendre"), current: state === "reprendre" },
      ...(tenant
        ? [
            {
              label: this.#list.items.find((one) => one.tenant_id === tenant)?.business_name ?? words.calls.ofTenant,
              href: hrefOf("/assistants", { etat: state }),
              current: true,
              removable: true,
            },
          ]
        : []),
    ]);
  }

  #table() {
    const { words } = this.portal;
    const rows = this.#sifted();
    if (rows.length === 0) {
      const clear = html`<a class="button" href=${hrefOf("/assistants")}>${words.common.clear}</a>`;
      return emptyState(words.assistants.noMatch, undefined, clear);
    }
    return html`<table>
      <caption class="visually-hidden">${words.assistants.title}</caption>
      <thead>
        <tr>
          <th scope="col">${words.assistants.tenant}</th>
          <th scope="col">${words.assistants.number}</th>
          <th scope="col">${words.assistants.state}</th>
          <th scope="col" class="end roomy">${words.assistants.calls}</th>
          <th scope="col" class="end roomy">${words.assistants.mean}</th>
          <th scope="col" class="end">${words.assistants.last}</th>
        </tr>
      </thead>
      <tbody>${rows.map((one) => this.#row(one))}</tbody>
    </table>`;
  }

  #row(one: AssistantSummary) {
    const { words, locale } = this.portal;
    const href = hrefOf(`/assistants/${one.id}`, Object.fromEntries(this.route.query));
    return html`<tr aria-current=${this.route.path[1] === one.id ? "true" : nothing}>
      <td>
        <a class="row-link" href=${href}>${one.business_name}</a>
        <span class="under">${one.trade}</span>
      </td>
      <td class="number">${one.phone_number?.national ?? html`<span class="soft">${words.assistants.noNumber}</span>`}</td>
      <td>${assistantState(one, words)}</td>
      <td class="end number roomy">${count(one.calls_count, locale)}</td>
      <td class="end number roomy">${one.mean_call_seconds === null ? words.common.none : duration(one.mean_call_seconds)}</td>
      <td class="end" data-label=${one.last_call_at ? words.assistants.last : nothing}>${one.last_call_at ? when(one.last_call_at, locale) : html`<span class="soft">${words.common.never}</span>`}</td>
    </tr>`;
  }
}
