import {
  MediaStreamTrack,
  type RTCDataChannel,
  RTCPeerConnection,
  RTCRtpCodecParameters,
  RtpHeader,
  RtpPacket,
} from "werift";
import { chime, comfortFrame, FRAME_MS, SAMPLES_PER_FRAME } from "./pcmu.ts";

export interface Offer {
  type: "offer";
  sdp: string;
}

export interface PeerListener {
  onOpen(): void;
  onMessage(text: string): void;
  onAudio(payload: Uint8Array): void;
  /** The other side is gone, or never came. */
  onGone(): void;
}

export interface Peer {
  answer: { type: "answer"; sdp: string };
  send(message: object): void;
  close(): Promise<void>;
}

const CHANNEL = "allokoli";
const GONE = new Set(["closed", "failed", "disconnected"]);

export const PCMU = () =>
  new RTCRtpCodecParameters({ mimeType: "audio/PCMU", clockRate: 8000, channels: 1, payloadType: 0 });

/** The far end of a browser's WebRTC connection: audio both ways, and one data channel that the browser opens. */
export async function answerOffer(offer: Offer, listener: PeerListener): Promise<Peer> {
  const connection = new RTCPeerConnection({
    codecs: { audio: [PCMU()] },
    iceServers: [],
    // A laptop without a network still has itself.
    iceAdditionalHostAddresses: ["127.0.0.1"],
  });
  const voice = new MediaStreamTrack({ kind: "audio" });
  const transceiver = connection.addTransceiver(voice, { direction: "sendrecv" });
  transceiver.onTrack.subscribe((track) => {
    track.onReceiveRtp.subscribe((packet) => listener.onAudio(packet.payload));
  });

  let channel: RTCDataChannel | undefined;
  connection.onDataChannel.subscribe((opened) => {
    if (opened.label !== CHANNEL) return;
    channel = opened;
    opened.onMessage.subscribe((data) => listener.onMessage(data.toString()));
    opened.stateChanged.subscribe((state) => {
      if (state === "closed") listener.onGone();
    });
    listener.onOpen();
  });
  let stopVoice = () => {};
  connection.connectionStateChange.subscribe((state) => {
    // Not before: what is played to a line that is not there yet is lost.
    if (state === "connected") {
      stopVoice();
      stopVoice = speak(voice);
    } else if (GONE.has(state)) listener.onGone();
  });

  await connection.setRemoteDescription(offer);
  await connection.setLocalDescription(await connection.createAnswer());

  return {
    answer: { type: "answer", sdp: connection.localDescription?.sdp ?? "" },
    send(message) {
      if (channel?.readyState === "open") channel.send(JSON.stringify(message));
    },
    async close() {
      stopVoice();
      await connection.close();
    },
  };
}

/** Sends a frame every 20 ms: the pick-up chime, then a line that is open and quiet. */
function speak(track: MediaStreamTrack): () => void {
  const frames = chime();
  let sequence = 0;
  const timer = setInterval(() => {
    const header = new RtpHeader({
      payloadType: 0,
      sequenceNumber: sequence & 0xffff,
      timestamp: (sequence * SAMPLES_PER_FRAME) >>> 0,
      ssrc: 1,
      marker: sequence === 0,
    });
    sequence += 1;
    track.writeRtp(new RtpPacket(header, frames.shift() ?? comfortFrame()));
  }, FRAME_MS);
  timer.unref();
  return () => clearInterval(timer);
}
