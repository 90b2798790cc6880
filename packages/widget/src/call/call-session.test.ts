import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ApiError } from "../api/api-error.ts";
import type { TestCall } from "../api/types.ts";
import { CallSession } from "./call-session.ts";
import { ObstacleError } from "./obstacle-error.ts";
import type { CallListener, CallTransport } from "./transport.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const TICKET: TestCall = {
  id: "c1",
  assistant_id: "a1",
  transport: "direct",
  join_url: "https://api.example/join/c1",
  expires_at: "2026-01-01T00:00:00Z",
};

function setUp() {
  let listener: CallListener | null = null;
  const transport = {
    speech: "captions",
    connect: vi.fn(async () => {}),
    say: vi.fn(),
    mute: vi.fn(),
    end: vi.fn(),
  } as const;
  const createCall = vi.fn(async () => TICKET);
  const session = new CallSession(
    {
      createCall,
      openMicrophone: async () => new MediaStream(),
      openTransport: async (_kind, given) => {
        listener = given;
        return transport as unknown as CallTransport;
      },
    },
    { changed: () => {}, level: () => {} },
  );
  return { session, transport, createCall, remote: () => listener as unknown as CallListener };
}

it("carries what is typed, and shows its echo once", async () => {
  const { session, transport, remote } = setUp();
  await session.start("text");
  remote().connected();
  session.say("Bonjour");
  remote().caption("user", "Bonjour");
  expect(transport.say).toHaveBeenCalledWith("Bonjour");
  expect(session.state.captions).toHaveLength(1);
  session.hangUp();
});

it("gives up when nothing connects", async () => {
  const { session, transport } = setUp();
  await session.start("text");
  await vi.advanceTimersByTimeAsync(15_000);
  expect(session.state).toMatchObject({ phase: "failed", obstacle: "webrtc_blocked" });
  expect(transport.end).toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

it("leaves no timer when one hangs up before it connects", async () => {
  const { session } = setUp();
  await session.start("voice");
  session.hangUp();
  expect(session.state.phase).toBe("ended");
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
});

it("lets go of a line that is there only after one has hung up", async () => {
  const { session, transport } = setUp();
  const starting = session.start("text");
  await Promise.resolve();
  session.hangUp();
  await starting;
  expect(transport.connect).not.toHaveBeenCalled();
  expect(transport.end).toHaveBeenCalled();
});

it("keeps what the API said when it refuses", async () => {
  const { session, createCall } = setUp();
  const failure = { code: "assistant_paused", detail: "En pause.", retryable: false, requestId: "req_1" } as const;
  createCall.mockRejectedValue(new ApiError(failure));
  await session.start("text");
  expect(session.state).toMatchObject({ phase: "failed", failure });
});

it("says what stood in the way of the one that carries the call", async () => {
  const { session, transport } = setUp();
  transport.connect.mockRejectedValue(new ObstacleError("room_gone"));
  await session.start("text");
  expect(session.state).toMatchObject({ phase: "failed", obstacle: "room_gone" });
  expect(transport.end).toHaveBeenCalled();
});
