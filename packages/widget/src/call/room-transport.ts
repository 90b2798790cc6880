import library from "@vapi-ai/web";
import type { Obstacle } from "./call-state.ts";
import { ObstacleError } from "./obstacle-error.ts";
import { watchPagePolicy } from "./page-policy.ts";
import { relay, type ServerMessage } from "./server-message.ts";
import type { CallListener, CallTransport } from "./transport.ts";

// CommonJS that calls itself a module: for some bundlers the default is the class, for others what holds it.
const Vapi = "default" in library ? (library.default as typeof library) : library;

const ASSISTANT = "Vapi Speaker";

/** A page is in one room at a time: the library refuses a second one until the first is left. */
let left: Promise<unknown> = Promise.resolve();

/** A hosted room at the voice supplier, joined by the supplier's own library: it brings the sound, and the same words. */
export class RoomTransport implements CallTransport {
  readonly speech = "audio";
  readonly #listener: CallListener;
  readonly #done = new AbortController();
  #vapi: library | null = null;
  #microphone: MediaStream | null = null;
  #answered: PromiseWithResolvers<void> | null = null;
  #live = false;

  constructor(listener: CallListener) {
    this.#listener = listener;
  }

  /** Resolves once the assistant listens: to be in the room is not yet to be on the line. */
  async connect(joinUrl: string, microphone: MediaStream | null, signal: AbortSignal): Promise<void> {
    await left;
    signal.throwIfAborted();
    this.#microphone = microphone;
    watchPagePolicy(() => this.#close(true, "page_policy"), this.#done.signal);
    const [audioSource] = (microphone ?? this.#silence()).getAudioTracks();
    // No key: joining a room that the API opened asks nothing of the supplier's API.
    const vapi = new Vapi("", undefined, { avoidEval: true }, { audioSource });
    this.#vapi = vapi;
    vapi.on("message", (message: ServerMessage) => {
      if (message.type !== "status-update") this.#answer();
      relay(message, this.#listener, () => this.#close(false));
    });
    vapi.on("volume-level", (level) => this.#listener.level(level));
    vapi.on("call-end", () => this.#close(false));
    // Other errors are troubles of a call that goes on: noise suppression, loudness.
    vapi.on("error", ({ type, error }) => {
      if (type === "daily-error") this.#close(error.error?.type === "connection-error");
      // A browser may refuse sound before a gesture; the assistant waits for this word, and the captions carry on.
      if (type === "audio-start-failed") vapi.getDailyCallObject()?.sendAppMessage("playable");
    });
    this.#answered = Promise.withResolvers();
    vapi.reconnect({ webCallUrl: joinUrl }).catch(() => this.#close(true));
    const room = vapi.getDailyCallObject();
    room?.on("app-message", ({ data }) => data === "listening" && this.#answer());
    room?.on("participant-left", ({ participant }) => participant.user_name === ASSISTANT && this.#close(false));
    return this.#answered.promise;
  }

  say(text: string): void {
    if (this.#live) this.#vapi?.send({ type: "add-message", message: { role: "user", content: text } });
  }

  mute(muted: boolean): void {
    for (const track of this.#microphone?.getAudioTracks() ?? []) track.enabled = !muted;
    if (this.#live) this.#vapi?.setMuted(muted);
  }

  end(): void {
    if (this.#live) this.#vapi?.send({ type: "end-call" });
    this.#close(false);
  }

  #answer(): void {
    if (this.#live || this.#done.signal.aborted) return;
    this.#live = true;
    this.#listener.connected();
    this.#answered?.resolve();
  }

  /** @param lost the line broke; otherwise the room was closed. Before an answer either is an obstacle. */
  #close(lost: boolean, obstacle: Obstacle = lost ? "webrtc_blocked" : "room_gone"): void {
    if (this.#done.signal.aborted) return;
    this.#done.abort();
    this.#vapi?.getAudioPlayer()?.remove();
    left = this.#vapi?.stop().catch(() => {}) ?? left;
    if (this.#live) this.#listener.ended(lost);
    else this.#answered?.reject(new ObstacleError(obstacle));
    this.#live = false;
  }

  /** Whoever writes sends a silence: without a track the library would ask for the microphone. */
  #silence(): MediaStream {
    const context = new AudioContext();
    this.#done.signal.addEventListener("abort", () => void context.close());
    return context.createMediaStreamDestination().stream;
  }
}
