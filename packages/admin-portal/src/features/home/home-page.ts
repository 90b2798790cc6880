import { Task } from "@lit/task";
import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { PortalPage } from "../../app/portal-page.ts";
import { hrefOf } from "../../app/route.ts";
import { type Attention, readAttention } from "../../data/attention.ts";
import { shownError } from "../../data/portal-error.ts";
import { emptyState } from "../../ui/empty-state/empty-state.ts";
import { icon } from "../../ui/icon/icon.ts";
import { listStyles } from "../../ui/list.styles.ts";
import { errorNotice } from "../../ui/notice/notice.ts";
import { pageHeader } from "../../ui/page-header/page-header.ts";
import { skeletonRows } from "../../ui/skeleton/skeleton.ts";
import { callLine, callLineStyles } from "../calls/call-line.ts";
import { attentionRow } from "./attention-row.ts";
import { homeStyles } from "./home-page.styles.ts";

/** Enough to begin with: a bad day must not push the latest calls out of sight. */
const FIRST = 8;

/** What needs a human first, then what has just happened. */
@customElement("portal-home")
export class HomePage extends PortalPage {
  static override styles = [listStyles, callLineStyles, homeStyles];

  @state() private all = false;

  readonly #attention = new Task(this, {
    task: ([api], { signal }) => readAttention(api, signal),
    args: () => [this.portal.api] as const,
  });

  override render() {
    const { words } = this.portal;
    return html`${pageHeader(words.home.title)}
      ${this.#attention.render({
        pending: () => html`<div class="sheet">${skeletonRows(words.common.loading)}</div>`,
        complete: (attention) => (attention.untouched ? this.#first() : this.#full(attention)),
        error: (thrown) => {
          const error = shownError(thrown);
          if (!error) return nothing;
          return html`<div class="sheet">${errorNotice(error, words, () => this.#attention.run())}</div>`;
        },
      })}`;
  }

  readonly #handleAll = () => {
    this.all = true;
  };

  #full({ items, recent }: Attention) {
    const { words, locale } = this.portal;
    const shown = this.all ? items : items.slice(0, FIRST);
    return html`<div class="columns">
      <section aria-labelledby="attention">
        <div class="head">
          <h2 id="attention">${words.home.attention}</h2>
          ${items.length > 0 ? html`<p class="soft">${words.home.attentionNote}</p>` : nothing}
        </div>
        <div class="sheet">
          ${
            items.length > 0
              ? html`<ul>${shown.map((item) => attentionRow(item, words, locale))}</ul>
                  ${
                    shown.length < items.length
                      ? html`<p class="more"><button class="button" type="button" @click=${this.#handleAll}>${words.home.all(items.length)}</button></p>`
                      : nothing
                  }`
              : html`<div class="calm">${icon("calm", 24)}<div><p>${words.home.calm}</p><p class="soft">${words.home.calmNote}</p></div></div>`
          }
        </div>
      </section>
      <section aria-labelledby="recent">
        <div class="head">
          <h2 id="recent">${words.home.recent}</h2>
          <a href=${hrefOf("/appels")}>${words.home.allCalls}</a>
        </div>
        <div class="sheet padded">
          ${
            recent.length > 0
              ? html`<ul>${recent.map((call) => callLine(call, words, locale))}</ul>`
              : emptyState(words.calls.empty, words.calls.emptyText)
          }
        </div>
      </section>
    </div>`;
  }

  #first() {
    const { first } = this.portal.words.home;
    const steps = html`<ol class="steps">${first.steps.map((step) => html`<li>${step}</li>`)}</ol>
      <pre><code>&lt;script type="module" src="${this.portal.api.origin}/embed/v1/loader.js"&gt;&lt;/script&gt;
&lt;allokoli-wizard token-endpoint="/allokoli/token"&gt;&lt;/allokoli-wizard&gt;</code></pre>`;
    return html`<div class="sheet">${emptyState(first.title, first.text, steps)}</div>`;
  }
}
