import { type CallPorts, CallSession, type CallTicket } from "./call-session.ts";
import type { CallEvent, CallInput, CallState } from "./call-state.ts";
import { meter } from "./level-meter.ts";
import { openMicrophone } from "./microphone.ts";
import { Reader } from "./reader.ts";
import { openTransport } from "./transport.ts";

export type ConversationHooks = {
  changed(state: CallState, event: CallEvent): void;
  /** Loudness of whoever speaks, 0 to 1, as often as the screen is drawn. */
  level(level: number): void;
};

/** A call with its ears and its mouth: microphone, loudness, and captions read aloud where words come without a voice. */
export class Conversation {
  readonly #session: CallSession;
  readonly #hooks: ConversationHooks;
  readonly #reader = new Reader();
  #stopMeter: (() => void) | null = null;
  #aloud = true;

  constructor(createCall: CallPorts["createCall"], hooks: ConversationHooks) {
    this.#hooks = hooks;
    this.#session = new CallSession(
      { createCall, openTransport, openMicrophone },
      { changed: (state, event) => this.#follow(state, event), level: (level) => hooks.level(level) },
    );
  }

  get call(): CallTicket | null {
    return this.#session.call;
  }

  /** Words come without a voice, and this browser has one to lend. */
  get canReadAloud(): boolean {
    return this.#session.speech === "captions" && this.#reader.available;
  }

  start(input: CallInput): Promise<void> {
    return this.#session.start(input);
  }

  say(text: string): void {
    this.#session.say(text);
  }

  toggleMute(): void {
    this.#session.toggleMute();
  }

  readAloud(aloud: boolean): void {
    this.#aloud = aloud;
    if (!aloud) this.#reader.stop();
  }

  hangUp(): void {
    this.#session.hangUp();
  }

  #follow(state: CallState, event: CallEvent): void {
    if (event.type === "connected") this.#listen();
    if (event.type === "caption" && event.role === "assistant" && this.#aloud && this.canReadAloud) {
      this.#reader.read(event.text);
    }
    if (["ended", "failed", "obstacle"].includes(event.type)) {
      this.#stopMeter?.();
      this.#stopMeter = null;
      this.#reader.stop();
    }
    this.#hooks.changed(state, event);
  }

  #listen(): void {
    const { microphone } = this.#session;
    if (!microphone) return;
    this.#stopMeter = meter(microphone, (level) => {
      const { activity, muted } = this.#session.state;
      if (activity === "listening" && !muted) this.#hooks.level(level);
    });
  }
}
