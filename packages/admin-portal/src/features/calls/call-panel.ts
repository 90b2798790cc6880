import type { Call } from "@allokoli/contracts";
import { typeset } from "@allokoli/widget/format/typeset";
import { consume } from "@lit/context";
import { Task } from "@lit/task";
import { html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { type Portal, portalContext } from "../../app/portal-context.ts";
import { getCall } from "../../data/calls.ts";
import { shownError } from "../../data/portal-error.ts";
import { duration, exactDate } from "../../format/dates.ts";
import { factsStyles } from "../../ui/facts.styles.ts";
import { listStyles } from "../../ui/list.styles.ts";
import { errorNotice } from "../../ui/notice/notice.ts";
import { skeletonRows } from "../../ui/skeleton/skeleton.ts";
import { statusTag, toneOfCall } from "../../ui/status-tag/status-tag.ts";
import { callPanelStyles } from "./call-panel.styles.ts";
import { callerOf } from "./caller.ts";
import { messageCard } from "./message-card.ts";
import { transcript } from "./transcript.ts";
import "../../ui/side-panel/side-panel.ts";

/** One call: what was left, then what was said. */
@customElement("portal-call-panel")
export class CallPanel extends LitElement {
  @consume({ context: portalContext, subscribe: true })
  @property({ attribute: false })
  portal!: Portal;

  @property({ attribute: false }) callId = "";
  @property({ attribute: false }) back = "/appels";

  static override styles = [listStyles, factsStyles, callPanelStyles];

  readonly #call = new Task(this, {
    task: ([api, id], { signal }) => getCall(api, id, signal),
    args: () => [this.portal.api, this.callId] as const,
  });

  override render() {
    const { words } = this.portal;
    const title = this.#call.value?.tenant_name ?? words.calls.title;
    return html`<portal-side-panel heading=${title} close-label=${words.common.close} back=${this.back}>
      ${this.#call.render({
        pending: () => skeletonRows(words.common.loading, 4),
        complete: (call) => this.#details(call),
        error: (thrown) => {
          const error = shownError(thrown);
          return error ? errorNotice(error, words, () => this.#call.run()) : nothing;
        },
      })}
    </portal-side-panel>`;
  }

  #details(call: Call) {
    const { words, locale } = this.portal;
    return html`<p class="caller number">${callerOf(call, words)}</p>
      <p class="line-foot">
        ${statusTag(words.calls.status[call.status] ?? call.status, toneOfCall(call.status))}
        <span class="soft">${words.calls.ended[call.ended_reason]}</span>
      </p>
      <dl class="facts">
        <div><dt>${words.calls.when}</dt><dd>${exactDate(call.started_at, locale)}</dd></div>
        ${call.duration_seconds === null ? nothing : html`<div><dt>${words.calls.length}</dt><dd class="number">${duration(call.duration_seconds)}</dd></div>`}
        <div><dt>${words.assistants.name}</dt><dd>${call.assistant_name}</dd></div>
      </dl>
      ${call.summary ? html`<p class="lead">${typeset(call.summary)}</p>` : nothing}
      ${
        call.messages.length > 0
          ? html`<h3>${words.calls.messages(call.messages.length)}</h3>
              ${call.messages.map((message) => messageCard(message, words))}`
          : nothing
      }
      <h3>${words.calls.transcript}</h3>
      ${transcript(call.transcript, words)}`;
  }
}
