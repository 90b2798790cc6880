import type { Obstacle } from "./call-state.ts";

export class MicrophoneProblem extends Error {
  override readonly name = "MicrophoneProblem";
  readonly obstacle: Obstacle;

  constructor(obstacle: Obstacle) {
    super(obstacle);
    this.obstacle = obstacle;
  }
}

/** Opens the microphone, or says whether it was refused or is not there. */
export async function openMicrophone(): Promise<MediaStream> {
  if (!navigator.mediaDevices?.getUserMedia) throw new MicrophoneProblem("mic_missing");
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true } });
  } catch (error) {
    const refused = error instanceof DOMException && ["NotAllowedError", "SecurityError"].includes(error.name);
    throw new MicrophoneProblem(refused ? "mic_denied" : "mic_missing");
  }
}
