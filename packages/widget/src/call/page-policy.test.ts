import { afterEach, expect, it, vi } from "vitest";
import { RoomTransport } from "./room-transport.ts";

/** Adds a policy to this page: none can be taken away again, so each test lives with those before it. */
function decree(policy: string): void {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = policy;
  document.head.append(meta);
}

function join(): Promise<void> {
  const nothing = () => {};
  const call = new RoomTransport({
    connected: nothing,
    speech: nothing,
    caption: nothing,
    guess: nothing,
    level: nothing,
    ended: nothing,
  });
  return call.connect("https://rooms.example/one", null, new AbortController().signal);
}

const violations: string[] = [];
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
  violations.push(`${effectiveDirective} ${blockedURI}`),
);
afterEach(() => {
  vi.restoreAllMocks();
  violations.length = 0;
});

// The supplier's library and Daily's are the real ones here: what is blocked never leaves the browser.
it("says which line is missing where the page's policy forbids Daily's script, and evaluates nothing", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  decree("script-src 'self'; connect-src 'self' ws:");
  await expect(join()).rejects.toMatchObject({ obstacle: "page_policy" });
  expect(violations).toEqual([expect.stringMatching(/^script-src-elem https:\/\/c\.daily\.co\//)]);
  expect(said.mock.calls).toEqual([[expect.stringContaining("It needs script-src https://c.daily.co; connect-src")]]);
});

it("takes no other violation of the page for its own", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const joining = join();
  const stranger = document.createElement("script");
  stranger.src = "https://elsewhere.example/a.js";
  document.head.append(stranger);
  await expect(joining).rejects.toMatchObject({ obstacle: "page_policy" });
  expect(said.mock.calls.join()).not.toContain("elsewhere");
});

it("says so where Trusted Types are required without a policy that lets Daily's script through", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  decree("require-trusted-types-for 'script'");
  await expect(join()).rejects.toMatchObject({ obstacle: "page_policy" });
  expect(said.mock.calls).toEqual([[expect.stringContaining("Trusted Types")]]);
});
