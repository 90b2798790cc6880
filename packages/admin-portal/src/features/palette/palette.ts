import { html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Portal } from "../../app/portal-context.ts";
import { navigate } from "../../app/route.ts";
import { icon } from "../../ui/icon/icon.ts";
import { shared } from "../../ui/shared.styles.ts";
import { paletteStyles } from "./palette.styles.ts";
import { type Entry, fixedEntries, foundEntries } from "./palette-entries.ts";

/** ⌘K: a box that reaches every page, tenant and call (the combobox pattern of the ARIA authoring practices). */
@customElement("portal-palette")
export class Palette extends LitElement {
  @property({ attribute: false }) portal!: Portal;
  @state() private text = "";
  @state() private found: Entry[] = [];
  @state() private active = 0;
  @query("dialog") private dialog!: HTMLDialogElement;
  #abort = new AbortController();

  static override styles = [shared, paletteStyles];

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    this.open();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("keydown", this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("keydown", this.#onKey);
  }

  open(): void {
    this.text = "";
    this.found = [];
    this.active = 0;
    if (!this.dialog.open) this.dialog.showModal();
  }

  readonly #type = async (event: Event) => {
    this.text = (event.target as HTMLInputElement).value;
    this.active = 0;
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const text = this.text.trim();
    if (text.length < 2) {
      this.found = [];
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
    if (signal.aborted) return;
    // The pages stay reachable when the search does not answer.
    const found = await foundEntries(this.portal, text, signal).catch(() => []);
    if (!signal.aborted) this.found = found;
  };

  #entries(): Entry[] {
    return [...fixedEntries(this.portal, this.text.trim()), ...this.found];
  }

  readonly #move = (event: KeyboardEvent) => {
    const entries = this.#entries();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && entries.length > 0) {
      event.preventDefault();
      this.active = (this.active + step + entries.length) % entries.length;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" }),
      );
    }
    const chosen = entries[this.active];
    if (event.key === "Enter" && chosen) this.#go(chosen);
  };

  #go({ href }: Entry): void {
    this.dialog.close();
    navigate(href);
  }

  override render() {
    const { words } = this.portal;
    const entries = this.#entries();
    return html`<dialog
      aria-label=${words.palette.title}
      @click=${(event: Event) => event.target === this.dialog && this.dialog.close()}
    >
      <div class="box">
        ${icon("search")}
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls="entries"
          aria-activedescendant=${entries.length > 0 ? `entry-${this.active}` : nothing}
          aria-label=${words.palette.placeholder}
          placeholder=${words.palette.placeholder}
          autocomplete="off"
          spellcheck="false"
          autofocus
          .value=${this.text}
          @input=${this.#type}
          @keydown=${this.#move}
        />
      </div>
      <ul id="entries" role="listbox" aria-label=${words.palette.title}>
        ${entries.map((entry, index) => this.#entry(entry, index, entries[index - 1]?.group))}
      </ul>
      <p class="foot soft ${entries.length > 0 ? "keys" : ""}" role="status">${entries.length > 0 ? words.palette.hint : words.palette.nothing}</p>
    </dialog>`;
  }

  #entry(entry: Entry, index: number, before: string | undefined) {
    return html`${entry.group === before ? nothing : html`<li class="group" role="presentation">${entry.group}</li>`}
      <li
        id="entry-${index}"
        class="entry"
        role="option"
        aria-selected=${index === this.active ? "true" : "false"}
        @pointermove=${() => {
          this.active = index;
        }}
        @click=${() => this.#go(entry)}
      >
        <span>${entry.label}</span>${entry.note ? html`<span class="soft">${entry.note}</span>` : nothing}
      </li>`;
  }
}
