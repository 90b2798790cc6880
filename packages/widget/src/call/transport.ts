import type { Caption } from "./call-state.ts";

/** What a call tells us while it lasts, whoever carries it. */
export type CallListener = {
  connected(): void;
  speech(role: Caption["role"], speaking: boolean): void;
  caption(role: Caption["role"], text: string): void;
  /** What the caller seems to be saying; a caption follows. */
  guess(text: string): void;
  /** Loudness of the assistant, 0 to 1. */
  level(level: number): void;
  /** `lost`: the line broke; otherwise one of the two ended the call. */
  ended(lost: boolean): void;
};

/** The port that every carrier of calls implements; the call's own logic knows nothing else. */
export interface CallTransport {
  /** `captions`: the carrier sends words without a voice, and the page may read them aloud. */
  readonly speech: "audio" | "captions";
  /** @throws ObstacleError, ApiError, or what the browser threw */
  connect(joinUrl: string, microphone: MediaStream | null, signal: AbortSignal): Promise<void>;
  say(text: string): void;
  mute(muted: boolean): void;
  end(): void;
}

export type OpenTransport = (kind: "direct" | "room", listener: CallListener) => Promise<CallTransport>;

/** Carriers are fetched when a call needs them, never before. */
export const openTransport: OpenTransport = async (kind, listener) => {
  if (kind === "direct") {
    const { DirectTransport } = await import("./direct-transport.ts");
    return new DirectTransport(listener);
  }
  const { RoomTransport } = await import("./room-transport.ts");
  return new RoomTransport(listener);
};
