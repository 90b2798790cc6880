import type { Assistant } from "@allokoli/contracts";
import { phoneText } from "@allokoli/widget/format/phone";
import { typeset } from "@allokoli/widget/format/typeset";
import { consume } from "@lit/context";
import { Task } from "@lit/task";
import { html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Portal, portalContext } from "../../app/portal-context.ts";
import { hrefOf } from "../../app/route.ts";
import { getAssistant, retryAssistant } from "../../data/assistants.ts";
import { type PortalError, shownError } from "../../data/portal-error.ts";
import { factsStyles } from "../../ui/facts.styles.ts";
import { listStyles } from "../../ui/list.styles.ts";
import { errorNotice, sentenceOf } from "../../ui/notice/notice.ts";
import { skeletonRows } from "../../ui/skeleton/skeleton.ts";
import { assistantPanelStyles } from "./assistant-panel.styles.ts";
import { assistantState } from "./assistant-state.ts";
import "../../ui/side-panel/side-panel.ts";

/** Often enough to see a creation go on, seldom enough to leave the API alone. */
const LOOK_AGAIN_MS = 2_000;

/** One assistant: its number, where its creation stands, what it says and knows. */
@customElement("portal-assistant-panel")
export class AssistantPanel extends LitElement {
  @consume({ context: portalContext, subscribe: true })
  @property({ attribute: false })
  portal!: Portal;

  @property({ attribute: false }) assistantId = "";
  @property({ attribute: false }) back = "/assistants";

  static override styles = [listStyles, factsStyles, assistantPanelStyles];

  @state() private retrying = false;
  @state() private refusal: PortalError | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #assistant = new Task(this, {
    task: ([api, id], { signal }) => getAssistant(api, id, signal),
    args: () => [this.portal.api, this.assistantId] as const,
    onComplete: (assistant) => this.#seen(assistant),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Tells the list beside, and looks again while the creation goes on. */
  #seen(assistant: Assistant): void {
    this.dispatchEvent(new CustomEvent<Assistant>("assistant-seen", { detail: assistant }));
    clearTimeout(this.#timer);
    if (assistant.status === "creating" && assistant.creation.state !== "queued")
      this.#timer = setTimeout(() => void this.#assistant.run(), LOOK_AGAIN_MS);
  }

  async #retry(): Promise<void> {
    this.retrying = true;
    this.refusal = null;
    try {
      await retryAssistant(this.portal.api, this.assistantId);
      await this.#assistant.run();
    } catch (thrown) {
      this.refusal = shownError(thrown);
    }
    this.retrying = false;
  }

  override render() {
    const { words } = this.portal;
    const known = this.#assistant.value?.id === this.assistantId ? this.#assistant.value : undefined;
    const title = known?.business_name ?? words.assistants.name;
    return html`<portal-side-panel heading=${title} close-label=${words.common.close} back=${this.back}>
      ${this.#assistant.render({
        pending: () => (known ? this.#details(known) : skeletonRows(words.common.loading, 4)),
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
      <blockquote><span class="soft">${words.assistants.greeting}</span>${typeset(`${handling.disclosure} ${handling.greeting}`)}</blockquote>
      <dl class="facts">
        ${business.hours_text ? html`<div><dt>${words.assistants.hours}</dt><dd>${typeset(business.hours_text)}</dd></div>` : nothing}
        ${
          business.services.length > 0
            ? html`<div><dt>${words.assistants.services}</dt><dd>${typeset(business.services.map(({ name }) => name).join(", "))}</dd></div>`
            : nothing
        }
        ${handling.transfer_to ? html`<div><dt>${words.assistants.transfer}</dt><dd class="number">${phoneText(handling.transfer_to)}</dd></div>` : nothing}
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
      ${one.status === "error" ? this.#remedy() : nothing}
    </section>`;
  }

  #remedy() {
    const { words } = this.portal;
    return html`<p class="soft remedy">${words.assistants.retryNote}</p>
      <button class="button primary" type="button" aria-disabled=${this.retrying} @click=${() => !this.retrying && this.#retry()}>
        ${words.common.retry}
      </button>
      ${this.refusal ? html`<p class="refusal" role="alert">${sentenceOf(this.refusal, words)}</p>` : nothing}`;
  }
}
