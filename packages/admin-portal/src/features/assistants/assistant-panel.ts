import type { Assistant } from "@allokoli/contracts";
import { consume } from "@lit/context";
import { Task } from "@lit/task";
import { html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { type Portal, portalContext } from "../../app/portal-context.ts";
import { hrefOf } from "../../app/route.ts";
import { getAssistant } from "../../data/assistants.ts";
import { shownError } from "../../data/portal-error.ts";
import { nationalNumber } from "../../format/phone.ts";
import { factsStyles } from "../../ui/facts.styles.ts";
import { listStyles } from "../../ui/list.styles.ts";
import { errorNotice } from "../../ui/notice/notice.ts";
import { skeletonRows } from "../../ui/skeleton/skeleton.ts";
import { assistantPanelStyles } from "./assistant-panel.styles.ts";
import { assistantState } from "./assistant-state.ts";
import "../../ui/side-panel/side-panel.ts";

/** One assistant: its number, where its creation stands, what it says and knows. */
@customElement("portal-assistant-panel")
export class AssistantPanel extends LitElement {
  @consume({ context: portalContext, subscribe: true })
  @property({ attribute: false })
  portal!: Portal;

  @property({ attribute: false }) assistantId = "";
  @property({ attribute: false }) back = "/assistants";

  static override styles = [listStyles, factsStyles, assistantPanelStyles];

  readonly #assistant = new Task(this, {
    task: ([api, id], { signal }) => getAssistant(api, id, signal),
    args: () => [this.portal.api, this.assistantId] as const,
  });

  override render() {
    const { words } = this.portal;
    const title = this.#assistant.value?.business_name ?? words.assistants.name;
    return html`<portal-side-panel heading=${title} close-label=${words.common.close} back=${this.back}>
      ${this.#assistant.render({
        pending: () => skeletonRows(words.common.loading, 4),
        complete: (assistant) => this.#details(assistant),
        error: (thrown) => {
          const error = shownError(thrown);
          return error ? errorNotice(error, words, () => this.#assistant.run()) : nothing;
        },
      })}
    </portal-side-panel>`;
  }

  #details(one: Assistant) {
    const { words } = this.portal;
    const { call_handling: handling, business_info: business } = one.config;
    return html`<p class="big-number number">${one.phone_number?.national ?? html`<span class="soft">${words.assistants.noNumber}</span>`}</p>
      <p class="line-foot">${assistantState(one, words)}<span class="soft">${one.trade} · ${words.assistants.version(one.version)}</span></p>
      ${one.creation.state === "done" ? nothing : this.#creation(one)}
      <blockquote><span class="soft">${words.assistants.greeting}</span>${handling.disclosure} ${handling.greeting}</blockquote>
      <dl class="facts">
        ${business.hours_text ? html`<div><dt>${words.assistants.hours}</dt><dd>${business.hours_text}</dd></div>` : nothing}
        ${
          business.services.length > 0
            ? html`<div><dt>${words.assistants.services}</dt><dd>${business.services.map(({ name }) => name).join(", ")}</dd></div>`
            : nothing
        }
        ${handling.transfer_to ? html`<div><dt>${words.assistants.transfer}</dt><dd class="number">${nationalNumber(handling.transfer_to)}</dd></div>` : nothing}
      </dl>
      <p class="actions">
        <a class="button" href=${hrefOf("/appels", { assistant: one.id })}>${words.tenants.seeCalls}</a>
      </p>`;
  }

  #creation(one: Assistant) {
    const { words } = this.portal;
    return html`<section class="creation">
      <h3>${words.assistants.creation}</h3>
      <ol>
        ${one.creation.steps.map(
          ({ name, state }) =>
            html`<li class=${state}><span>${words.assistants.steps[name]}</span><span class="soft">${words.assistants.stepState[state]}</span></li>`,
        )}
      </ol>
    </section>`;
  }
}
