import type { CallStatus, CallSummary } from "@allokoli/contracts";
import { typeset } from "@allokoli/widget/format/typeset";
import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { PortalPage } from "../../app/portal-page.ts";
import { hrefOf, hrefWith, navigate } from "../../app/route.ts";
import { listCalls } from "../../data/calls.ts";
import { PagedList } from "../../data/paged-list.ts";
import { duration } from "../../format/dates.ts";
import { chips } from "../../ui/chips/chips.ts";
import { emptyState } from "../../ui/empty-state/empty-state.ts";
import { when } from "../../ui/human-date.ts";
import { listStyles } from "../../ui/list.styles.ts";
import { listBody } from "../../ui/list-body.ts";
import { pageHeader } from "../../ui/page-header/page-header.ts";
import { searchField } from "../../ui/search-field.ts";
import { statusTag, toneOfCall } from "../../ui/status-tag/status-tag.ts";
import { callerOf } from "./caller.ts";
import "./call-panel.ts";

const STATUSES: CallStatus[] = ["completed", "missed", "failed", "in_progress"];

/** The history of calls; `/appels/<id>` opens one beside the list. */
@customElement("portal-calls")
export class CallsPage extends PortalPage {
  static override styles = [
    ...listStyles,
    css`
      td:first-child {
        min-width: 19ch;
      }
      .summary {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
        min-width: 24ch;
        max-width: 62ch;
      }
    `,
  ];
  readonly #list = new PagedList<CallSummary>(this);
  #shown = "";

  #filters() {
    return {
      q: this.filter("q"),
      status: this.filter("etat") as CallStatus | undefined,
      tenant_id: this.filter("entreprise"),
      assistant_id: this.filter("assistant"),
    };
  }

  override willUpdate(): void {
    const filters = this.#filters();
    const key = JSON.stringify([this.portal.api.mode, filters]);
    if (key === this.#shown) return;
    this.#shown = key;
    const { api } = this.portal;
    void this.#list.show((cursor, signal) => listCalls(api, { ...filters, cursor }, signal));
  }

  override render() {
    const { words } = this.portal;
    const search = searchField(words.calls.search, this.filter("q") ?? "", (q) =>
      navigate(hrefOf("/appels", { ...this.#kept(), q }), { replace: true }),
    );
    return html`${pageHeader(words.calls.title, search, this.#chips())}
      <div class="sheet">${listBody(
        this.#list,
        words,
        () => this.#table(),
        () => this.#empty(),
      )}</div>
      ${
        this.route.path[1]
          ? html`<portal-call-panel .callId=${this.route.path[1]} .back=${hrefOf("/appels", this.#kept())}></portal-call-panel>`
          : nothing
      }`;
  }

  #kept() {
    return Object.fromEntries(this.route.query) as Record<string, string>;
  }

  #chips() {
    const { words } = this.portal;
    const status = this.filter("etat");
    const tenant = this.filter("entreprise");
    const list = (etat: string | null) => hrefOf("/appels", { ...this.#kept(), etat });
    return chips(words.calls.filter, [
      { label: words.common.all, href: list(null), current: !status },
      ...STATUSES.map((one) => ({ label: words.calls.status[one] ?? one, href: list(one), current: status === one })),
      ...(tenant || this.filter("assistant")
        ? [
            {
              label: this.#list.items[0]?.tenant_name ?? words.calls.ofTenant,
              href: hrefOf("/appels", { ...this.#kept(), entreprise: null, assistant: null }),
              current: true,
              removable: true,
            },
          ]
        : []),
    ]);
  }

  #table() {
    const { words } = this.portal;
    return html`<table>
      <caption class="visually-hidden">${words.calls.title}</caption>
      <thead>
        <tr>
          <th scope="col">${words.calls.caller}</th>
          <th scope="col">${words.calls.summary}</th>
          <th scope="col">${words.calls.state}</th>
          <th scope="col" class="end roomy">${words.calls.length}</th>
          <th scope="col" class="end">${words.calls.when}</th>
        </tr>
      </thead>
      <tbody>${this.#list.items.map((call) => this.#row(call))}</tbody>
    </table>`;
  }

  #row(call: CallSummary) {
    const { words, locale } = this.portal;
    const caller = callerOf(call, words);
    return html`<tr aria-current=${this.route.path[1] === call.id ? "true" : nothing}>
      <td class="wide">
        <a class="row-link number" href=${hrefOf(`/appels/${call.id}`, this.#kept())}>${caller}</a>
        <span class="under">${call.tenant_name}</span>
      </td>
      <td class="wide"><span class="summary">${call.summary ? typeset(call.summary) : html`<span class="soft">${words.calls.noSummary}</span>`}</span></td>
      <td>${
        call.urgent
          ? statusTag(words.calls.urgent, "danger")
          : statusTag(words.calls.status[call.status] ?? call.status, toneOfCall(call.status))
      }</td>
      <td class="end number roomy">${call.duration_seconds === null ? words.common.none : duration(call.duration_seconds)}</td>
      <td class="end">${when(call.started_at, locale)}</td>
    </tr>`;
  }

  #empty() {
    const { words } = this.portal;
    const narrowed = Object.values(this.#filters()).some(Boolean);
    if (!narrowed) return emptyState(words.calls.empty, words.calls.emptyText);
    const clear = html`<a class="button" href=${hrefWith({ q: null, etat: null, entreprise: null, assistant: null })}>${words.common.clear}</a>`;
    return emptyState(words.calls.noMatch, undefined, clear);
  }
}
