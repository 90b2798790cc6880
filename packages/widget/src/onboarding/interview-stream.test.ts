import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ApiClient } from "../api/client.ts";
import { connectionFor } from "../api/connection.ts";
import type { OnboardingSession } from "../api/types.ts";
import { FakeApi } from "../testing/fake-api.ts";
import { answered, sessionAfter } from "../testing/session.ts";
import { followInterview } from "./interview-stream.ts";

let fake: FakeApi;
let stop: AbortController;
const shown: number[] = [];
const show = ({ revision }: OnboardingSession) => shown.push(revision);

beforeEach(() => {
  fake = new FakeApi({ session: sessionAfter(1) });
  stop = new AbortController();
  shown.length = 0;
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  fake.uninstall();
});

const follow = () =>
  followInterview(
    new ApiClient(connectionFor(fake.api, fake.fetchToken), "fr"),
    fake.state.session?.id ?? "",
    show,
    stop.signal,
  );
const goOn = (words: string) => {
  fake.state.session = answered(fake.state.session as OnboardingSession, words);
  fake.interview.tell();
};
const streams = () => fake.seen.filter(({ path }) => path.endsWith("/events"));

it("shows where the interview stands, then each change, with the token in a header", async () => {
  void follow();
  await vi.waitFor(() => expect(shown).toEqual([2]));
  goOn("Du lundi au vendredi");
  await vi.waitFor(() => expect(shown).toEqual([2, 3]));
  expect(streams()[0]?.headers.get("authorization")).toMatch(/^Bearer /);
  expect(streams()[0]?.url.search).toBe("");
});

it("goes on where it was cut", async () => {
  void follow();
  await vi.waitFor(() => expect(shown).toEqual([2]));
  fake.interview.cut();
  await vi.waitFor(() => expect(streams()).toHaveLength(2), { timeout: 3_000 });
  expect(streams()[1]?.headers.get("last-event-id")).toBe("2");
});

it("asks with a fresh token when the old one is over", async () => {
  fake.failNext(/events$/, "token_expired", 401, "…");
  void follow();
  await vi.waitFor(() => expect(shown).toEqual([2]));
  expect(fake.tokensGiven).toBe(2);
});

it("reads again where a proxy keeps streams back", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  fake.interview.keepsBack = true;
  void follow();
  for (let second = 0; second < 20 && shown.length === 0; second++) await vi.advanceTimersByTimeAsync(1_000);
  expect(shown).toEqual([2]);
  goOn("Du lundi au vendredi");
  for (let second = 0; second < 5 && shown.at(-1) !== 3; second++) await vi.advanceTimersByTimeAsync(1_000);
  expect(shown.at(-1)).toBe(3);
  expect(streams()).toHaveLength(2);
});

it("waits longer and longer while the network is away, and comes back", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  fake.offline = true;
  void follow();
  await vi.advanceTimersByTimeAsync(10_000);
  const tries = streams().length;
  expect(tries).toBeGreaterThan(2);
  expect(tries).toBeLessThan(6);
  fake.offline = false;
  await vi.advanceTimersByTimeAsync(8_000);
  await vi.waitFor(() => expect(shown).toEqual([2]));
});

it("ends with the interview, and with its signal; it leaves no timer", async () => {
  const over = follow();
  await vi.waitFor(() => expect(shown).toEqual([2]));
  const session = fake.state.session as OnboardingSession;
  fake.state.session = { ...session, status: "confirmed", revision: 3 };
  fake.interview.tell();
  await over;
  expect(shown.at(-1)).toBe(3);

  const left = follow();
  stop.abort();
  await left;
});

it("stops asking when the answer will stay the same", async () => {
  fake.failNext(/events$/, "not_found", 404, "Introuvable.", false);
  await follow();
  expect(streams()).toHaveLength(1);
});
