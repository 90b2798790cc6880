import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { type Failure, failureOf } from "../../api/api-error.ts";
import type { ApiClient } from "../../api/client.ts";
import type { OnboardingSession, ResumeCode } from "../../api/types.ts";
import { timeOfDay } from "../../format/time.ts";
import { typeset } from "../../format/typeset.ts";
import { check, copy, rotateCw } from "../../icons/first.ts";
import { x } from "../../icons/later.ts";
import { Dictionary, type Locale } from "../../strings/dictionary.ts";
import handoverFr, { type HandoverStrings } from "../../strings/handover.fr.ts";
import type { Strings } from "../../strings/index.ts";
import { Words } from "../../strings/words-controller.ts";
import { base } from "../../ui/base.styles.ts";
import { controls } from "../../ui/controls.styles.ts";
import { define } from "../../ui/define.ts";
import { icon } from "../../ui/icon.ts";
import { problemStyles } from "../../ui/problem.styles.ts";
import { copyText, problemView } from "../../ui/problem.ts";
import { Ticker } from "../../ui/ticker.ts";
import { handoverStyles } from "./handover.styles.ts";

const dictionary = new Dictionary<HandoverStrings>(handoverFr, () => import("../../strings/handover.en.ts"));

/** Digits as they are read: « 12 34 56 ». */
const inPairs = (digits: string, space: string): string =>
  digits
    .replace(/\D/g, "")
    .slice(0, 6)
    .replace(/..(?=.)/g, `$&${space}`);

/**
 * The interview on another device: the code that leads to it, or the field for a code from elsewhere.
 * `handover-resumed` carries the interview that a code named; `handover-over`: closed.
 */
export class Handover extends LitElement {
  static override styles = [base, controls, problemStyles, handoverStyles];

  @property({ attribute: false }) client: ApiClient | null = null;
  @property() sessionId = "";
  @property({ attribute: false }) core!: Strings;
  @property() language: Locale = "fr";
  /** What is shown first. */
  @property() side: "show" | "enter" = "show";

  @state() private code: ResumeCode | null = null;
  @state() private failure: Failure | null = null;
  /** What is wrong with the code that was typed. */
  @state() private doubt: string | null = null;
  @state() private busy = false;
  @state() private copied = false;
  @query("dialog") private dialog!: HTMLDialogElement;
  @query("input") private field!: HTMLInputElement | null;
  #shown = false;
  readonly #dictionary = new Words<HandoverStrings>(this, dictionary);

  constructor() {
    super();
    new Ticker(this, () => this.code !== null);
  }

  get words(): Locale {
    return this.language;
  }

  protected override updated(): void {
    // Once, as soon as there are words: what closes it closes it for good.
    if (!this.dialog || this.#shown || !this.isConnected) return;
    this.#shown = true;
    this.dialog.showModal();
    this.turnTo(this.side);
  }

  protected override render() {
    const words = this.#dictionary.value;
    if (!words) return nothing;
    const title = this.side === "show" ? words.title : words.enterTitle;
    return html`<dialog class="root" aria-labelledby="title" @close=${this.handleClose} @click=${this.handleOutside}>
      <div class="sheet">
        <div class="head">
          <h2 id="title" tabindex="-1" autofocus>${title}</h2>
          <button class="button quiet square" type="button" aria-label=${this.core.close} title=${this.core.close} @click=${() => this.dialog.close()}>${icon(x)}</button>
        </div>
        ${this.side === "show" ? this.renderCode(words) : this.renderField(words)}
        ${this.failure ? problemView(this.failure, this.core, () => void this.retry()) : nothing}
        <button class="button quiet other" type="button" @click=${() => this.turnTo(this.side === "show" ? "enter" : "show")}>
          ${this.side === "show" ? words.haveCode : words.showCode}
        </button>
      </div>
    </dialog>`;
  }

  private renderCode(words: HandoverStrings) {
    const { code } = this;
    if (this.failure) return nothing;
    const left = code ? Math.ceil((Date.parse(code.expires_at) - Date.now()) / 60_000) : 0;
    const gone = code !== null && left <= 0;
    return html`<p class="how">${words.how}</p>
      <p class="code ${gone ? "gone" : ""}">
        <span class="sr">${words.code}\u202f: </span>${code ? inPairs(code.code, "\u2009") : html`<i></i><i></i><i></i>`}
      </p>
      ${
        gone
          ? html`<p class="life" role="status">${words.expired}</p>
              <button class="button primary" type="button" @click=${this.make}>${icon(rotateCw)}${words.renew}</button>`
          : html`<p class="life" role=${code ? nothing : "status"}>${code ? words.validUntil(timeOfDay(code.expires_at, this.language), words.minutes(left)) : words.making}</p>
              <button class="button" type="button" ?disabled=${!code} @click=${this.copy}>
                ${icon(this.copied ? check : copy)}<span aria-live="polite">${this.copied ? this.core.copied : words.copy}</span>
              </button>`
      }`;
  }

  private renderField(words: HandoverStrings) {
    return html`<p class="how">${words.enterHow}</p>
      <form @submit=${this.handleSubmit}>
        <label class="label" for="code">${words.field}</label>
        <input
          id="code"
          class="input digits"
          inputmode="numeric"
          autocomplete="one-time-code"
          enterkeyhint="go"
          aria-invalid=${this.doubt !== null}
          aria-describedby="doubt"
          @input=${this.handleInput}
        />
        <p id="doubt" class="doubt" role="alert">${this.doubt ? typeset(this.doubt) : nothing}</p>
        <button class="button primary" ?disabled=${this.busy}>${words.resume}</button>
      </form>`;
  }

  private turnTo(side: "show" | "enter"): void {
    Object.assign(this, { side, failure: null, doubt: null });
    if (side === "show" && !this.code) void this.make();
    if (side === "enter") void this.updateComplete.then(() => this.field?.focus());
  }

  private readonly make = async () => {
    Object.assign(this, { code: null, failure: null, copied: false });
    try {
      this.code = (await this.client?.resumeCode(this.sessionId)) ?? null;
    } catch (error) {
      this.failure = failureOf(error);
    }
  };

  private async retry(): Promise<void> {
    if (this.side === "show") await this.make();
    else await this.resume();
  }

  private readonly copy = async () => {
    this.copied = await copyText(this.code?.code ?? "");
  };

  private handleInput(event: InputEvent): void {
    const { field } = this;
    this.doubt = null;
    // Digits are put in pairs as they come; a correction in the middle keeps its place.
    if (field && field.selectionStart === field.value.length && event.inputType !== "deleteContentBackward") {
      field.value = inPairs(field.value, " ");
    }
  }

  private handleSubmit(event: Event): void {
    event.preventDefault();
    void this.resume();
  }

  private async resume(): Promise<void> {
    const digits = this.field?.value.replace(/\D/g, "") ?? "";
    if (digits.length !== 6) {
      this.doubt = this.#dictionary.value?.incomplete ?? null;
      this.field?.focus();
      return;
    }
    Object.assign(this, { busy: true, failure: null, doubt: null });
    try {
      const detail = (await this.client?.resumeByCode(digits)) as OnboardingSession;
      this.dispatchEvent(new CustomEvent("handover-resumed", { detail }));
      this.dialog.close();
    } catch (error) {
      const failure = failureOf(error);
      if (failure?.code === "resume_code_unknown") this.doubt = failure.detail;
      else this.failure = failure;
      this.field?.select();
    } finally {
      this.busy = false;
    }
  }

  /** The dialog is as large as its sheet: what is pressed and is the dialog itself is its backdrop. */
  private handleOutside(event: MouseEvent): void {
    if (event.target === this.dialog) this.dialog.close();
  }

  private handleClose(): void {
    this.dispatchEvent(new CustomEvent("handover-over"));
  }
}

define("allokoli-handover", Handover);
declare global {
  interface HTMLElementTagNameMap {
    "allokoli-handover": Handover;
  }
}
