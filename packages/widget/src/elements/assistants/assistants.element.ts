import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { type Failure, failureOf } from "../../api/api-error.ts";
import type { ApiClient } from "../../api/client.ts";
import type { AssistantSummary } from "../../api/types.ts";
import { phoneText } from "../../format/phone.ts";
import { humanMoment } from "../../format/time.ts";
import { arrowLeft, chevronRight } from "../../icons/later.ts";
import type { AssistantsStrings } from "../../strings/assistants.fr.ts";
import { assistantsWords } from "../../strings/assistants.ts";
import type { Strings } from "../../strings/index.ts";
import { Words } from "../../strings/words-controller.ts";
import { AlloKoliElement } from "../../ui/allokoli-element.ts";
import { base } from "../../ui/base.styles.ts";
import { controls } from "../../ui/controls.styles.ts";
import { icon } from "../../ui/icon.ts";
import { problemStyles } from "../../ui/problem.styles.ts";
import { problemView } from "../../ui/problem.ts";
import { tokens } from "../../ui/tokens.styles.ts";
import { assistantsStyles } from "./assistants.styles.ts";

/**
 * The assistants of one tenant; each opens on its card.
 *
 * @summary List of assistants.
 * @element allokoli-assistants
 * @attr assistant-id - The assistant that is open; set it to link to one.
 * @attr api - Base address of the API.
 * @attr locale - `fr` (default) or `en`.
 * @attr theme - `auto` (the page's color-scheme), `light` or `dark`.
 * @fires allokoli-ready - The list is here.
 * @fires allokoli-assistant-changed - The open assistant was edited, paused, resumed or deleted.
 * @fires allokoli-error - Something failed; the element shows it too.
 * @csspart root - The whole element.
 * @csspart problem - An error.
 * @cssprop --allokoli-accent - The one accent colour.
 */
export class AssistantsElement extends AlloKoliElement {
  static override styles = [tokens, base, controls, problemStyles, assistantsStyles];

  @property({ attribute: "assistant-id", reflect: true }) assistantId: string | null = null;

  @state() private items: readonly AssistantSummary[] | null = null;
  @state() private failure: Failure | null = null;

  readonly #words = new Words<AssistantsStrings>(this, assistantsWords);
  #life = new AbortController();

  protected override connected(client: ApiClient): void {
    this.#life = new AbortController();
    void this.read(client);
    if (this.assistantId) void this.open(this.assistantId);
  }

  protected override disconnected(): void {
    this.#life.abort();
  }

  protected override backOnline(): void {
    if (this.failure?.code === "offline" && this.client) void this.read(this.client);
  }

  protected override render() {
    const words = this.#words.value;
    const core = this.core.value;
    if (!words || !core) return nothing;
    return html`<section class="root" part="root" aria-label=${words.title}>
      ${this.assistantId ? this.renderOpen(this.assistantId, words) : html`<div class="sheet">${this.renderList(words, core)}</div>`}
    </section>`;
  }

  private renderList(words: AssistantsStrings, core: Strings) {
    if (this.failure) return problemView(this.failure, core, this.handleRetry);
    if (!this.items)
      return html`<p class="waiting" role="status">${this.hostIsAway ? core.hostIsAway : core.loading}</p>`;
    if (this.items.length === 0) {
      return html`<div class="blank"><h3>${words.empty}</h3><p class="soft">${words.emptyNote}</p></div>`;
    }
    return html`<ul>${this.items.map((item) => html`<li>${this.renderRow(item, words)}</li>`)}</ul>`;
  }

  private renderRow(item: AssistantSummary, words: AssistantsStrings) {
    const { phone_number: number, last_call_at: last } = item;
    const calls = item.calls_count ? words.calls(item.calls_count) : words.noCalls;
    const when = last ? `, ${words.lastCall(humanMoment(last, this.words))}` : "";
    return html`<button class="row" type="button" data-assistant=${item.id} @click=${() => this.open(item.id)}>
      <span class="name">${item.business_name}</span>
      <span class="number ${number ? "" : "none"}">${number ? phoneText(number.e164) : item.creation.state === "queued" ? words.queued : words.noNumber}</span>
      <span class="trade">${item.trade} · ${calls}${when}</span>
      <span class="state ${item.status}">${words.states[item.status]}</span>
      ${icon(chevronRight)}
    </button>`;
  }

  private renderOpen(id: string, words: AssistantsStrings) {
    return html`<button class="button quiet back" type="button" @click=${this.handleBack}>${icon(arrowLeft)}${words.back}</button>
      <allokoli-assistant
        assistant-id=${id}
        .api=${this.api}
        .fetchToken=${this.fetchToken}
        .locale=${this.locale}
        @allokoli-assistant-changed=${() => this.client && this.read(this.client)}
      ></allokoli-assistant>`;
  }

  private async open(id: string): Promise<void> {
    (await import("../assistant/assistant.ts")).registerAssistant();
    this.assistantId = id;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(".back")?.focus();
  }

  private readonly handleBack = async () => {
    const left = this.assistantId;
    this.assistantId = null;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-assistant="${left}"]`)?.focus();
  };

  private readonly handleRetry = () => {
    this.retryConnection();
    if (this.client) void this.read(this.client);
  };

  private async read(client: ApiClient): Promise<void> {
    const first = this.items === null;
    this.failure = null;
    try {
      this.items = (await client.assistants({ limit: 100 }, { signal: this.#life.signal })).items;
      if (first) this.emit("allokoli-ready", { element: this.localName });
    } catch (error) {
      this.failure = failureOf(error);
      this.failed(error);
    }
  }
}
