import { html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { type Failure, failureOf } from "../../api/api-error.ts";
import type { ApiClient } from "../../api/client.ts";
import type { AssistantSummary, Call } from "../../api/types.ts";
import callsFr, { type CallsStrings } from "../../strings/calls.fr.ts";
import { Dictionary } from "../../strings/dictionary.ts";
import type { Strings } from "../../strings/index.ts";
import { Words } from "../../strings/words-controller.ts";
import { AlloKoliElement } from "../../ui/allokoli-element.ts";
import { base } from "../../ui/base.styles.ts";
import { controls } from "../../ui/controls.styles.ts";
import { Debounce } from "../../ui/debounce.ts";
import { problemStyles } from "../../ui/problem.styles.ts";
import { problemView } from "../../ui/problem.ts";
import { tokens } from "../../ui/tokens.styles.ts";
import { callDetailStyles } from "./call-detail.styles.ts";
import { callDetail } from "./call-detail.ts";
import { filtersView } from "./call-filters.ts";
import { callRowStyles } from "./call-row.styles.ts";
import { byDay, callRow } from "./call-row.ts";
import { callsStyles } from "./calls.styles.ts";
import { emptyView, noMatchView } from "./calls-empty.ts";
import { type CallsState, CallsStore, NO_CALLS, NO_FILTERS } from "./calls-store.ts";
import { moveAmong } from "./roving.ts";

const dictionary = new Dictionary<CallsStrings>(callsFr, () => import("../../strings/calls.en.ts"));

/**
 * Who called, why, and what there is to do: the history of one tenant, and each call in full.
 *
 * @summary Call history.
 * @element allokoli-calls
 * @attr call-id - The call that is open; set it to link to one.
 * @attr assistant-id - Shows the calls of one assistant only.
 * @attr api - Base address of the API.
 * @attr locale - `fr` (default) or `en`.
 * @attr theme - `auto` (the page's color-scheme), `light` or `dark`.
 * @fires allokoli-ready - The first page is here.
 * @fires allokoli-call-selected - A call was opened, or closed (`callId: null`).
 * @fires allokoli-error - Something failed; the element shows it too.
 * @csspart root - The whole list.
 * @csspart problem - An error.
 * @cssprop --allokoli-accent - The one accent colour.
 */
export class CallsElement extends AlloKoliElement {
  static override styles = [tokens, base, controls, problemStyles, callRowStyles, callDetailStyles, callsStyles];

  @property({ attribute: "call-id", reflect: true }) callId: string | null = null;
  @property({ attribute: "assistant-id" }) assistantId = "";

  @state() private history: CallsState = NO_CALLS;
  @state() private call: Call | null = null;
  @state() private callFailure: Failure | null = null;
  @state() private assistants: readonly AssistantSummary[] = [];

  readonly #words = new Words<CallsStrings>(this, dictionary);
  readonly #search = new Debounce(this, 300);
  #store: CallsStore | null = null;
  #reading = new AbortController();

  protected override connected(client: ApiClient): void {
    this.#store = new CallsStore(
      client,
      { ...this.history, filters: { ...this.history.filters, assistantId: this.assistantId } },
      (history) => {
        if (this.history.loading && !history.loading && !history.failure)
          this.emit("allokoli-ready", { element: this.localName });
        this.history = history;
      },
      (error) => this.failed(error),
    );
    void this.#store.load();
    if (this.callId) void this.read(this.callId);
    if (!this.assistantId)
      void client.assistants({ limit: 100 }).then(
        ({ items }) => (this.assistants = items),
        () => {},
      );
  }

  protected override disconnected(): void {
    this.#store?.stop();
    this.#reading.abort();
  }

  protected override backOnline(): void {
    if (this.history.failure?.code === "offline") void this.#store?.load();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("callId") && this.client && this.call?.id !== this.callId) {
      if (this.callId) void this.read(this.callId);
      else this.call = null;
    }
    if (changed.has("assistantId") && changed.get("assistantId") !== undefined) {
      void this.#store?.filter({ assistantId: this.assistantId });
    }
  }

  protected override render() {
    const words = this.#words.value;
    const core = this.core.value;
    if (!words || !core) return nothing;
    const { history } = this;
    const open = this.callId !== null;
    return html`<section class="root" part="root" aria-label=${words.title} @keydown=${this.handleKey}>
      ${
        history.never
          ? nothing
          : filtersView(history.filters, this.assistants, words, {
              change: (change) => this.#store?.filter(change),
              search: (q) => this.#search.run(() => this.#store?.filter({ q: q.trim() })),
            })
      }
      <div class="panes ${open ? "open" : ""}">
        <div class="sheet list" aria-busy=${history.loading === "first"}>${this.renderList(words, core)}</div>
        ${open ? html`<article class="sheet detail" aria-label=${words.detail}>${this.renderCall(words, core)}</article>` : nothing}
      </div>
    </section>`;
  }

  private renderList(words: CallsStrings, core: Strings) {
    const { items, loading, failure, cursor, never } = this.history;
    if (failure && items.length === 0) return problemView(failure, core, this.handleRetry);
    if (never) return emptyView(words);
    if (items.length === 0) {
      return loading
        ? html`<p class="waiting" role="status">${this.hostIsAway ? core.hostIsAway : core.loading}</p>`
        : noMatchView(words, this.handleClear);
    }
    return html`${byDay(items, this.words).map(
      ({ day, calls }) => html`<h3 class="day">${day}</h3>
        <ul>
          ${calls.map(
            (call) => html`<li>
              <button class="row" type="button" data-call=${call.id} aria-current=${call.id === this.callId} @click=${() => this.select(call.id)}>
                ${callRow(call, words, this.words)}
              </button>
            </li>`,
          )}
        </ul>`,
    )}
      ${failure ? problemView(failure, core, () => this.#store?.more()) : nothing}
      <footer class="foot">
        ${cursor ? html`<button class="button" type="button" ?disabled=${loading === "more"} @click=${() => this.#store?.more()}>${loading === "more" ? core.loading : words.more}</button>` : nothing}
        <span role="status">${words.shown(items.length)}</span>
      </footer>`;
  }

  private renderCall(words: CallsStrings, core: Strings) {
    if (this.callFailure) return problemView(this.callFailure, core, () => this.callId && this.read(this.callId));
    if (!this.call || this.call.id !== this.callId)
      return html`<p class="waiting" role="status">${this.hostIsAway ? core.hostIsAway : core.loading}</p>`;
    return callDetail(this.call, words, core, this.words, () => this.select(null));
  }

  private select(callId: string | null): void {
    const left = this.callId;
    this.callId = callId;
    if (callId === null) this.call = null;
    this.emit("allokoli-call-selected", { callId });
    if (callId === null && left) {
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-call="${left}"]`)?.focus());
    }
  }

  private async read(callId: string): Promise<void> {
    this.#reading.abort();
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    this.callFailure = null;
    try {
      this.call = (await this.client?.call(callId, { signal })) ?? null;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(".detail h3")?.focus();
    } catch (error) {
      if (signal.aborted) return;
      this.callFailure = failureOf(error);
      this.failed(error);
    }
  }

  private readonly handleRetry = () => {
    this.retryConnection();
    void this.#store?.load();
  };

  private readonly handleClear = () => void this.#store?.filter({ ...NO_FILTERS, assistantId: this.assistantId });

  private handleKey(event: KeyboardEvent): void {
    if (event.key === "Escape" && this.callId) {
      event.stopPropagation();
      this.select(null);
    } else moveAmong([...this.renderRoot.querySelectorAll<HTMLElement>("[data-call]")], event);
  }
}
