import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Failure } from "../api/api-error.ts";
import type { FetchToken } from "../api/token-manager.ts";
import type { Assistant } from "../api/types.ts";
import { mic } from "../icons/first.ts";
import { arrowLeft, plus } from "../icons/later.ts";
import creationFr, { type CreationStrings } from "../strings/creation.fr.ts";
import { Dictionary, type Locale } from "../strings/dictionary.ts";
import type { Strings } from "../strings/index.ts";
import { Words } from "../strings/words-controller.ts";
import { base } from "../ui/base.styles.ts";
import { controls } from "../ui/controls.styles.ts";
import { define } from "../ui/define.ts";
import { icon } from "../ui/icon.ts";
import { problemStyles } from "../ui/problem.styles.ts";
import { copyText, problemView } from "../ui/problem.ts";
import { creationStyles } from "./creation.styles.ts";
import { progressView } from "./creation-progress.ts";
import { isMade } from "./creation-watch.ts";
import { forwardingStyles } from "./forwarding.styles.ts";
import { FIRST_FORWARD, type Forward, forwardingView } from "./forwarding.ts";
import { numberView } from "./number-view.ts";

const dictionary = new Dictionary<CreationStrings>(creationFr, () => import("../strings/creation.en.ts"));

/** What one may ask for at the end of an interview; the wizard does it. */
export type CreationWish = "retry" | "resume" | "another";

/** From the confirmed card to the number, and from the number to the first forwarded call. */
export class CreationView extends LitElement {
  static override styles = [base, controls, problemStyles, creationStyles, forwardingStyles];

  @property({ attribute: false }) assistant: Assistant | null = null;
  @property({ attribute: false }) failure: Failure | null = null;
  /** How long it took to make, when that is news. */
  @property({ attribute: false }) seconds: number | null = null;
  @property({ attribute: false }) core!: Strings;
  @property({ attribute: false }) fetchToken?: FetchToken;
  @property() api = "";
  @property() language: Locale = "fr";

  @state() private panel: "number" | "test" | "next" = "number";
  @state() private forward: Forward = FIRST_FORWARD;
  @state() private copied: string | null = null;
  @state() private qr: TemplateResult | null = null;
  readonly #dictionary = new Words<CreationStrings>(this, dictionary);

  get words(): Locale {
    return this.language;
  }

  protected override willUpdate(): void {
    const number = this.assistant?.phone_number;
    if (number && !this.qr) void this.drawQr(number.e164, number.national);
  }

  protected override render() {
    const words = this.#dictionary.value;
    if (!words) return nothing;
    return html`<div class="root">
      ${this.panel === "number" ? nothing : this.renderBack(words)}${this.renderPanel(words)}
      <p class="sr" role="status">${this.copied ? this.core.copied : this.announcement(words)}</p>
    </div>`;
  }

  /** What one who does not see the number settle is told. */
  private announcement(words: CreationStrings): string {
    const { assistant } = this;
    if (assistant?.status === "error") return words.failedTitle;
    if (assistant?.phone_number && isMade(assistant)) return `${words.doneTitle} ${assistant.phone_number.national}`;
    return assistant?.creation.state === "queued" ? words.queuedTitle : "";
  }

  private renderPanel(words: CreationStrings) {
    const { assistant } = this;
    const number = assistant?.phone_number;
    if (this.panel === "test" && assistant) return this.renderTest(assistant);
    if (this.panel === "next" && number) {
      return forwardingView(number, this.forward, this.copied, words, this.core, {
        choose: (change) => {
          this.forward = { ...this.forward, ...change };
        },
        copy: (text) => void this.copy(text),
      });
    }
    return html`${number && isMade(assistant) ? this.renderNumber(assistant, words) : this.renderProgress(words)}
      ${this.failure ? problemView(this.failure, this.core, () => this.wish("retry")) : nothing}
      ${this.renderAnother(words)}`;
  }

  private renderNumber(assistant: Assistant, words: CreationStrings) {
    return numberView(assistant, this.seconds, this.copied, this.qr, words, this.core, {
      try: this.handleTry,
      resume: () => this.wish("resume"),
      next: () => this.show("next"),
      copy: (text) => void this.copy(text),
    });
  }

  private renderProgress(words: CreationStrings) {
    const { assistant } = this;
    return html`${progressView(assistant, words, this.core, () => this.wish("retry"))}
    ${
      assistant?.creation.state === "queued"
        ? html`<div class="actions">
            <button class="button primary" type="button" @click=${this.handleTry}>${icon(mic)}${words.tryNow}</button>
          </div>`
        : nothing
    }`;
  }

  /** Quiet, and never while something is being made: there is nothing to leave behind. */
  private renderAnother(words: CreationStrings) {
    const { assistant, failure } = this;
    const settled = assistant ? isMade(assistant) || assistant.status === "error" : failure?.retryable === false;
    if (!settled && assistant?.creation.state !== "queued") return nothing;
    return html`<button class="button quiet another" type="button" @click=${() => this.wish("another")}>
      ${icon(plus)}${words.another}
    </button>`;
  }

  private renderTest(assistant: Assistant) {
    return html`<allokoli-test-call
      assistant-id=${assistant.id}
      .api=${this.api}
      .fetchToken=${this.fetchToken}
      .locale=${this.language}
    ></allokoli-test-call>`;
  }

  private renderBack(words: CreationStrings) {
    return html`<button class="button quiet back" type="button" @click=${() => this.show("number")}>
      ${icon(arrowLeft)}${words.back}
    </button>`;
  }

  private wish(wish: CreationWish): void {
    this.dispatchEvent(new CustomEvent<CreationWish>("creation-wish", { detail: wish }));
    // The button that was pressed is about to go.
    this.renderRoot.querySelector<HTMLElement>("h3")?.focus({ preventScroll: true });
  }

  private readonly handleTry = async () => {
    const { registerTestCall } = await import("../elements/test-call/test-call.ts");
    registerTestCall();
    void this.show("test");
  };

  private async show(panel: typeof this.panel): Promise<void> {
    this.panel = panel;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(panel === "number" ? "h3" : ".back")?.focus({ preventScroll: true });
    this.dispatchEvent(new CustomEvent("creation-turned"));
  }

  private async copy(text: string): Promise<void> {
    this.copied = (await copyText(text)) ? text : null;
  }

  private async drawQr(e164: string, national: string): Promise<void> {
    this.qr = html``;
    const { qrView } = await import("./qr.ts");
    this.qr = qrView(`tel:${e164}`, (this.#dictionary.value ?? creationFr).qrLabel(national));
  }
}

define("allokoli-creation", CreationView);
declare global {
  interface HTMLElementTagNameMap {
    "allokoli-creation": CreationView;
  }
}
