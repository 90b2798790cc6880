import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Failure } from "../api/api-error.ts";
import type { FetchToken } from "../api/token-manager.ts";
import type { Assistant } from "../api/types.ts";
import { pairs } from "../format/phone.ts";
import { lasting } from "../format/time.ts";
import { check, copy } from "../icons/first.ts";
import { arrowLeft, mic, phone, phoneForwarded } from "../icons/later.ts";
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
import { stepsView } from "./creation-steps.ts";
import { type ForwardCase, forwardingView } from "./forwarding.ts";

const dictionary = new Dictionary<CreationStrings>(creationFr, () => import("../strings/creation.en.ts"));
const FIVE_MINUTES = 300;

/** From the confirmed card to the number, and from the number to the first forwarded call. */
export class CreationView extends LitElement {
  static override styles = [base, controls, problemStyles, creationStyles];

  @property({ attribute: false }) assistant: Assistant | null = null;
  @property({ attribute: false }) failure: Failure | null = null;
  @property({ attribute: false }) seconds = 0;
  @property({ attribute: false }) core!: Strings;
  @property({ attribute: false }) fetchToken?: FetchToken;
  @property() api = "";
  @property() language: Locale = "fr";

  @state() private panel: "number" | "test" | "next" = "number";
  @state() private forward: ForwardCase = "noAnswer";
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
    const number = this.assistant?.creation.state === "done" ? this.assistant.phone_number : null;
    if (number) return `${words.doneTitle} ${number.national}`;
    return this.assistant?.creation.state === "queued" ? words.queuedTitle : "";
  }

  private renderPanel(words: CreationStrings) {
    const { assistant } = this;
    if (this.panel === "test" && assistant) return this.renderTest(assistant);
    if (this.panel === "next" && assistant?.phone_number) {
      return forwardingView(assistant.phone_number.national, this.forward, words, {
        choose: (when) => {
          this.forward = when;
        },
        copy: (text) => this.copy(text),
      });
    }
    if (assistant?.phone_number && assistant.creation.state === "done") return this.renderNumber(assistant, words);
    return this.renderProgress(words);
  }

  private renderProgress(words: CreationStrings) {
    const creation = this.assistant?.creation;
    const queued = creation?.state === "queued";
    return html`<h3>${queued ? words.queuedTitle : words.preparing}</h3>
      <p class="soft">${queued ? words.queuedNote : creation?.state === "failed" ? words.failed : words.preparingNote}</p>
      ${creation ? stepsView(creation, words) : nothing}
      ${this.failure ? problemView(this.failure, this.core, () => this.dispatchEvent(new CustomEvent("creation-retry"))) : nothing}
      ${
        queued
          ? html`<div class="actions">
              <button class="button primary" type="button" @click=${this.handleTry}>${icon(mic)}${words.tryNow}</button>
            </div>`
          : nothing
      }`;
  }

  private renderNumber({ phone_number }: Assistant, words: CreationStrings) {
    const { e164, national } = phone_number as NonNullable<Assistant["phone_number"]>;
    const soon = this.seconds > 0 && this.seconds < FIVE_MINUTES;
    return html`<p class="soft">
        ${this.seconds > 0 ? words.doneNote(lasting(this.seconds)) : ""} ${soon ? words.calm : ""}
      </p>
      <h3>${words.doneTitle}</h3>
      <p class="number" role="img" aria-label=${national}>${pairs(e164).map((pair) => html`<span>${pair}</span>`)}</p>
      <button class="button quiet copy" type="button" @click=${() => this.copy(national)}>
        ${icon(this.copied === national ? check : copy)}${this.copied === national ? this.core.copied : words.copyNumber}
      </button>
      <div class="actions">
        <button class="button primary" type="button" @click=${this.handleTry}>${icon(mic)}${words.try}</button>
        <a class="button" href="tel:${e164}">${icon(phone)}${words.call}</a>
        <button class="button" type="button" @click=${() => this.show("next")}>${icon(phoneForwarded)}${words.next}</button>
      </div>
      ${this.qr ? html`<div class="scan">${this.qr}<p>${words.scan}</p></div>` : nothing}`;
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

  private readonly handleTry = async () => {
    const { registerTestCall } = await import("../elements/test-call/test-call.ts");
    registerTestCall();
    this.show("test");
  };

  private async show(panel: typeof this.panel): Promise<void> {
    this.panel = panel;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(".back, .primary")?.focus();
    this.scrollIntoView({ block: "nearest" });
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
