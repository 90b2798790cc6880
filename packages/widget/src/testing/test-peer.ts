/** The other end of a test call, in the same page: a real peer connection that answers with canned words. */

export const joinUrl = (origin: string, id: string): string => `${origin}/join/${id}`;

const GREETING =
  "Bonjour, vous parlez à l’assistant automatique de Plomberie des Tilleuls. Que puis-je faire pour vous ?";
const REPLIES = [
  "Le samedi, nous répondons de 9 h à midi. Souhaitez-vous un rendez-vous ?",
  "C’est noté. À quel numéro peut-on vous rappeler ?",
  "Très bien, je transmets. Merci de votre appel.",
];

export async function answerCall(offer: RTCSessionDescriptionInit): Promise<Response> {
  const peer = new RTCPeerConnection();
  peer.addEventListener("datachannel", ({ channel }) => converse(channel, peer));
  await peer.setRemoteDescription(offer);
  await peer.setLocalDescription(await peer.createAnswer());
  await gathered(peer);
  return Response.json(peer.localDescription);
}

function converse(channel: RTCDataChannel, peer: RTCPeerConnection): void {
  const send = (message: object) => channel.readyState === "open" && channel.send(JSON.stringify(message));
  const speak = (text: string) => {
    send({ type: "speech-update", role: "assistant", status: "started" });
    send({ type: "volume-level", level: 0.6 });
    send({ type: "transcript", role: "assistant", transcriptType: "final", transcript: text });
    send({ type: "volume-level", level: 0 });
    send({ type: "speech-update", role: "assistant", status: "stopped" });
  };
  let said = 0;
  channel.addEventListener("open", () => {
    send({ type: "status-update", status: "in-progress" });
    speak(GREETING);
  });
  channel.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data)) as { type: string };
    if (message.type === "end-call") {
      send({ type: "status-update", status: "ended" });
      peer.close();
      return;
    }
    speak(REPLIES[said++ % REPLIES.length] as string);
  });
}

function gathered(peer: RTCPeerConnection): Promise<void> {
  if (peer.iceGatheringState === "complete") return Promise.resolve();
  return new Promise((resolve) =>
    peer.addEventListener("icegatheringstatechange", () => peer.iceGatheringState === "complete" && resolve()),
  );
}
