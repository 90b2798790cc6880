import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DirectTransport } from "./direct-transport.ts";

let peer: RTCPeerConnection;
const ended = vi.fn();

/** The browser notices this about the line. */
function line(state: RTCPeerConnectionState): void {
  vi.spyOn(peer, "connectionState", "get").mockReturnValue(state);
  peer.dispatchEvent(new Event("connectionstatechange"));
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.stubGlobal(
    "RTCPeerConnection",
    class extends RTCPeerConnection {
      constructor() {
        super();
        peer = this;
      }
    },
  );
  const nothing = () => {};
  new DirectTransport({
    connected: nothing,
    speech: nothing,
    caption: nothing,
    guess: nothing,
    level: nothing,
    ended,
  });
});
afterEach(() => {
  peer.close();
  ended.mockReset();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("gives a line that is disconnected six seconds to come back", () => {
  line("disconnected");
  vi.advanceTimersByTime(5_999);
  expect(ended).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ended.mock.calls).toEqual([[true]]);
});

it("forgets the interruption of a line that came back", () => {
  line("disconnected");
  vi.advanceTimersByTime(5_000);
  line("connected");
  vi.advanceTimersByTime(60_000);
  expect(ended).not.toHaveBeenCalled();
});

it("counts each interruption from its own beginning", () => {
  line("disconnected");
  vi.advanceTimersByTime(5_000);
  line("connected");
  line("disconnected");
  vi.advanceTimersByTime(5_999);
  expect(ended).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ended.mock.calls).toEqual([[true]]);
});

it("does not wait where the browser itself gives the line up", () => {
  line("disconnected");
  line("failed");
  expect(ended.mock.calls).toEqual([[true]]);
  expect(vi.getTimerCount()).toBe(0);
});
