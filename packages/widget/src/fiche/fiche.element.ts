import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Doubt, Draft, SlotName, Voice } from "../api/types.ts";
import { typeset } from "../format/typeset.ts";
import { check, circleHelp, pencil } from "../icons/first.ts";
import type { Strings } from "../strings/index.ts";
import { base } from "../ui/base.styles.ts";
import { controls } from "../ui/controls.styles.ts";
import { define } from "../ui/define.ts";
import { icon } from "../ui/icon.ts";
import { problemStyles } from "../ui/problem.styles.ts";
import { CHUNK_LOST, problemView } from "../ui/problem.ts";
import { tokens } from "../ui/tokens.styles.ts";
import { factStyles } from "./fact.styles.ts";
import { ficheStyles } from "./fiche.styles.ts";
import { rowValue } from "./row-value.ts";
import { GROUPS, linesOf } from "./rows.ts";

export type SlotChange = { slot: SlotName; value: unknown };
export type Stamp = { title: string; number: string | null };

/**
 * La fiche: the one card of the product. It shows a draft and asks for changes; whoever holds it decides. Long for the
 * one reason that every line of it is drawn alike, whatever it may hold.
 */
export class Fiche extends LitElement {
  static override styles = [tokens, base, controls, problemStyles, ficheStyles, factStyles];

  @property({ attribute: false }) draft: Draft = {};
  @property({ attribute: false }) doubts: readonly Doubt[] = [];
  @property({ attribute: false }) progress: { known: number; total: number } | null = null;
  @property({ attribute: false }) asking: SlotName | "confirm" | null = null;
  @property({ attribute: false }) saving: ReadonlySet<SlotName> = new Set();
  @property({ attribute: false }) voices: readonly Voice[] = [];
  /** Lines that a tap may edit; all of them when null. */
  @property({ attribute: false }) editable: ReadonlySet<SlotName> | null = null;
  /** Whoever holds the card puts an action in its foot. */
  @property({ type: Boolean }) actionable = false;
  @property({ attribute: false }) stamp: Stamp | null = null;
  @property({ attribute: false }) words!: Strings;
  @property() language: "fr" | "en" = "fr";

  @state() private editing: SlotName | null = null;
  /** The line whose editor did not arrive. */
  @state() private stuck: SlotName | null = null;

  /** Where a fact lands, for whatever flies to it. */
  place(slot: SlotName): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-slot="${slot}"] .value`);
  }

  /** Opens the editor of a line, as a tap on it does. */
  async edit(slot: SlotName): Promise<void> {
    if (this.isFixed(slot)) return;
    if (slot === "voice" && this.voices.length === 0) this.dispatchEvent(new CustomEvent("fiche-voices"));
    this.stuck = null;
    try {
      await import("./editor/slot-editor.element.ts");
    } catch {
      this.stuck = slot;
      return;
    }
    this.editing = slot;
    await this.updateComplete;
    this.renderRoot.querySelector("allokoli-slot-editor")?.scrollIntoView({ block: "nearest" });
  }

  protected override render() {
    const { words, draft } = this;
    const also = new Set<SlotName>(this.doubts.map((doubt) => doubt.slot));
    if (this.asking && this.asking !== "confirm") also.add(this.asking);
    const hasPencil = (Object.keys(draft) as SlotName[]).some((slot) => this.isPencil(slot) && !this.isFixed(slot));
    const hasPrefill = Object.values(draft).some((slot) => slot?.source === "prefilled");
    return html`<article class="root card" part="fiche" aria-label=${words.fiche.title}>
      ${this.renderTab()} ${this.stamp ? this.renderStamp(this.stamp) : nothing} ${this.renderHead()}
      ${GROUPS.map((group) => {
        const lines = linesOf(group, draft, also);
        return lines.length
          ? html`<section class="group" aria-label=${words.fiche.groups[group]}>
              ${lines.map((slot) => this.renderRow(slot))}
            </section>`
          : nothing;
      })}
      ${hasPrefill ? html`<p class="legend"><i class="origin"></i>${words.fiche.prefilled}</p>` : nothing}
      ${hasPencil ? html`<p class="legend">${words.fiche.legend}</p>` : nothing}
      ${this.actionable ? html`<footer class="foot"><slot name="foot"></slot></footer>` : nothing}
    </article>`;
  }

  private renderTab() {
    if (!this.progress) return nothing;
    const { known, total } = this.progress;
    const { fiche } = this.words;
    return html`<div class="tab" part="tab">
      <span aria-hidden="true">${fiche.progress(known, total)}</span>
      <span class="sr">${fiche.progressLong(known, total)}</span>
      <span class="ticks" aria-hidden="true">
        ${Array.from({ length: total }, (_, index) => html`<i class=${index < known ? "on" : ""}></i>`)}
      </span>
    </div>`;
  }

  private renderStamp(stamp: Stamp) {
    return html`<p class="stamp ${stamp.number ? "" : "waiting"}"><small>${stamp.title}</small>${stamp.number ?? nothing}</p>`;
  }

  private renderHead() {
    const { draft, words } = this;
    const name = draft.business_name?.value;
    const place = draft.address?.value.town;
    const trade = [draft.trade?.value ?? (draft.sector ? words.sectors[draft.sector.value] : ""), place].filter(
      Boolean,
    );
    return html`<header class="head">
      <div class="row ${this.sourceClass("business_name")}" data-slot="business_name">
        ${this.renderLine("business_name", html`<span class="value name ${name ? "" : "blank"}">${name ?? words.fiche.unnamed}</span>`)}
        ${this.renderBelow("business_name")}
      </div>
      <div class="row ${this.sourceClass("trade")}" data-slot="trade">
        ${this.renderLine("trade", html`<span class="value trade ${trade.length ? "" : "blank"}">${trade.length ? trade.join(" · ") : words.slots.trade}</span>`)}
        ${this.renderBelow("trade")}
      </div>
    </header>`;
  }

  private renderRow(slot: SlotName) {
    const asking = this.asking === slot;
    const blank = this.draft[slot] === undefined;
    const classes = ["row", asking ? "asking" : "", blank ? "blank" : "", this.sourceClass(slot)].join(" ");
    const value = blank
      ? html`<span class="sr">${this.words.fiche.empty}</span>`
      : rowValue(slot, this.draft, this.words, this.voices);
    return html`<div class=${classes} data-slot=${slot}>
      ${this.renderLine(
        slot,
        html`<span class="label">${this.words.slots[slot]}${this.originOf(slot)}${asking ? html`<span class="sr"> (${this.words.fiche.asking})</span>` : nothing}</span>
          <span class="value">${value}</span><span class="pen">${icon(pencil)}</span>`,
      )}
      ${this.renderBelow(slot)}
    </div>`;
  }

  private renderLine(slot: SlotName, content: TemplateResult) {
    if (this.isFixed(slot)) return html`<div class="line fixed">${content}</div>`;
    const verb = this.draft[slot] ? this.words.fiche.edit : this.words.fiche.add;
    return html`<button
      class="line"
      type="button"
      aria-expanded=${this.editing === slot}
      title=${verb(this.words.slots[slot])}
      @click=${() => this.handleLine(slot)}
    >
      ${content}
    </button>`;
  }

  private renderBelow(slot: SlotName) {
    const doubt = this.doubts.find((candidate) => candidate.slot === slot);
    const { fiche, slots } = this.words;
    if (this.editing === slot && !this.isFixed(slot)) return this.renderEditor(slot);
    if (this.stuck === slot) return problemView(CHUNK_LOST, this.words, () => void this.edit(slot));
    return html`${
      this.isPencil(slot) && !this.isFixed(slot)
        ? html`<div class="pencil">
            <span>${fiche.proposed}</span>
            <button class="keep" type="button" aria-label=${fiche.confirmLong(slots[slot])} @click=${() => this.change(slot, this.draft[slot]?.value)}>
              ${icon(check)}${fiche.confirm}
            </button>
          </div>`
        : nothing
    }${doubt ? html`<p class="doubt">${icon(circleHelp)}<span>${typeset(doubt.text)}</span></p>` : nothing}`;
  }

  private renderEditor(slot: SlotName) {
    return html`<allokoli-slot-editor
      class="editor"
      .slotName=${slot}
      .value=${this.draft[slot]?.value ?? null}
      .core=${this.words}
      .voices=${this.voices}
      language=${this.language}
      @slot-save=${(event: CustomEvent<{ value: unknown }>) => {
        this.change(slot, event.detail.value);
        this.close(slot);
      }}
      @slot-cancel=${() => this.close(slot)}
    ></allokoli-slot-editor>`;
  }

  private isPencil(slot: SlotName): boolean {
    return this.draft[slot]?.source === "suggested";
  }

  private isFixed(slot: SlotName): boolean {
    return this.editable !== null && !this.editable.has(slot);
  }

  /** A mark like a footnote's: the card says once, at its foot, that the partner's software knew this. */
  private originOf(slot: SlotName) {
    if (this.draft[slot]?.source !== "prefilled") return nothing;
    return html`<i class="origin"></i><span class="sr">(${this.words.fiche.prefilled})</span>`;
  }

  private sourceClass(slot: SlotName): string {
    return `${this.draft[slot]?.source ?? ""} ${this.saving.has(slot) ? "saving" : ""}`;
  }

  private handleLine(slot: SlotName): void {
    if (this.editing === slot) this.close(slot);
    else void this.edit(slot);
  }

  private change(slot: SlotName, value: unknown): void {
    this.dispatchEvent(new CustomEvent<SlotChange>("fiche-change", { detail: { slot, value } }));
  }

  private async close(slot: SlotName): Promise<void> {
    this.editing = null;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-slot="${slot}"] button.line`)?.focus();
  }
}

define("allokoli-fiche", Fiche);
declare global {
  interface HTMLElementTagNameMap {
    "allokoli-fiche": Fiche;
  }
}
