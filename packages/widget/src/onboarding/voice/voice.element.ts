import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { ApiClient } from "../../api/client.ts";
import type { OnboardingSession, Turn } from "../../api/types.ts";
import { AT_REST, type CallEvent, type CallState } from "../../call/call-state.ts";
import { Conversation } from "../../call/conversation.ts";
import { obstacleStyles } from "../../call/obstacle.styles.ts";
import { failureAt, obstacleView } from "../../call/obstacle.ts";
import { ringStyles } from "../../call/ring.styles.ts";
import { Dictionary, type Locale } from "../../strings/dictionary.ts";
import type { Strings } from "../../strings/index.ts";
import voiceFr, { type VoiceStrings } from "../../strings/voice.fr.ts";
import { Words } from "../../strings/words-controller.ts";
import { base } from "../../ui/base.styles.ts";
import { controls } from "../../ui/controls.styles.ts";
import { define } from "../../ui/define.ts";
import { alloKoliEvent } from "../../ui/events.ts";
import { problemStyles } from "../../ui/problem.styles.ts";
import { problemView } from "../../ui/problem.ts";
import { type Heard, stillSpoken } from "./still-spoken.ts";
import { voiceStyles } from "./voice.styles.ts";
import { lineView, lostView, whyView, writeView } from "./voice-views.ts";

const dictionary = new Dictionary<VoiceStrings>(voiceFr, () => import("../../strings/voice.en.ts"));

/** Once the card is confirmed the interviewer may finish its sentence, and no more. */
const FAREWELL = 8_000;

/**
 * The interviewer on the line. It asks for the microphone, shows who speaks, and holds what was said until it is a turn.
 * `voice-change`: what was heard changed. `voice-unsaid`: the line ended before these words became a turn.
 * `voice-over`: whoever put it here takes it away.
 */
export class Voice extends LitElement {
  static override styles = [base, controls, problemStyles, ringStyles, obstacleStyles, voiceStyles];

  @property({ attribute: false }) client: ApiClient | null = null;
  @property({ attribute: false }) session: OnboardingSession | null = null;
  @property({ attribute: false }) core!: Strings;
  @property() language: Locale = "fr";

  /** Before the first call: whether the browser is about to ask for the microphone. */
  @state() private warning = false;
  @state() private call: CallState = AT_REST;
  @query(".ring") private ring!: HTMLElement | null;
  readonly #dictionary = new Words<VoiceStrings>(this, dictionary);
  #conversation: Conversation | null = null;
  #heard: Heard[] = [];
  /** How many turns there were when the call began. */
  #from = 0;
  #farewell: ReturnType<typeof setTimeout> | undefined;

  get words(): Locale {
    return this.language;
  }

  /** Somebody listens: what is written goes the same way as what is said. */
  get live(): boolean {
    return this.call.phase === "live";
  }

  /** What was heard and is no turn of these yet. */
  spoken(turns: readonly Turn[]): Heard[] {
    return stillSpoken(this.#heard, turns, this.#from);
  }

  /** What one seems to be saying, word after word; a caption follows. */
  get guess(): string {
    return this.live ? this.call.guess : "";
  }

  say(text: string): void {
    this.#conversation?.say(text);
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>("button")?.focus();
  }

  protected override async firstUpdated(): Promise<void> {
    const name = "microphone" as PermissionName;
    const permission = await navigator.permissions?.query({ name }).catch(() => null);
    if (permission?.state === "granted" || permission?.state === "denied") void this.start();
    else this.warning = true;
    // The button that was pressed has made room for this.
    await this.updateComplete;
    this.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move in the page is a removal and an insertion in the same task: the call survives it.
    queueMicrotask(() => {
      if (this.isConnected) return;
      clearTimeout(this.#farewell);
      this.#conversation?.hangUp();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("session");
    if (!before || !this.live) return;
    if (before.id !== this.session?.id) this.close();
    else if (this.session.status !== "open" && !this.#farewell) this.takeLeave();
  }

  private readonly start = async (): Promise<void> => {
    const { client, session } = this;
    if (!client || !session) return;
    this.warning = false;
    this.#from = session.turns.length;
    this.#conversation = new Conversation((signal) => client.startInterviewCall(session.id, { signal }), {
      changed: (now, event) => this.handleCall(now, event),
      level: (level) => this.ring?.style.setProperty("--_level", level.toFixed(2)),
    });
    await this.#conversation.start("voice");
  };

  protected override updated(): void {
    // Where there is little room, a question leaves no place for another way to answer.
    const { obstacle, failure, lost } = this.call;
    this.toggleAttribute("asks", this.warning || obstacle !== null || failure !== null || lost);
  }

  protected override render() {
    const words = this.#dictionary.value;
    if (!words) return nothing;
    return html`<section class="root" aria-label=${words.title}>
      ${this.renderState(words)}
      <p class="sr" role="status">${this.announcement(words)}</p>
    </section>`;
  }

  private renderState(words: VoiceStrings) {
    const { phase, obstacle, failure, lost } = this.call;
    const hands = { start: this.start, close: this.close, toggleMute: () => this.#conversation?.toggleMute() };
    const retry = obstacle === "page_policy" ? undefined : this.start;
    if (obstacle) return obstacleView(obstacle, words, this.core, { write: this.close, retry });
    if (failure) return html`${problemView(failure, this.core, this.start)}${writeView(words, hands)}`;
    if (lost) return lostView(words, hands);
    if (this.warning) return whyView(words, hands);
    return phase === "idle" || phase === "ended" ? nothing : lineView(this.call, words, hands);
  }

  /** Who speaks and who thinks is not told each time: the voice itself says it, and turns are read as they land. */
  private announcement(words: VoiceStrings): string {
    const { phase } = this.call;
    return { asking: words.asking, connecting: words.connecting, live: words.ready }[phase as string] ?? "";
  }

  private handleCall(now: CallState, event: CallEvent): void {
    this.call = now;
    const detail = { sessionId: this.session?.id ?? "", callId: this.#conversation?.call?.id ?? "" };
    if (event.type === "caption") this.hear(now);
    if (event.type === "guess") this.tell("voice-change");
    if (event.type === "connected") this.dispatchEvent(alloKoliEvent("allokoli-voice-started", detail));
    if (event.type === "failed") this.dispatchEvent(alloKoliEvent("allokoli-error", event.failure));
    if (event.type === "obstacle") this.dispatchEvent(alloKoliEvent("allokoli-error", failureAt(event.obstacle)));
    if (["ended", "obstacle", "failed"].includes(event.type)) this.handBack(now, detail);
    if (event.type === "ended" && !now.lost) this.tell("voice-over");
    if (event.type === "speech" && event.role === "assistant" && !event.speaking && this.#farewell) this.close();
    if (!["speech", "muted", "guess", "caption"].includes(event.type)) void this.keepFocus();
  }

  private hear({ captions }: CallState): void {
    const caption = captions.at(-1);
    if (!caption) return;
    this.#heard = [...this.#heard, { ...caption, after: this.session?.turns.length ?? 0 }];
    this.tell("voice-change");
  }

  /** The line is over: what nobody took down is handed back, rather than being lost with it. */
  private handBack({ startedAt }: CallState, detail: { sessionId: string; callId: string }): void {
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    if (startedAt) this.dispatchEvent(alloKoliEvent("allokoli-voice-ended", { ...detail, seconds }));
    const words = this.spoken(this.session?.turns ?? []).filter(({ role }) => role === "user");
    this.#heard = [];
    if (words.length > 0) this.tell("voice-unsaid", words.map(({ text }) => text).join(" "));
    else this.tell("voice-change");
  }

  /** Hangs up, or leaves what is asked unanswered. */
  readonly close = (): void => {
    if (this.#conversation && ["asking", "connecting", "live"].includes(this.call.phase)) this.#conversation.hangUp();
    else this.tell("voice-over");
  };

  private tell(name: "voice-change" | "voice-unsaid" | "voice-over", detail?: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private takeLeave(): void {
    if (!this.call.muted) this.#conversation?.toggleMute();
    this.#farewell = setTimeout(this.close, FAREWELL);
  }

  /** Each step replaces the buttons of the one before: whoever had the keyboard here is handed the next one. */
  private async keepFocus(): Promise<void> {
    if (!this.shadowRoot?.activeElement) return;
    await this.updateComplete;
    this.focus();
  }
}

define("allokoli-voice", Voice);
declare global {
  interface HTMLElementTagNameMap {
    "allokoli-voice": Voice;
  }
}
