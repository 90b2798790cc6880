import { afterEach, beforeEach, expect, test } from "vitest";
import { MediaStreamTrack, RTCPeerConnection, RtpHeader, RtpPacket } from "werift";
import { createSandbox, DEFAULT_KEYS, type Sandbox } from "../compose.ts";
import { interviewer, plumber } from "../testing/assistants.ts";
import { type Receiver, receiver, toolAnswer } from "../testing/receiver.ts";
import { encode, level, SAMPLES_PER_FRAME } from "./pcmu.ts";
import { PCMU } from "./peer.ts";

let sandbox: Sandbox;
let ours: Receiver;

beforeEach(async () => {
  sandbox = createSandbox();
  await sandbox.listen();
  ours = await receiver(toolAnswer("C’est noté."));
});
afterEach(async () => {
  await sandbox.close();
  await ours.close();
});

async function post(path: string, key: string, body: unknown) {
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const answer = await fetch(`${sandbox.url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  return answer.json();
}

/** A browser: opens the channel, has a microphone, listens. */
async function browser(asked: object = plumber(ours.url), overrides: object = {}) {
  const assistant = await post("/vapi/assistant", DEFAULT_KEYS.vapiPrivateKey, asked);
  const call = await post("/vapi/call/web", DEFAULT_KEYS.vapiPublicKey, { assistantId: assistant.id, ...overrides });

  const connection = new RTCPeerConnection({ codecs: { audio: [PCMU()] }, iceServers: [] });
  const microphone = new MediaStreamTrack({ kind: "audio" });
  let hearSound = () => {};
  const sound = new Promise<void>((resolve) => {
    hearSound = resolve;
  });
  connection.addTransceiver(microphone, { direction: "sendrecv" }).onTrack.subscribe((track) => {
    track.onReceiveRtp.subscribe((packet) => level(packet.payload) > 0.01 && hearSound());
  });
  const channel = connection.createDataChannel("allokoli");
  const messages: Array<Record<string, unknown>> = [];
  const waiting: Array<{ wanted: Record<string, unknown>; resolve: () => void }> = [];
  const matches = (message: Record<string, unknown>, wanted: Record<string, unknown>) =>
    Object.entries(wanted).every(([key, value]) =>
      value instanceof RegExp ? value.test(String(message[key])) : message[key] === value,
    );
  channel.onMessage.subscribe((data) => {
    const message = JSON.parse(data.toString());
    messages.push(message);
    for (const entry of waiting.filter(({ wanted }) => matches(message, wanted))) entry.resolve();
  });
  const heard = (wanted: Record<string, unknown>) =>
    messages.some((message) => matches(message, wanted))
      ? Promise.resolve()
      : new Promise<void>((resolve) => waiting.push({ wanted, resolve }));

  await connection.setLocalDescription(await connection.createOffer());
  const { sdp, type } = connection.localDescription ?? {};
  const answer = await fetch(call.webCallUrl, { method: "POST", body: JSON.stringify({ type, sdp }) });
  expect(answer.headers.get("access-control-allow-origin")).toBeDefined();
  await connection.setRemoteDescription(await answer.json());
  return { call, connection, channel, microphone, sound, messages, heard };
}

test("a browser hears the pick-up, reads the greeting, asks by text, and hangs up", async () => {
  const { call, connection, channel, sound, messages, heard } = await browser();
  await heard({ type: "transcript", role: "assistant", transcript: /Plomberie Morel/ });
  expect(messages[0]).toEqual({ type: "status-update", status: "in-progress" });
  expect(messages).toContainEqual({ type: "speech-update", role: "assistant", status: "started" });

  channel.send(
    JSON.stringify({ type: "add-message", message: { role: "user", content: "Quels sont vos horaires ?" } }),
  );
  await heard({ type: "transcript", role: "assistant", transcript: /8 h à 18 h/ });
  await sound;

  channel.send(JSON.stringify({ type: "end-call" }));
  await heard({ type: "status-update", status: "ended" });
  await connection.close();

  const report = ours.of("end-of-call-report")[0]?.message as { call: Record<string, unknown>; endedReason: string };
  expect(report.endedReason).toBe("customer-ended-call");
  expect(report.call).toMatchObject({ id: call.id, type: "webCall" });
  expect(ours.of("status-update").map(({ message }) => message.status)).toEqual(["in-progress", "ended"]);
  const again = await fetch(call.webCallUrl, { method: "POST", body: "{}" });
  expect(again.status).toBe(410);
});

let sequence = 0;
const talkInto =
  (microphone: MediaStreamTrack) =>
  (amplitude: number, count: number): void => {
    for (let frame = 0; frame < count; frame += 1) {
      const payload = Buffer.from(
        Array.from({ length: SAMPLES_PER_FRAME }, (_, index) => encode(Math.round(Math.sin(index / 3) * amplitude))),
      );
      const header = new RtpHeader({ payloadType: 0, sequenceNumber: sequence, timestamp: sequence * 160, ssrc: 7 });
      sequence += 1;
      microphone.writeRtp(new RtpPacket(header, payload));
    }
  };

test("speech is heard as speech, and answered honestly once", async () => {
  const { connection, microphone, messages, heard } = await browser();
  await heard({ type: "status-update", status: "in-progress" });
  const talk = talkInto(microphone);
  talk(8000, 30);
  await heard({ type: "speech-update", role: "user", status: "started" });
  talk(0, 60);
  await heard({ type: "transcript", role: "assistant", transcript: /écrivez votre question/ });
  expect(messages.some((message) => message.type === "volume-level" && Number(message.level) > 0.2)).toBe(true);
  await connection.close();
});

test("speech is understood as its recogniser was told, one utterance each time somebody speaks, and tools are seen", async () => {
  const variableValues = { opening: "Bonjour. Que faites-vous ?" };
  const { call, connection, microphone, messages, heard } = await browser(interviewer(ours.url), {
    assistantOverrides: { variableValues },
  });
  const hears = (body: object) =>
    fetch(`${sandbox.url}/sandbox/hearing`, { method: "PUT", body: JSON.stringify(body) }).then(({ status }) => status);
  expect(await hears({ callId: "another", utterances: ["Pas pour cet appel"] })).toBe(200);
  expect(await hears({ callId: call.id, utterances: ["Je suis plombier", "À Lyon"] })).toBe(200);
  expect(await hears({ utterances: [""] })).toBe(400);
  await heard({ type: "transcript", role: "assistant", transcript: "Bonjour. Que faites-vous ?" });
  const talk = talkInto(microphone);
  for (const said of ["Je suis plombier", "À Lyon"]) {
    talk(8000, 30);
    talk(0, 60);
    await heard({ type: "transcript", role: "user", transcriptType: "final", transcript: said });
  }
  expect(messages).toContainEqual(expect.objectContaining({ transcriptType: "partial", transcript: "Je suis" }));
  await heard({ type: "tool-calls" });
  const sent = ours.of("tool-calls").map(({ message }) => message.toolCallList);
  expect(JSON.stringify(sent[0])).toContain("Je suis plombier");
  await connection.close();
});

test("the call ends when the browser closes its channel", async () => {
  const { channel, heard } = await browser();
  await heard({ type: "status-update", status: "in-progress" });
  channel.close();
  const { message } = await ours.first("end-of-call-report");
  expect(message.endedReason).toBe("customer-ended-call");
});

test("the call ends when the browser is gone", async () => {
  const { connection, heard } = await browser();
  await heard({ type: "status-update", status: "in-progress" });
  await connection.close();
  const { message } = await ours.first("end-of-call-report");
  expect(message.endedReason).toBe("customer-ended-call");
});

test("the call ends by its control URL", async () => {
  const { call, connection, heard } = await browser();
  await heard({ type: "status-update", status: "in-progress" });
  await fetch(call.monitor.controlUrl, { method: "POST", body: JSON.stringify({ type: "end-call" }) });
  await heard({ type: "status-update", status: "ended" });
  await connection.close();
});
