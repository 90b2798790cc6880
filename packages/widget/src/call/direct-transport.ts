import { ApiError } from "../api/api-error.ts";
import { pause } from "../ui/pause.ts";
import { relay, type ServerMessage } from "./server-message.ts";
import type { CallListener, CallTransport } from "./transport.ts";

const GATHERING_PATIENCE = 2_000;
/** A line that does not come back in this time is lost: ICE itself would take half a minute to say so. */
const BROKEN_PATIENCE = 6_000;

/** A peer connection straight to the API's own voice server: one offer, one answer, and words on a data channel. */
export class DirectTransport implements CallTransport {
  readonly speech = "captions";
  readonly #listener: CallListener;
  readonly #peer = new RTCPeerConnection();
  readonly #channel = this.#peer.createDataChannel("allokoli");
  #microphone: MediaStream | null = null;
  #player: HTMLAudioElement | null = null;
  #broken: ReturnType<typeof setTimeout> | undefined;
  #over = false;

  constructor(listener: CallListener) {
    this.#listener = listener;
    this.#channel.addEventListener("open", () => listener.connected());
    this.#channel.addEventListener("message", ({ data }) =>
      relay(JSON.parse(String(data)) as ServerMessage, listener, () => this.#finish(false)),
    );
    this.#channel.addEventListener("close", () => this.#finish(true));
    this.#peer.addEventListener("track", ({ track }) => this.#play(track));
    this.#peer.addEventListener("connectionstatechange", () => {
      const { connectionState: now } = this.#peer;
      clearTimeout(this.#broken);
      if (now === "failed") this.#finish(true);
      if (now === "disconnected") this.#broken = setTimeout(() => this.#finish(true), BROKEN_PATIENCE);
    });
  }

  async connect(joinUrl: string, microphone: MediaStream | null, signal: AbortSignal): Promise<void> {
    this.#microphone = microphone;
    const track = microphone?.getAudioTracks()[0];
    if (track && microphone) this.#peer.addTrack(track, microphone);
    else this.#peer.addTransceiver("audio", { direction: "recvonly" });
    await this.#peer.setLocalDescription(await this.#peer.createOffer());
    await this.#gathered(signal);
    const { type, sdp } = this.#peer.localDescription as RTCSessionDescription;
    const response = await fetch(joinUrl, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ type, sdp }),
      credentials: "omit",
      signal,
    });
    if (!response.ok) throw await ApiError.fromResponse(response);
    await this.#peer.setRemoteDescription((await response.json()) as RTCSessionDescriptionInit);
  }

  say(text: string): void {
    this.#send({ type: "add-message", message: { role: "user", content: text } });
  }

  mute(muted: boolean): void {
    for (const track of this.#microphone?.getAudioTracks() ?? []) track.enabled = !muted;
  }

  end(): void {
    this.#send({ type: "end-call" });
    this.#finish(false);
  }

  #play(track: MediaStreamTrack): void {
    this.#player = new Audio();
    this.#player.srcObject = new MediaStream([track]);
    // A browser may refuse sound before a gesture; the captions carry on.
    this.#player.play().catch(() => {});
  }

  #send(message: object): void {
    if (this.#channel.readyState === "open") this.#channel.send(JSON.stringify(message));
  }

  #finish(lost: boolean): void {
    if (this.#over) return;
    this.#over = true;
    clearTimeout(this.#broken);
    this.#player?.pause();
    for (const track of this.#microphone?.getTracks() ?? []) track.stop();
    this.#peer.close();
    this.#listener.ended(lost);
  }

  async #gathered(signal: AbortSignal): Promise<void> {
    if (this.#peer.iceGatheringState === "complete") return;
    const complete = new Promise<void>((resolve) => {
      this.#peer.addEventListener("icegatheringstatechange", () => {
        if (this.#peer.iceGatheringState === "complete") resolve();
      });
    });
    const enough = new AbortController();
    await Promise.race([complete, pause(GATHERING_PATIENCE, AbortSignal.any([signal, enough.signal]))]).finally(() =>
      enough.abort(),
    );
  }
}
