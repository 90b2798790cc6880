import { failureOf } from "../api/api-error.ts";
import type { TestCall } from "../api/types.ts";
import { pause } from "../ui/pause.ts";
import { AT_REST, type CallEvent, type CallInput, type CallState, nextCallState } from "./call-state.ts";
import { ObstacleError } from "./obstacle-error.ts";
import type { CallListener, CallTransport, OpenTransport } from "./transport.ts";

/** What is needed to join a call, whoever is at the other end. */
export type CallTicket = Pick<TestCall, "id" | "transport" | "join_url">;
export type CallPorts = {
  createCall(signal: AbortSignal): Promise<CallTicket>;
  openMicrophone(): Promise<MediaStream>;
  openTransport: OpenTransport;
};
export type CallHooks = {
  changed(state: CallState, event: CallEvent): void;
  level(level: number): void;
};

const CONNECTION_PATIENCE = 15_000;

/** One call from the page, from « lui parler » to the end: requests go in, facts come out of the state table. */
export class CallSession {
  readonly #ports: CallPorts;
  readonly #hooks: CallHooks;
  #state: CallState = AT_REST;
  #transport: CallTransport | null = null;
  #microphone: MediaStream | null = null;
  #abort = new AbortController();
  call: CallTicket | null = null;

  constructor(ports: CallPorts, hooks: CallHooks) {
    this.#ports = ports;
    this.#hooks = hooks;
  }

  get state(): CallState {
    return this.#state;
  }
  get microphone(): MediaStream | null {
    return this.#microphone;
  }
  get speech(): CallTransport["speech"] {
    return this.#transport?.speech ?? "audio";
  }

  async start(input: CallInput): Promise<void> {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#tell({ type: "start", input });
    try {
      if (input === "voice") {
        this.#microphone = await this.#ports.openMicrophone();
        if (signal.aborted) return this.#release();
        // Unplugged, or taken by the system: without it the call would only look as if it listened.
        const gone = () => this.#stumble(new ObstacleError("mic_missing"));
        for (const track of this.#microphone.getTracks()) track.addEventListener("ended", gone, { signal });
        this.#tell({ type: "microphone-open" });
      }
      this.call = await this.#ports.createCall(signal);
      this.#transport = await this.#ports.openTransport(this.call.transport, this.#listener());
      if (signal.aborted) return this.#transport.end();
      void this.#giveUpLater(signal);
      await this.#transport.connect(this.call.join_url, this.#microphone, signal);
    } catch (error) {
      this.#stumble(error);
    }
  }

  say(text: string): void {
    if (this.#state.phase !== "live") return;
    this.#tell({ type: "caption", role: "user", text });
    this.#transport?.say(text);
  }

  toggleMute(): void {
    const muted = !this.#state.muted;
    this.#transport?.mute(muted);
    this.#tell({ type: "muted", muted });
  }

  hangUp(): void {
    this.#abort.abort();
    this.#transport?.end();
    this.#release();
    this.#tell({ type: "ended", at: performance.now() });
  }

  #listener(): CallListener {
    return {
      connected: () => this.#tell({ type: "connected", at: performance.now() }),
      speech: (role, speaking) => this.#tell({ type: "speech", role, speaking }),
      caption: (role, text) => {
        // What one types comes back as a transcript: it is already in the thread.
        const last = this.#state.captions.at(-1);
        if (role === "user" && last?.role === "user" && last.text === text) return;
        this.#tell({ type: "caption", role, text });
      },
      guess: (text) => this.#tell({ type: "guess", text }),
      level: (level) => this.#hooks.level(level),
      ended: (lost) => {
        this.#release();
        this.#tell({ type: "ended", at: performance.now(), lost });
      },
    };
  }

  async #giveUpLater(signal: AbortSignal): Promise<void> {
    await pause(CONNECTION_PATIENCE, signal).catch(() => {});
    if (this.#state.phase === "connecting" && !signal.aborted) this.#stumble(new TypeError("no connection"));
  }

  #stumble(error: unknown): void {
    if (this.#abort.signal.aborted) return;
    const failure = failureOf(error);
    this.#release();
    if (error instanceof ObstacleError) this.#tell({ type: "obstacle", obstacle: error.obstacle });
    else if (error instanceof TypeError || error instanceof DOMException)
      this.#tell({ type: "obstacle", obstacle: "webrtc_blocked" });
    else if (failure) this.#tell({ type: "failed", failure });
    this.#transport?.end();
    this.#transport = null;
  }

  #release(): void {
    this.#abort.abort();
    for (const track of this.#microphone?.getTracks() ?? []) track.stop();
    this.#microphone = null;
  }

  #tell(event: CallEvent): void {
    const before = this.#state;
    this.#state = nextCallState(before, event);
    if (this.#state !== before) this.#hooks.changed(this.#state, event);
  }
}
