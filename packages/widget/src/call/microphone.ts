import { ObstacleError } from "./obstacle-error.ts";

/** Opens the microphone, or says whether it was refused or is not there. */
export async function openMicrophone(): Promise<MediaStream> {
  if (!navigator.mediaDevices?.getUserMedia) throw new ObstacleError("mic_missing");
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true } });
  } catch (error) {
    const refused = error instanceof DOMException && ["NotAllowedError", "SecurityError"].includes(error.name);
    throw new ObstacleError(refused ? "mic_denied" : "mic_missing");
  }
}
