import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeToken } from "../testing/token.ts";
import { ApiError } from "./api-error.ts";
import { TokenManager, type TokenReason } from "./token-manager.ts";

const MINUTE = 60_000;
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "no error",
    (error: unknown) => (error instanceof ApiError ? error.failure.code : "other"),
  );
const fresh = () => vi.fn(async (_request: { reason: TokenReason; signal: AbortSignal }) => fakeToken(600));

describe("the usual life", () => {
  it("asks once for everybody", async () => {
    const host = fresh();
    const manager = new TokenManager(host);
    await Promise.all([manager.get(), manager.get(), manager.get()]);
    expect(host).toHaveBeenCalledOnce();
    expect(host.mock.calls[0]?.[0].reason).toBe("initial");
  });

  it("renews a tenth before the end", async () => {
    const host = fresh();
    const manager = new TokenManager(host);
    manager.hold();
    await manager.get();
    await vi.advanceTimersByTimeAsync(9 * MINUTE - 1);
    expect(host).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(2);
    expect(host).toHaveBeenCalledTimes(2);
    manager.release();
  });

  it.each([-60, 60])("renews on time when the page's clock is wrong by %i minutes", async (minutes) => {
    const host = vi.fn(async () => fakeToken(600, Date.now() + minutes * MINUTE));
    const manager = new TokenManager(host);
    manager.hold();
    await manager.get();
    await vi.advanceTimersByTimeAsync(9 * MINUTE + 1);
    expect(host).toHaveBeenCalledTimes(2);
    manager.release();
  });

  it("leaves no timer behind once nobody holds it", async () => {
    const manager = new TokenManager(fresh());
    manager.hold();
    manager.hold();
    await manager.get();
    manager.release();
    expect(vi.getTimerCount()).toBe(1);
    manager.release();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("asks at once when the page wakes past the renewal", async () => {
    const host = fresh();
    const manager = new TokenManager(host);
    manager.hold();
    await manager.get();
    vi.spyOn(performance, "now").mockReturnValue(performance.now() + 20 * MINUTE);
    window.dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(0);
    expect(host).toHaveBeenCalledTimes(2);
    manager.release();
  });
});

describe("a host that misbehaves", () => {
  it("is told when it gives the refused token again", async () => {
    const token = fakeToken();
    const manager = new TokenManager(async () => token);
    await manager.get();
    expect(await codeOf(manager.renew(token))).toBe("token_not_refreshed");
  });

  it("may answer from a cache once, and is told when it does so to the end", async () => {
    const token = fakeToken(600);
    const trouble = vi.fn();
    const host = vi.fn(async () => token);
    const manager = new TokenManager(host, trouble);
    manager.hold();
    await manager.get();
    await vi.advanceTimersByTimeAsync(9 * MINUTE + 1);
    expect(trouble).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(trouble.mock.calls[0]?.[0].failure.code).toBe("token_not_refreshed");
    manager.release();
  });

  it("gets ten seconds to answer, six times, and is then given up", async () => {
    const host = vi.fn(() => new Promise<string>(() => {}));
    const manager = new TokenManager(host);
    const code = codeOf(manager.get());
    await vi.advanceTimersByTimeAsync(6 * 10_000 + 32_500);
    expect(await code).toBe("token_fetch_timeout");
    expect(host).toHaveBeenCalledTimes(6);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is asked again after a failure, later and later", async () => {
    const host = vi.fn(async () => fakeToken());
    host.mockRejectedValueOnce(new Error("500")).mockRejectedValueOnce(new Error("500"));
    const manager = new TokenManager(host);
    const token = manager.get();
    await vi.advanceTimersByTimeAsync(1_200);
    expect(host).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(2_200);
    expect(await token).toContain(".");
  });

  it.each([401, 403])("is not asked again after it said %i", async (status) => {
    const host = vi.fn(() => Promise.reject(Object.assign(new Error("no"), { status })));
    const manager = new TokenManager(host);
    manager.hold();
    expect(await codeOf(manager.get())).toBe("session_ended");
    expect(await codeOf(manager.get())).toBe("session_ended");
    expect(host).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
    manager.release();
  });

  it.each([
    ["404", Object.assign(new Error("POST /t answered 404"), { status: 404 })],
    ["HTML for a token", Object.assign(new Error("POST /t answered 200 (text/html)"), { status: 200 })],
    ["what is no JSON to its own code", new SyntaxError("Unexpected token '<'")],
  ])("fails at once with %s, and the console says why, once", async (_what, error) => {
    const host = vi.fn(() => Promise.reject(error));
    const manager = new TokenManager(host);
    expect(await codeOf(manager.get())).toBe("token_fetch_failed");
    expect(host).toHaveBeenCalledOnce();
    await codeOf(manager.get());
    expect(vi.mocked(console.error).mock.calls).toEqual([[`[allokoli] No tenant token. ${error.message}`]]);
  });

  it.each([undefined, {}, ""])("fails at once when its function gives %o", async (answer) => {
    const manager = new TokenManager(async () => answer as string);
    expect(await codeOf(manager.get())).toBe("token_fetch_failed");
    expect(vi.mocked(console.error).mock.calls[0]?.[0]).toContain("must resolve to a token");
  });

  it.each([0, 429, 500])("is said to be away while it is asked again after %i", async (status) => {
    const host = vi.fn(async () => fakeToken());
    host.mockRejectedValueOnce(Object.assign(new Error("POST /t failed"), { status }));
    const changes: boolean[] = [];
    const manager = new TokenManager(host, undefined, () => changes.push(manager.retrying));
    const token = manager.get();
    await vi.advanceTimersByTimeAsync(0);
    expect(changes).toEqual([true]);
    await vi.advanceTimersByTimeAsync(1_200);
    expect(await token).toContain(".");
    expect(changes).toEqual([true, false]);
    expect(console.error).toHaveBeenCalledOnce();
  });
});
