/** A microphone that nobody is asked for and that hears nothing: stories show a call without a prompt. */
export function silentMicrophone(): void {
  navigator.mediaDevices.getUserMedia = async () => new AudioContext().createMediaStreamDestination().stream;
  navigator.permissions.query = async () => ({ state: "granted" }) as PermissionStatus;
}

/** As when a browser or its user refuses. */
export function refusedMicrophone(): void {
  silentMicrophone();
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "NotAllowedError"));
}
