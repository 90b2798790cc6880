// Long for one reason: each thing that one may do changes the same assistant, and shows here what came of it.

import { html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { type Failure, failureOf } from "../../api/api-error.ts";
import type { ApiClient } from "../../api/client.ts";
import type { Assistant, SlotName, Voice } from "../../api/types.ts";
import { draftOf, EDITABLE, updateOf } from "../../fiche/config-draft.ts";
import "../../fiche/fiche.element.ts";
import type { SlotChange } from "../../fiche/fiche.element.ts";
import { pairs } from "../../format/phone.ts";
import { humanMoment } from "../../format/time.ts";
import { mic, rotateCw } from "../../icons/first.ts";
import { list, pause, play, trash2 } from "../../icons/later.ts";
import { watchCreation } from "../../onboarding/creation-watch.ts";
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
import { assistantStyles } from "./assistant.styles.ts";
import { deleteView } from "./delete-view.ts";

/**
 * One assistant: its card, its number, and everything one may do with it.
 *
 * @summary An assistant's card.
 * @element allokoli-assistant
 * @attr assistant-id - The assistant to show.
 * @attr api - Base address of the API.
 * @attr locale - `fr` (default) or `en`.
 * @attr theme - `auto` (the page's color-scheme), `light` or `dark`.
 * @fires allokoli-ready - The card is here.
 * @fires allokoli-assistant-changed - It was edited, paused, resumed, or deleted (`assistant: null`).
 * @fires allokoli-error - Something failed; the element shows it too.
 * @csspart root - The whole element.
 * @csspart problem - An error.
 * @cssprop --allokoli-accent - The one accent colour.
 */
export class AssistantElement extends AlloKoliElement {
  static override styles = [tokens, base, controls, problemStyles, assistantStyles];

  @property({ attribute: "assistant-id" }) assistantId = "";

  @state() private assistant: Assistant | null = null;
  @state() private voices: readonly Voice[] = [];
  @state() private failure: Failure | null = null;
  @state() private saving: ReadonlySet<SlotName> = new Set();
  @state() private panel: "none" | "test" | "calls" | "delete" | "deleted" = "none";
  @state() private typed = "";
  @state() private busy = false;
  @state() private saved = false;

  readonly #words = new Words<AssistantsStrings>(this, assistantsWords);
  #life = new AbortController();

  protected override connected(client: ApiClient): void {
    this.#life = new AbortController();
    void this.read();
    client.voices({ signal: this.#life.signal }).then(
      (voices) => {
        this.voices = voices;
      },
      () => {},
    );
  }

  protected override disconnected(): void {
    this.#life.abort();
  }

  protected override backOnline(): void {
    if (this.failure?.code === "offline") void this.read();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("assistantId") || changed.get("assistantId") === undefined || !this.client) return;
    this.disconnected();
    Object.assign(this, { assistant: null, panel: "none", typed: "" });
    this.connected(this.client);
  }

  protected override render() {
    const words = this.#words.value;
    const core = this.core.value;
    if (!words || !core) return nothing;
    const retry = () => {
      this.retryConnection();
      void this.read();
    };
    if (!this.assistantId) return html`<p class="root waiting">${words.none}</p>`;
    if (this.panel === "deleted") return html`<p class="root waiting" role="status">${words.deleted}</p>`;
    if (!this.assistant) {
      return html`<div class="root">
        ${this.failure ? problemView(this.failure, core, retry) : html`<p class="waiting" role="status">${this.hostIsAway ? core.hostIsAway : core.loading}</p>`}
      </div>`;
    }
    return html`<div class="root full" part="root">
      <div class="side">
        ${this.renderState(this.assistant, words)}
        ${this.failure ? problemView(this.failure, core, retry) : nothing}
        ${this.renderActions(this.assistant, words, core)} ${this.renderPanel(this.assistant, words)}
      </div>
      ${this.renderCard(this.assistant, core)} ${this.panel === "calls" ? this.renderCalls() : nothing}
    </div>`;
  }

  private renderCard({ config, status }: Assistant, core: Strings) {
    return html`<allokoli-fiche
      .words=${core}
      language=${this.words}
      .draft=${draftOf(config)}
      .voices=${this.voices}
      .saving=${this.saving}
      .editable=${status === "creating" || status === "deleted" ? new Set<SlotName>() : EDITABLE}
      @fiche-change=${(event: CustomEvent<SlotChange>) => this.change(event.detail)}
    ></allokoli-fiche>`;
  }

  private renderState(assistant: Assistant, words: AssistantsStrings) {
    const { status, phone_number: number, calls_count, last_call_at } = assistant;
    const notes = {
      paused: words.pausedNote,
      error: words.errorNote,
      creating: words.creatingNote,
      active: "",
      deleted: "",
    };
    const last = last_call_at ? `, ${words.lastCall(humanMoment(last_call_at, this.words))}` : "";
    return html`<p class="state ${status}">${words.states[status]}</p>
      ${
        number
          ? html`<p class="number" role="img" aria-label="${words.number}\u202f: ${number.national}">${pairs(number.e164).map((pair) => html`<span>${pair}</span>`)}</p>`
          : html`<p class="soft">${assistant.creation.state === "queued" ? words.queued : words.noNumber}</p>`
      }
      <p class="soft">${notes[status] || (calls_count ? `${words.calls(calls_count)}${last}` : words.noCalls)}</p>`;
  }

  private renderActions({ status }: Assistant, words: AssistantsStrings, core: Strings) {
    const running = status === "active";
    const action = (text: string, drawing: string, handle: () => void, kind = "") =>
      html`<button class="button ${kind}" type="button" ?disabled=${this.busy} @click=${handle}>${icon(drawing)}${text}</button>`;
    return html`<div class="actions">
        ${running ? action(words.try, mic, () => this.open("test"), "primary") : nothing}
        ${running ? action(words.pause, pause, () => this.act((client, id) => client.pauseAssistant(id))) : nothing}
        ${status === "paused" ? action(words.resume, play, () => this.act((client, id) => client.resumeAssistant(id)), "primary") : nothing}
        ${status === "error" ? action(core.retry, rotateCw, () => this.makeAgain(), "primary") : nothing}
        ${action(this.panel === "calls" ? words.hideCalls : words.seeCalls, list, () => this.open("calls"))}
        ${action(words.delete, trash2, () => this.open("delete"), "quiet")}
      </div>
      <p class="saved" role="status">${this.saved ? words.saved : nothing}</p>`;
  }

  private renderPanel({ business_name }: Assistant, words: AssistantsStrings) {
    if (this.panel === "test") {
      return html`<div class="panel">
        <allokoli-test-call assistant-id=${this.assistantId} .api=${this.api} .fetchToken=${this.fetchToken} .locale=${this.locale}></allokoli-test-call>
      </div>`;
    }
    if (this.panel !== "delete") return nothing;
    return deleteView(business_name, this.typed, this.busy, words, {
      type: (text) => {
        this.typed = text;
      },
      erase: () => void this.erase(),
      keep: () => void this.open("none"),
    });
  }

  private renderCalls() {
    return html`<allokoli-calls
      class="wide"
      assistant-id=${this.assistantId}
      .api=${this.api}
      .fetchToken=${this.fetchToken}
      .locale=${this.locale}
    ></allokoli-calls>`;
  }

  /** Opens a panel, or closes it when it is the one that is open. */
  private async open(panel: "none" | "test" | "calls" | "delete"): Promise<void> {
    if (panel === "test") (await import("../test-call/test-call.ts")).registerTestCall();
    if (panel === "calls") (await import("../calls/calls.ts")).registerCalls();
    this.panel = this.panel === panel ? "none" : panel;
    this.typed = "";
    await this.updateComplete;
    const target = this.panel === "delete" ? ".delete input" : ".actions button";
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }

  private async read(): Promise<void> {
    if (!this.client || !this.assistantId) return;
    this.failure = null;
    const first = this.assistant === null;
    try {
      await watchCreation(
        this.client,
        this.assistantId,
        (assistant) => this.receive(assistant, first),
        this.#life.signal,
      );
    } catch (error) {
      this.stumble(error);
    }
  }

  private change({ slot, value }: SlotChange): void {
    this.saving = new Set([...this.saving, slot]);
    void this.act((client, id) => client.updateAssistant(id, updateOf(slot, value)), true).then(() => {
      this.saving = new Set([...this.saving].filter((other) => other !== slot));
    });
  }

  private async act(work: (client: ApiClient, id: string) => Promise<Assistant>, edited = false): Promise<void> {
    if (!this.client) return;
    Object.assign(this, { busy: true, failure: null, saved: false });
    try {
      this.receive(await work(this.client, this.assistantId), false);
      this.saved = edited;
    } catch (error) {
      this.stumble(error);
    }
    this.busy = false;
  }

  private async makeAgain(): Promise<void> {
    await this.act((client, id) => client.retryAssistant(id));
    if (this.assistant?.status === "creating") void this.read();
  }

  private async erase(): Promise<void> {
    this.busy = true;
    try {
      await this.client?.deleteAssistant(this.assistantId);
      this.panel = "deleted";
      this.emit("allokoli-assistant-changed", { assistant: null, assistantId: this.assistantId });
    } catch (error) {
      this.stumble(error);
    }
    this.busy = false;
  }

  private receive(assistant: Assistant, first: boolean): void {
    const known = this.assistant;
    this.assistant = assistant;
    if (first && !known) this.emit("allokoli-ready", { element: this.localName });
    else this.emit("allokoli-assistant-changed", { assistant, assistantId: assistant.id });
  }

  private stumble(error: unknown): void {
    this.failure = failureOf(error);
    if (this.failure) this.emit("allokoli-error", this.failure);
  }
}
