import { FRAME_MS, level } from "./pcmu.ts";

export interface VoiceActivity {
  /** A frame of what the caller's microphone sends. */
  frame(payload: Uint8Array): void;
}

interface Listener {
  onLevel(level: number): void;
  onSpeech(speaking: boolean): void;
}

const THRESHOLD = 0.015;
const STARTS_AFTER_MS = 160;
const STOPS_AFTER_MS = 700;
const LEVEL_EVERY_MS = 200;

/** Hears that somebody speaks, by energy alone; it does not know what is said. */
export function createVoiceActivity({ onLevel, onSpeech }: Listener): VoiceActivity {
  let speaking = false;
  let loudMs = 0;
  let quietMs = 0;
  let sinceLevelMs = 0;
  let peak = 0;

  return {
    frame(payload) {
      const heard = level(payload);
      peak = Math.max(peak, heard);
      sinceLevelMs += FRAME_MS;
      if (sinceLevelMs >= LEVEL_EVERY_MS) {
        onLevel(Math.min(1, Math.round(peak * 400) / 100));
        sinceLevelMs = 0;
        peak = 0;
      }
      loudMs = heard > THRESHOLD ? loudMs + FRAME_MS : 0;
      quietMs = heard > THRESHOLD ? 0 : quietMs + FRAME_MS;
      if (!speaking && loudMs >= STARTS_AFTER_MS) {
        speaking = true;
        onSpeech(true);
      } else if (speaking && quietMs >= STOPS_AFTER_MS) {
        speaking = false;
        onSpeech(false);
      }
    },
  };
}
