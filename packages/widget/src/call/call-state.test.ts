import { describe, expect, it } from "vitest";
import { AT_REST, type CallEvent, type CallState, nextCallState } from "./call-state.ts";

const after = (...events: CallEvent[]): CallState => events.reduce(nextCallState, AT_REST);
const start: CallEvent = { type: "start", input: "voice" };
const open: CallEvent = { type: "microphone-open" };
const connected: CallEvent = { type: "connected", at: 1_000 };

describe("a call by voice", () => {
  it("asks for the microphone, connects, is live, ends with its length", () => {
    expect(after(start).phase).toBe("asking");
    expect(after(start, open).phase).toBe("connecting");
    expect(after(start, open, connected).phase).toBe("live");
    expect(after(start, open, connected, { type: "ended", at: 66_400 })).toMatchObject({ phase: "ended", seconds: 65 });
  });

  it("knows who speaks and who thinks", () => {
    const speech = (role: "assistant" | "user", speaking: boolean): CallEvent => ({ type: "speech", role, speaking });
    const live = [start, open, connected] as const;
    expect(after(...live, speech("assistant", true)).activity).toBe("speaking");
    expect(after(...live, speech("assistant", true), speech("assistant", false)).activity).toBe("listening");
    expect(after(...live, speech("user", false)).activity).toBe("thinking");
  });
});

it("needs no microphone in writing", () => {
  expect(after({ type: "start", input: "text" }).phase).toBe("connecting");
});

it("starts afresh after an obstacle", () => {
  const blocked = after(start, { type: "obstacle", obstacle: "mic_denied" });
  expect(blocked).toMatchObject({ phase: "failed", obstacle: "mic_denied" });
  expect(nextCallState(blocked, { type: "start", input: "text" })).toMatchObject({
    phase: "connecting",
    obstacle: null,
  });
});

const OUT_OF_PLACE: CallEvent[] = [
  open,
  connected,
  { type: "caption", role: "assistant", text: "Bonjour" },
  { type: "speech", role: "assistant", speaking: true },
  { type: "guess", text: "Bon" },
  { type: "muted", muted: true },
  { type: "ended", at: 5 },
  { type: "obstacle", obstacle: "mic_denied" },
];
it.each(OUT_OF_PLACE.map((event) => [event.type, event] as const))("ignores « %s » while at rest", (_type, event) => {
  expect(after(event)).toBe(AT_REST);
});

it("holds a guess until it is a caption", () => {
  const guessing = after(start, open, connected, { type: "guess", text: "Je suis plom" });
  expect(guessing.guess).toBe("Je suis plom");
  expect(nextCallState(guessing, { type: "caption", role: "user", text: "Je suis plombier" }).guess).toBe("");
});

it("ignores a second start and blank captions", () => {
  const live = after(start, open, connected);
  expect(nextCallState(live, start)).toBe(live);
  expect(nextCallState(live, { type: "caption", role: "user", text: "  " })).toBe(live);
});
