import { css, html, LitElement } from "lit";
import { property, query } from "lit/decorators.js";
import { arrowUp } from "../icons/first.ts";
import { base } from "./base.styles.ts";
import { controls } from "./controls.styles.ts";
import { define } from "./define.ts";
import { icon } from "./icon.ts";

/** Where one writes: Enter sends, Shift+Enter goes to the next line, and nothing is lost while an answer is awaited. */
export class Composer extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      form {
        position: relative;
      }
      textarea.input {
        display: block;
        min-block-size: 54px;
        max-block-size: 160px;
        padding: 14px 60px 14px 16px;
        border-radius: var(--_radius);
        font-size: max(16px, var(--_t17));
        line-height: 1.45;
      }
      /* The hint stays on its line however narrow the field is. */
      textarea:placeholder-shown {
        white-space: nowrap;
        overflow: hidden;
      }
      button {
        position: absolute;
        inset-block-end: 5px;
        inset-inline-end: 5px;
      }
      .button.primary[disabled] {
        background: transparent;
        color: var(--_pencil);
        opacity: 1;
      }
    `,
  ];

  @property() label = "";
  @property() hint = "";
  @property() action = "";
  @property({ type: Boolean }) busy = false;

  @query("textarea") private area!: HTMLTextAreaElement;

  get value(): string {
    return this.area?.value ?? "";
  }
  set value(text: string) {
    this.area.value = text;
    this.requestUpdate();
  }

  override focus(options?: FocusOptions): void {
    this.area?.focus(options);
  }

  protected override render() {
    return html`<form class="root" @submit=${this.handleSubmit}>
      <label class="sr" for="words">${this.label}</label>
      <textarea
        id="words"
        class="input"
        rows="1"
        placeholder=${this.hint}
        maxlength="4000"
        autocomplete="off"
        enterkeyhint="send"
        @input=${() => this.requestUpdate()}
        @keydown=${this.handleKey}
      ></textarea>
      <button class="button primary square" aria-label=${this.action} title=${this.action} ?disabled=${this.busy || !this.value.trim()}>
        ${icon(arrowUp)}
      </button>
    </form>`;
  }

  private handleKey(event: KeyboardEvent): void {
    // A composing input method uses Enter for itself.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.send();
  }

  private handleSubmit(event: Event): void {
    event.preventDefault();
    this.send();
  }

  private send(): void {
    const text = this.value.trim();
    if (!text || this.busy) return;
    this.value = "";
    this.dispatchEvent(new CustomEvent("composer-send", { detail: { text } }));
    this.focus();
  }
}

define("allokoli-composer", Composer);
declare global {
  interface HTMLElementTagNameMap {
    "allokoli-composer": Composer;
  }
}
