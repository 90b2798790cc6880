// Long for one reason: a call is one course, from the invitation to its end, and this shows each stage of it.

import { html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { ApiClient } from "../../api/client.ts";
import {
  AT_REST,
  type CallEvent,
  type CallInput,
  type CallState,
  type Obstacle,
  shownOf,
} from "../../call/call-state.ts";
import type { Conversation } from "../../call/conversation.ts";
import { obstacleStyles } from "../../call/obstacle.styles.ts";
import { failureAt, type ObstacleHands, obstacleView } from "../../call/obstacle.ts";
import { ringStyles } from "../../call/ring.styles.ts";
import { ringView } from "../../call/ring.ts";
import { lasting, stopwatch } from "../../format/time.ts";
import { mic } from "../../icons/first.ts";
import { keyboard, list, micOff, phoneOff, volume2, volumeOff } from "../../icons/later.ts";
import { Dictionary } from "../../strings/dictionary.ts";
import testCallFr, { type TestCallStrings } from "../../strings/test-call.fr.ts";
import { Words } from "../../strings/words-controller.ts";
import { AlloKoliElement } from "../../ui/allokoli-element.ts";
import { base } from "../../ui/base.styles.ts";
import "../../ui/composer.element.ts";
import { controls } from "../../ui/controls.styles.ts";
import { icon } from "../../ui/icon.ts";
import { problemStyles } from "../../ui/problem.styles.ts";
import { CHUNK_LOST, problemView } from "../../ui/problem.ts";
import { Ticker } from "../../ui/ticker.ts";
import { tokens } from "../../ui/tokens.styles.ts";
import { captionsView } from "./captions.ts";
import { testCallStyles } from "./test-call.styles.ts";

const dictionary = new Dictionary<TestCallStrings>(testCallFr, () => import("../../strings/test-call.en.ts"));

/**
 * A call to the assistant from the page, by voice or in writing. Nothing of it is loaded before it is asked for.
 *
 * @summary Tries an assistant in the browser.
 * @element allokoli-test-call
 * @attr assistant-id - The assistant to call.
 * @attr api - Base address of the API.
 * @attr locale - `fr` (default) or `en`.
 * @attr theme - `auto` (the page's color-scheme), `light` or `dark`.
 * @fires allokoli-ready - The element can be used.
 * @fires allokoli-call-started - The call is connected.
 * @fires allokoli-call-ended - The call is over, with its length.
 * @fires allokoli-call-selected - The call is to be read in the history; cancel it to show it elsewhere in the page.
 * @fires allokoli-error - Something failed; the element shows it too.
 * @csspart ring - The voice ring.
 * @cssprop --allokoli-accent - The one accent colour.
 */
export class TestCallElement extends AlloKoliElement {
  static override styles = [tokens, base, controls, problemStyles, ringStyles, obstacleStyles, testCallStyles];

  @property({ attribute: "assistant-id" }) assistantId = "";

  @state() private call: CallState = AT_REST;
  @state() private readAloud = true;
  /** The call that is over, and whether it is being read. */
  @state() private lastCallId: string | null = null;
  @state() private reading = false;
  @query(".ring") private ring!: HTMLElement | null;
  @query(".captions") private thread!: HTMLElement | null;

  readonly #words = new Words<TestCallStrings>(this, dictionary);
  #conversation: Conversation | null = null;

  constructor() {
    super();
    new Ticker(this, () => this.call.phase === "live");
  }

  protected override connected(_client: ApiClient): void {
    this.emit("allokoli-ready", { element: this.localName });
  }

  protected override disconnected(): void {
    this.hangUp();
  }

  /** Calls the assistant; `text` needs no microphone. */
  async start(input: CallInput = "voice"): Promise<void> {
    const { client, assistantId } = this;
    if (!client || !assistantId || this.#conversation) return;
    Object.assign(this, { lastCallId: null, reading: false });
    const calls = await import("../../call/conversation.ts").catch(() => null);
    if (!calls) {
      this.call = { ...AT_REST, phase: "failed", input, failure: CHUNK_LOST };
      this.emit("allokoli-error", CHUNK_LOST);
      return;
    }
    this.#conversation = new calls.Conversation((signal) => client.startTestCall(assistantId, { signal }), {
      changed: (now, event) => this.handleCall(now, event),
      level: (level) => this.ring?.style.setProperty("--_level", level.toFixed(2)),
    });
    this.#conversation.readAloud(this.readAloud);
    await this.#conversation.start(input);
  }

  hangUp(): void {
    this.#conversation?.hangUp();
  }

  protected override render() {
    const words = this.#words.value;
    const core = this.core.value;
    if (!words || !core) return nothing;
    const { phase, obstacle, failure } = this.call;
    return html`<section class="root" part="root" aria-label=${words.title}>
      ${phase === "idle" ? this.renderInvitation(words) : nothing}
      ${phase === "asking" || phase === "connecting" || phase === "live" ? this.renderCall(words) : nothing}
      ${phase === "ended" ? this.renderEnd(words) : nothing}
      ${obstacle ? obstacleView(obstacle, words, core, this.waysRound(obstacle)) : nothing}
      ${failure ? problemView(failure, core, () => this.start(this.call.input)) : nothing}
    </section>`;
  }

  private waysRound(obstacle: Obstacle): ObstacleHands {
    if (obstacle === "page_policy") return {};
    if (obstacle === "webrtc_blocked" || obstacle === "room_gone")
      return { retry: () => void this.start(this.call.input) };
    return { retry: () => void this.start("voice"), write: () => void this.start("text") };
  }

  private renderInvitation(words: TestCallStrings) {
    if (!this.assistantId) return html`<p class="soft">${words.noOne}</p>`;
    return html`<div class="top">${ringView("idle", words.ring(words.states.idle))}
        <div><h2>${words.title}</h2><p class="soft">${words.intro}</p></div>
      </div>
      <p class="soft">${words.micWhy}</p>
      ${this.renderStart(words.start, words)}`;
  }

  private renderStart(label: string, words: TestCallStrings) {
    return html`<div class="actions">
      <button class="button primary" type="button" @click=${() => this.start("voice")}>${icon(mic)}${label}</button>
      <button class="button" type="button" @click=${() => this.start("text")}>${icon(keyboard)}${words.startTyping}</button>
    </div>`;
  }

  private renderCall(words: TestCallStrings) {
    const { phase, muted, input, startedAt } = this.call;
    const shown = shownOf(this.call);
    const waiting = { asking: words.asking, connecting: words.connecting, live: "" }[
      phase as "asking" | "connecting" | "live"
    ];
    return html`<div class="top">${ringView(shown, words.ring(words.states[shown]))}
        <div>
          <p class="state" role=${waiting ? "status" : nothing}>${waiting || words.states[shown]}</p>
          ${phase === "live" ? html`<p class="time" role="timer">${stopwatch((performance.now() - startedAt) / 1000)}</p>` : nothing}
        </div>
      </div>
      ${captionsView(this.call.captions, words)}
      ${
        phase === "live"
          ? html`<allokoli-composer
              .label=${words.type}
              .hint=${words.typeHint}
              .action=${words.send}
              @composer-send=${(event: CustomEvent<{ text: string }>) => this.#conversation?.say(event.detail.text)}
            ></allokoli-composer>`
          : nothing
      }
      <div class="actions">
        ${
          input === "voice" && phase === "live"
            ? html`<button class="button mute" type="button" aria-pressed=${muted} title=${muted ? words.unmute : words.mute} @click=${() => this.#conversation?.toggleMute()}>
                ${icon(muted ? micOff : mic)}${muted ? words.unmute : words.mute}
              </button>`
            : nothing
        }
        <button class="button danger" type="button" @click=${this.hangUp}>${icon(phoneOff)}${words.hangUp}</button>
        ${
          this.#conversation?.canReadAloud
            ? html`<button class="button quiet" type="button" aria-pressed=${this.readAloud} @click=${this.handleReadAloud}>
                ${icon(this.readAloud ? volume2 : volumeOff)}${words.readAloud}
              </button>`
            : nothing
        }
      </div>`;
  }

  private renderEnd(words: TestCallStrings) {
    return html`${
      this.call.lost
        ? html`<div class="obstacle" role="alert"><b>${words.lostTitle}</b><p>${words.lost}</p></div>`
        : html`<p class="state" role="status" tabindex="-1">${words.ended(lasting(this.call.seconds))}</p>`
    }
      ${captionsView(this.call.captions, words)}${this.renderStart(words.again, words)}
      ${
        this.reading
          ? html`<allokoli-calls
              call-id=${this.lastCallId ?? nothing}
              assistant-id=${this.assistantId}
              .api=${this.api}
              .fetchToken=${this.fetchToken}
              .locale=${this.locale}
            ></allokoli-calls>`
          : this.lastCallId
            ? html`<button class="button quiet see" type="button" @click=${this.handleSee}>${icon(list)}${words.see}</button>`
            : nothing
      }`;
  }

  /** The history shows it: here, unless the page has a place of its own for calls. */
  private readonly handleSee = async () => {
    if (!this.emit("allokoli-call-selected", { callId: this.lastCallId })) return;
    (await import("../calls/calls.ts")).registerCalls();
    this.reading = true;
  };

  private readonly handleReadAloud = () => {
    this.readAloud = !this.readAloud;
    this.#conversation?.readAloud(this.readAloud);
  };

  private handleCall(now: CallState, event: CallEvent): void {
    this.call = now;
    const detail = { assistantId: this.assistantId, testCallId: this.#conversation?.call?.id ?? "" };
    void this.keepFocus(event, now);
    if (event.type === "connected") this.emit("allokoli-call-started", detail);
    if (event.type === "caption") void this.scrollCaptions();
    if (["ended", "failed", "obstacle"].includes(event.type)) this.#conversation = null;
    if (event.type === "ended" && now.startedAt) {
      this.lastCallId = detail.testCallId || null;
      this.emit("allokoli-call-ended", { ...detail, seconds: now.seconds });
    }
    if (event.type === "failed") this.emit("allokoli-error", event.failure);
    if (event.type === "obstacle") this.emit("allokoli-error", failureAt(event.obstacle));
  }

  /** Each step replaces the buttons of the one before: whoever had the keyboard here is handed the next one. */
  private async keepFocus({ type }: CallEvent, { input, lost }: CallState): Promise<void> {
    const next: Partial<Record<CallEvent["type"], string>> = {
      start: ".danger",
      connected: input === "text" ? "allokoli-composer" : ".danger",
      obstacle: ".actions .button",
      failed: ".problem .button",
      ended: lost ? ".actions .button" : ".state",
    };
    const target = next[type];
    if (!target || !this.shadowRoot?.activeElement) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }

  private async scrollCaptions(): Promise<void> {
    await this.updateComplete;
    this.thread?.scrollTo({ top: this.thread.scrollHeight });
  }
}
