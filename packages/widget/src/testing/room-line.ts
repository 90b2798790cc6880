import { Line } from "./test-peer.ts";

const ASSISTANT = { session_id: "assistant", user_name: "Vapi Speaker", local: false };
const STRANGER = { session_id: "stranger", user_name: "Passer-by", local: false };

/** Why a room lets nobody in, or puts one out. */
export type RoomEnd = "no-room" | "ejected" | "connection-error";

/**
 * A line through a hosted room. To the supplier's library it is Daily's call object, in the part of it that the library
 * uses: the same events in the same order, and nothing before one has joined or after one has left.
 */
export class RoomLine extends Line {
  refuses: RoomEnd | null = null;
  /** The assistant never says that it listens, as when it could not be started. */
  silent = false;
  joined = "";
  muted = false;
  readonly #listeners = new Map<string, ((event: object) => void)[]>();
  readonly #sound = new AudioContext();
  readonly voice = this.#newTrack();

  on(name: string, listener: (event: object) => void): this {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    return this;
  }

  async join({ url }: { url: string }): Promise<void> {
    // In a later task, as from a network.
    await new Promise((resolve) => setTimeout(resolve));
    if (this.refuses) {
      this.#putOut(this.refuses);
      throw this.refuses;
    }
    this.joined = url;
    for (const participant of [STRANGER, ASSISTANT]) this.#emit("participant-joined", { participant });
  }

  updateParticipant(id: string, { setSubscribedTracks }: { setSubscribedTracks: { audio: boolean } }): void {
    const participant = id === ASSISTANT.session_id ? ASSISTANT : STRANGER;
    const track = participant === ASSISTANT ? this.voice : this.#newTrack();
    if (setSubscribedTracks.audio) this.#emit("track-started", { participant, track });
  }

  sendAppMessage(data: string): void {
    if (!this.joined) throw new Error("sendAppMessage() only supported after join.");
    if (data !== "playable") this.receive(data);
    else if (!this.silent) {
      this.#emit("app-message", { data: "listening" });
      this.begin();
    }
  }

  setLocalAudio(on: boolean): void {
    this.muted = !on;
  }

  end(): void {
    this.send({ type: "status-update", status: "ended" });
    this.leave();
    this.#putOut("ejected");
  }

  drop(): void {
    this.#putOut("connection-error");
  }

  /** The assistant goes without a word, and the room stays. */
  leave(): void {
    this.#emit("participant-left", { participant: ASSISTANT });
  }

  async destroy(): Promise<void> {
    if (!this.joined) return;
    this.joined = "";
    this.#emit("left-meeting", {});
    await this.#sound.close();
  }

  iframe(): null {
    return null;
  }
  startRemoteParticipantsAudioLevelObserver(): void {}
  async updateInputSettings(): Promise<void> {}

  protected send(message: object): void {
    if (!("level" in message)) this.#emit("app-message", { data: JSON.stringify(message) });
    // As loud as the library takes a voice to get.
    else
      this.#emit("remote-participants-audio-level", {
        participantsAudioLevel: { assistant: Number(message.level) * 0.15 },
      });
  }

  #putOut(type: RoomEnd): void {
    this.#emit("error", { action: "error", errorMsg: type, error: { type, msg: type } });
    this.#emit("left-meeting", {});
    this.joined = "";
  }

  #newTrack(): MediaStreamTrack {
    const [track] = this.#sound.createMediaStreamDestination().stream.getAudioTracks();
    return track as MediaStreamTrack;
  }

  #emit(name: string, event: object): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(event);
  }
}
