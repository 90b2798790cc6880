// Long for one reason: it is where the parts of the frame meet; each part is in a file beside.

import { html, nothing, type PropertyValues } from "lit";
import { query, state } from "lit/decorators.js";
import type { ApiClient } from "../../api/client.ts";
import type { OnboardingSession, Voice } from "../../api/types.ts";
import "../../fiche/fiche.element.ts";
import type { Fiche } from "../../fiche/fiche.element.ts";
import { typeset } from "../../format/typeset.ts";
import type { CreationWish } from "../../onboarding/creation.element.ts";
import type { FollowInterview } from "../../onboarding/interview-stream.ts";
import { repliesOf } from "../../onboarding/quick-replies.ts";
import { madeIn, NOTHING_YET, type Phase, phaseOf, type WizardState } from "../../onboarding/wizard-state.ts";
import { WizardStore } from "../../onboarding/wizard-store.ts";
import type { Strings } from "../../strings/index.ts";
import { AlloKoliElement } from "../../ui/allokoli-element.ts";
import { base } from "../../ui/base.styles.ts";
import "../../ui/composer.element.ts";
import type { Composer } from "../../ui/composer.element.ts";
import { controls } from "../../ui/controls.styles.ts";
import { problemStyles } from "../../ui/problem.styles.ts";
import { CHUNK_LOST, problemView } from "../../ui/problem.ts";
import { Ticker } from "../../ui/ticker.ts";
import { tokens } from "../../ui/tokens.styles.ts";
import { dockStyles } from "./dock.styles.ts";
import { Elsewhere } from "./elsewhere.ts";
import { flyNews } from "./flight.ts";
import { headView } from "./head.ts";
import { KeepQuestion } from "./keep-question.ts";
import { sheetStyles } from "./sheet.styles.ts";
import { Sheet } from "./sheet.ts";
import { sheetView } from "./sheet-view.ts";
import { threadStyles } from "./thread.styles.ts";
import { threadView } from "./thread.ts";
import { VoiceDoor } from "./voice-door.ts";
import { wizardStyles } from "./wizard.styles.ts";

/**
 * The interview that makes an assistant: a conversation on one side, the card that it fills on the other.
 *
 * @summary Makes a phone assistant in a few minutes.
 * @element allokoli-wizard
 * @attr api - Base address of the API.
 * @attr locale - `fr` (default) or `en`.
 * @attr theme - `auto` (the page's color-scheme), `light` or `dark`.
 * @fires allokoli-ready - The interview is open.
 * @fires allokoli-session-changed - The interview or its card changed.
 * @fires allokoli-assistant-created - The card is confirmed and the assistant is being made.
 * @fires allokoli-assistant-changed - The creation went a step further.
 * @fires allokoli-voice-started - The interviewer is on the line: the interview goes on by voice.
 * @fires allokoli-voice-ended - The line is closed; the interview goes on in writing.
 * @fires allokoli-error - Something failed; the element shows it too.
 * @fires allokoli-token-expired - The host's token is refused or was not renewed.
 * @csspart root - The whole frame.
 * @csspart problem - An error.
 * @csspart speak - The button that opens the line.
 * @csspart ring - The voice ring, while one speaks.
 * @cssprop --allokoli-accent - The one accent colour.
 * @cssprop --allokoli-ink - Text.
 * @cssprop --allokoli-paper - Ground.
 * @cssprop --allokoli-card - Cards and fields.
 * @cssprop --allokoli-line - Hairlines.
 * @cssprop --allokoli-pencil - Secondary text and suggestions.
 * @cssprop --allokoli-radius - Radius of cards; controls follow.
 * @cssprop --allokoli-font - Font family; the page's own by default.
 * @cssprop --allokoli-font-size - Size of running text; the scale follows.
 * @cssprop --allokoli-height - Height of the frame.
 */
export class WizardElement extends AlloKoliElement {
  static override styles = [tokens, base, controls, problemStyles, threadStyles, wizardStyles, dockStyles, sheetStyles];

  @state() private wizard: WizardState = NOTHING_YET;
  @state() private creationStuck = false;
  @state() private voices: readonly Voice[] = [];

  @query(".root") private frame!: HTMLElement;
  @query(".stage") private stage!: HTMLElement | null;
  @query("allokoli-fiche") private fiche!: Fiche;
  @query("allokoli-composer") private composer!: Composer | null;

  readonly #sheet = new Sheet(this);
  readonly #view = new KeepQuestion(this, () => (phaseOf(this.wizard) === "interview" ? this.stage : null));
  readonly #voice = new VoiceDoor(this, {
    follow: () => this.followElsewhere(),
    changed: () => {
      this.requestUpdate();
      void this.updateComplete.then(() => this.#view.show());
    },
    unsaid: (words) => void this.#store?.keep(words),
    over: (held) => held && this.passKeyboard(),
  });
  readonly #elsewhere = new Elsewhere(this, {
    follow: () => this.followElsewhere(),
    resumed: (session) => this.#store?.take(session),
  });
  #store: WizardStore | null = null;
  /** Once somebody had reason to look; it outlives the store, which changes with language and API. */
  #follow: FollowInterview | null = null;

  constructor() {
    super();
    new Ticker(this, () => phaseOf(this.wizard) === "interview");
  }

  protected override connected(client: ApiClient): void {
    const hooks = {
      changed: (now: WizardState, before: WizardState) => this.handleState(now, before),
      failed: (failure: WizardState["failure"]) => failure && this.emit("allokoli-error", failure),
    };
    this.#store = new WizardStore(client, hooks, this.wizard);
    if (this.#follow) this.#store.follow(this.#follow);
    void this.#store.open();
  }

  protected override disconnected(): void {
    this.#store?.stop();
    this.#store = null;
  }

  protected override backOnline(): void {
    if (this.wizard.failure?.code === "offline") void this.#store?.retry();
  }

  /** Puts the cursor where the next answer is written. */
  override focus(options?: FocusOptions): void {
    this.composer?.focus(options);
  }

  protected override updated(changed: PropertyValues): void {
    const before = (changed as Map<string, unknown>).get("wizard") as WizardState | undefined;
    if (!before) return;
    const turns = (state: WizardState) =>
      (state.session?.turns.length ?? 0) + (state.pending ? 1 : 0) + state.asides.length;
    if (turns(before) !== turns(this.wizard)) this.#view.show();
    if (before.session) void this.flyNews(before.session);
    if (this.wizard.giveBack && this.wizard.giveBack !== before.giveBack && this.composer) {
      this.composer.value = this.wizard.giveBack;
    }
  }

  protected override render() {
    const words = this.core.value;
    if (!words) return html`<div class="root" aria-busy="true"></div>`;
    const { session } = this.wizard;
    const phase = phaseOf(this.wizard);
    const inCreation = phase === "creation" || phase === "done";
    return html`<div class="root ${this.#sheet.open ? "pulled" : ""} ${this.#voice.isOpen ? "aloud" : ""}" part="root" @keydown=${this.handleKey}>
      ${headView(this.wizard, phase, words, this.#elsewhere.buttonView(this.isFirst, words))}
      <div class="stage ${inCreation ? "calm" : this.isFirst ? "first" : ""}" tabindex="0" role="group" aria-label=${words.wizard.title}>
        ${inCreation ? this.renderCreation(words) : this.renderTalk(words, phase)}
      </div>
      <div class="dock ${phase === "interview" ? "" : "none"}">
        ${this.wizard.failure && phase === "interview" && !this.wizard.pending?.failed ? problemView(this.wizard.failure, words, this.handleRetry) : nothing}
        ${this.hostIsAway && phase === "interview" ? html`<p class="away" role="status">${words.hostIsAway}</p>` : nothing}
        ${this.#elsewhere.dialogView(this.client, session, words, this.words)}
        ${this.#voice.lineView(this.client, session, words, this.words)}
        <div class="write">${this.renderComposer(words)}${this.#voice.buttonView(words)}</div>
      </div>
      ${phase === "blocked" ? nothing : this.renderSheet(words)}
    </div>`;
  }

  private renderTalk(words: Strings, phase: Phase) {
    if (phase === "blocked" && this.wizard.failure) {
      return html`<div class="blocked">${problemView(this.wizard.failure, words, this.handleRetry)}</div>`;
    }
    if (phase === "opening")
      return html`<div class="opening" role="status">${words.wizard.opening}<i></i><i></i>${this.hostIsAway ? html`<span>${words.hostIsAway}</span>` : html`<span class="late">${words.wizard.openingLate}</span>`}</div>`;
    const spoken = this.#voice.spoken(this.wizard.session?.turns ?? []);
    const { guess } = this.#voice;
    const answered = this.wizard.pending !== null || spoken.some(({ role }) => role === "user");
    return html`<div class="log" role="log" aria-label=${words.wizard.thread}>
        ${threadView(this.wizard, { spoken, guess, answered }, words, this.handleRetry)}
      </div>
      ${this.isFirst && this.isBare && !answered ? html`<p class="promise">${words.wizard.promise}</p>` : nothing}${answered ? nothing : this.renderReplies(words)}`;
  }

  /** Nothing has been said yet: the question has the page to itself. */
  private get isFirst(): boolean {
    const { session, pending } = this.wizard;
    return pending === null && session?.turns.length === 1;
  }

  /** The interviewer opened with its question alone: we add a word of our own. */
  private get isBare(): boolean {
    const { session } = this.wizard;
    return session?.turns[0]?.text.trim() === session?.question?.text.trim();
  }

  private renderReplies(words: Strings) {
    const question = this.wizard.session?.question;
    if (!question) return nothing;
    return html`<div class="chips replies" role="group" aria-label=${words.wizard.replies}>
      ${repliesOf(question, words).map(
        (reply) =>
          html`<button class="chip" type="button" @click=${() => this.say(reply.value)}>${typeset(reply.label)}</button>`,
      )}
    </div>`;
  }

  private renderComposer(words: Strings) {
    return html`<allokoli-composer
      .label=${words.wizard.reply}
      .hint=${words.wizard.replyHint}
      .action=${words.wizard.send}
      ?busy=${this.wizard.pending !== null && !this.wizard.pending.failed}
      @composer-send=${(event: CustomEvent<{ text: string }>) => this.say(event.detail.text)}
    ></allokoli-composer>`;
  }

  private renderSheet(words: Strings) {
    return sheetView(this.wizard, this.#sheet, this.voices, words, this.words, {
      change: ({ slot, value }) => void this.#store?.patch(slot, value),
      confirm: () => {
        this.#voice.hangUp();
        void this.#store?.confirm();
      },
      voices: () => void this.loadVoices(),
    });
  }

  private renderCreation(words: Strings) {
    if (this.creationStuck) return problemView(CHUNK_LOST, words, () => void this.bringCreation());
    return html`<allokoli-creation
      .assistant=${this.wizard.assistant}
      .failure=${this.wizard.failure}
      .seconds=${madeIn(this.wizard)}
      .api=${this.api}
      .fetchToken=${this.fetchToken}
      .core=${this.core.value}
      language=${this.words}
      @creation-wish=${(event: CustomEvent<CreationWish>) => this.handleWish(event.detail)}
      @creation-turned=${() => this.stage?.scrollTo({ top: 0 })}
    ></allokoli-creation>`;
  }

  private say(text: string): void {
    if (!this.#voice.say(text)) void this.#store?.say(text);
    this.passKeyboard();
  }

  /** What was pressed is gone. On a touch screen the composer would raise the keyboard uninvited. */
  private passKeyboard(): void {
    if (matchMedia("(pointer: fine)").matches) this.composer?.focus();
    else this.stage?.focus();
  }

  private readonly handleRetry = () => {
    this.retryConnection();
    void this.#store?.retry();
  };

  private handleWish(wish: CreationWish): void {
    if (wish === "retry") this.handleRetry();
    else if (wish === "resume") void this.#store?.resume();
    else void this.#store?.startAfresh().then(() => this.passKeyboard());
  }

  private handleKey(event: KeyboardEvent): void {
    if (event.key === "Escape" && this.#sheet.open) this.#sheet.set(false);
  }

  private handleState(now: WizardState, before: WizardState): void {
    this.wizard = now;
    const { session, assistant } = now;
    if (session && !before.session) this.emit("allokoli-ready", { element: this.localName });
    if (session && session !== before.session) this.emit("allokoli-session-changed", { session });
    if (session?.can_confirm && !before.session?.can_confirm && before.session) this.#sheet.set(true);
    if (session?.draft.voice?.value.voice_id && this.voices.length === 0) void this.loadVoices();
    if (session?.assistant_id) void this.bringCreation();
    if (session?.assistant_id && !before.session?.assistant_id) {
      this.#sheet.set(false);
      if (before.session) {
        this.stage?.focus({ preventScroll: true });
        this.emit("allokoli-assistant-created", { assistantId: session.assistant_id });
      }
    }
    if (assistant && assistant !== before.assistant) {
      this.emit("allokoli-assistant-changed", { assistant, assistantId: assistant.id });
    }
  }

  /** What is said aloud or on another device moves the card here too. */
  private async followElsewhere(): Promise<void> {
    const { followInterview } = await import("../../onboarding/interview-stream.ts");
    this.#follow = followInterview;
    this.#store?.follow(followInterview);
  }

  private async bringCreation(): Promise<void> {
    this.creationStuck = await import("../../onboarding/creation.element.ts").then(
      () => false,
      () => true,
    );
  }

  private async flyNews(before: OnboardingSession): Promise<void> {
    const { session } = this.wizard;
    if (!session || session === before) return;
    await this.fiche?.updateComplete;
    flyNews(this.frame, this.fiche, session, before);
  }

  private async loadVoices(): Promise<void> {
    this.voices = (await this.client?.voices().catch(() => [])) ?? [];
  }
}
