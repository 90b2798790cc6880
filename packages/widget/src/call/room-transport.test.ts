import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { hostRooms } from "../testing/hosted-rooms.ts";
import { RoomLine } from "../testing/room-line.ts";
import { RoomTransport } from "./room-transport.ts";
import type { CallListener } from "./transport.ts";

const URL = "https://rooms.example/join/one";
const QUIET = { opens: () => {}, hears: () => {} };

const open: RoomTransport[] = [];
const listener = () => ({
  connected: vi.fn(),
  speech: vi.fn(),
  caption: vi.fn(),
  guess: vi.fn(),
  level: vi.fn(),
  ended: vi.fn(),
});

function setUp(prepare: (line: RoomLine) => void = () => {}, script = QUIET) {
  const heard = listener() satisfies CallListener;
  const line = new RoomLine(script);
  prepare(line);
  const asked = hostRooms(() => line);
  const microphone = new AudioContext().createMediaStreamDestination().stream;
  const call = new RoomTransport(heard);
  open.push(call);
  const hangUp = new AbortController();
  return { heard, line, asked, microphone, call, hangUp, join: () => call.connect(URL, microphone, hangUp.signal) };
}
const players = () => document.querySelectorAll("audio");

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  // As after a gesture.
  vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue();
});
afterEach(() => {
  for (const call of open.splice(0)) call.end();
  vi.restoreAllMocks();
});

it("carries on with captions where the browser refuses sound", async () => {
  vi.spyOn(HTMLMediaElement.prototype, "play").mockRejectedValue(new DOMException("", "NotAllowedError"));
  const { join, line, heard } = setUp();
  await join();
  expect(players()).toHaveLength(0);
  line.speak("Bonjour");
  expect(heard.caption).toHaveBeenCalledWith("assistant", "Bonjour");
});

it("joins the room with the microphone that was given, without a key, without eval", async () => {
  const { asked, join, line, microphone, heard } = setUp();
  const requests = vi.spyOn(globalThis, "fetch");
  await join();
  expect(line.joined).toBe(URL);
  expect(asked).toEqual([
    { audioSource: microphone.getAudioTracks()[0], videoSource: false, dailyConfig: { avoidEval: true } },
  ]);
  expect(heard.connected).toHaveBeenCalledOnce();
  expect(requests).not.toHaveBeenCalled();
});

it("is connected once the assistant listens, and not before", async () => {
  const { join, line, heard } = setUp((room) => {
    room.silent = true;
  });
  const joining = join();
  await vi.waitFor(() => expect(line.joined).toBe(URL));
  await vi.waitFor(() => expect(players()).toHaveLength(1));
  expect(heard.connected).not.toHaveBeenCalled();
  line.silent = false;
  line.sendAppMessage("playable");
  await joining;
  expect(heard.connected).toHaveBeenCalledOnce();
});

it("plays the assistant and nobody else, and takes its player out of the page", async () => {
  const { join, line, call } = setUp();
  await join();
  expect([...players()].map(({ srcObject }) => (srcObject as MediaStream).getTracks())).toEqual([[line.voice]]);
  call.end();
  expect(players()).toHaveLength(0);
});

it("tells what is said, as it is said, and how loud", async () => {
  const { join, line, heard } = setUp();
  await join();
  line.speak("Bonjour, que puis-je faire pour vous ?");
  line.hear("Vous êtes ouverts le samedi matin ?");
  expect(heard.caption.mock.calls).toEqual([
    ["assistant", "Bonjour, que puis-je faire pour vous ?"],
    ["user", "Vous êtes ouverts le samedi matin ?"],
  ]);
  expect(heard.guess.mock.calls).toEqual([["Vous êtes ouverts"]]);
  expect(heard.speech.mock.calls.slice(0, 3)).toEqual([
    ["assistant", true],
    ["assistant", false],
    ["user", true],
  ]);
  expect(heard.level.mock.calls.map(([level]) => level.toFixed(2))).toEqual(["0.60", "0.00"]);
});

it("carries what is typed and the goodbye, and lets go of the room", async () => {
  const hears = vi.fn();
  const { join, line, call, heard } = setUp(() => {}, { ...QUIET, hears });
  await join();
  call.say("Bonjour");
  expect(hears).toHaveBeenCalledWith("Bonjour", line);
  const end = vi.spyOn(line, "end");
  call.end();
  expect(end).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(line.joined).toBe(""));
  expect(heard.ended.mock.calls).toEqual([[false]]);
});

it("mutes at the source as well as in the room", async () => {
  const { join, line, call, microphone } = setUp();
  await join();
  const track = microphone.getAudioTracks()[0] as MediaStreamTrack;
  call.mute(true);
  expect([track.enabled, line.muted]).toEqual([false, true]);
  call.mute(false);
  expect([track.enabled, line.muted]).toEqual([true, false]);
});

it("asks for no microphone when one writes", async () => {
  const { asked, call, hangUp } = setUp();
  const gave = vi.spyOn(navigator.mediaDevices, "getUserMedia");
  await call.connect(URL, null, hangUp.signal);
  expect(asked[0]?.audioSource).toBeInstanceOf(MediaStreamTrack);
  expect(gave).not.toHaveBeenCalled();
});

const ends = [
  ["the assistant says goodbye", (line: RoomLine) => line.end(), false],
  ["the assistant leaves without a word", (line: RoomLine) => line.leave(), false],
  ["the line breaks", (line: RoomLine) => line.drop(), true],
] as const;
it.each(ends)("ends once when %s", async (_what, happens, lost) => {
  const { join, line, heard } = setUp();
  await join();
  happens(line);
  expect(heard.ended.mock.calls).toEqual([[lost]]);
  await vi.waitFor(() => expect(players()).toHaveLength(0));
});

const refusals = [
  ["no-room", "room_gone"],
  ["ejected", "room_gone"],
  ["connection-error", "webrtc_blocked"],
] as const;
it.each(refusals)("takes %s for an obstacle: %s", async (refuses, obstacle) => {
  const { join, heard } = setUp((line) => {
    line.refuses = refuses;
  });
  await expect(join()).rejects.toMatchObject({ obstacle });
  expect(heard.ended).not.toHaveBeenCalled();
});

it("does not take a room that closes before anybody answers for a call", async () => {
  const { join, line, heard } = setUp((room) => {
    room.silent = true;
  });
  const joining = join();
  await vi.waitFor(() => expect(line.joined).toBe(URL));
  line.end();
  await expect(joining).rejects.toMatchObject({ obstacle: "room_gone" });
  expect(heard.ended).not.toHaveBeenCalled();
});

it("joins nothing once one has hung up", async () => {
  const { join, call, asked, hangUp } = setUp();
  hangUp.abort();
  call.end();
  await expect(join()).rejects.toBe(hangUp.signal.reason);
  expect(asked).toEqual([]);
});

it("waits until the room before is left", async () => {
  const first = setUp();
  await first.join();
  let letGo = () => {};
  vi.spyOn(first.line, "destroy").mockReturnValue(
    new Promise((resolve) => {
      letGo = resolve;
    }),
  );
  first.call.end();
  const second = setUp();
  const joining = second.join();
  await new Promise((resolve) => setTimeout(resolve));
  expect(second.asked).toEqual([]);
  letGo();
  await joining;
  expect(second.asked).toHaveLength(1);
});
