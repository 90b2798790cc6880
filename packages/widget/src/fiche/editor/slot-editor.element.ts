import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { SlotName, Voice } from "../../api/types.ts";
import { typeset } from "../../format/typeset.ts";
import { Dictionary, type Locale } from "../../strings/dictionary.ts";
import editorFr, { type EditorStrings } from "../../strings/editor.fr.ts";
import type { Strings } from "../../strings/index.ts";
import { Words } from "../../strings/words-controller.ts";
import { base } from "../../ui/base.styles.ts";
import { controls } from "../../ui/controls.styles.ts";
import { define } from "../../ui/define.ts";
import type { Desk, OpenEditor } from "./editor.ts";
import { openEditor } from "./open-editor.ts";
import { slotEditorStyles } from "./slot-editor.styles.ts";

const dictionary = new Dictionary<EditorStrings>(editorFr, () => import("../../strings/editor.en.ts"));

/** Edits one line of the card in place: `slot-save` with a value that fits, `slot-cancel` on Escape. */
export class SlotEditor extends LitElement {
  static override styles = [base, controls, slotEditorStyles];

  @property({ attribute: false }) slotName!: SlotName;
  @property({ attribute: false }) value: unknown = null;
  @property({ attribute: false }) core!: Strings;
  @property({ attribute: false }) voices: readonly Voice[] = [];
  @property() language: Locale = "fr";

  @state() private wrong: string | null = null;
  readonly #dictionary = new Words<EditorStrings>(this, dictionary);
  #editor: OpenEditor | null = null;
  #focused = false;

  get words(): Locale {
    return this.language;
  }

  protected override updated(): void {
    if (this.#focused || !this.#editor) return;
    this.#focused = true;
    const pressed = this.renderRoot.querySelector<HTMLElement>("[aria-pressed=true]");
    (pressed ?? this.renderRoot.querySelector<HTMLElement>("input, textarea, select, .chip"))?.focus({
      preventScroll: true,
    });
  }

  protected override render() {
    const words = this.#dictionary.value;
    if (!words) return nothing;
    this.#editor ??= openEditor(this.slotName, this.value, this.desk(words));
    return html`<form class="root" novalidate @submit=${this.handleSubmit} @keydown=${this.handleKey}>
      <h3>${typeset(words.question[this.slotName])}</h3>
      <div>${this.#editor.view()}</div>
      ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing}
      <div class="actions">
        <button class="button primary" type="submit">${words.save}</button>
        <button class="button quiet" type="button" @click=${this.cancel}>${words.cancel}</button>
        ${
          this.value !== null
            ? html`<button class="button quiet forget" type="button" @click=${() => this.save(null)}>${words.forget}</button>`
            : nothing
        }
      </div>
    </form>`;
  }

  private desk(words: EditorStrings): Desk {
    const editor = this;
    return {
      core: this.core,
      words,
      get voices() {
        return editor.voices;
      },
      redraw: () => this.requestUpdate(),
    };
  }

  private handleSubmit(event: Event): void {
    event.preventDefault();
    const outcome = this.#editor?.finish();
    if (!outcome) return;
    if ("wrong" in outcome) this.wrong = outcome.wrong;
    else this.save(outcome.value);
  }

  private handleKey(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.cancel();
  }

  private save(value: unknown): void {
    this.dispatchEvent(new CustomEvent("slot-save", { detail: { value } }));
  }

  private cancel(): void {
    this.dispatchEvent(new CustomEvent("slot-cancel"));
  }
}

define("allokoli-slot-editor", SlotEditor);
declare global {
  interface HTMLElementTagNameMap {
    "allokoli-slot-editor": SlotEditor;
  }
}
