import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiClient } from "../api/client.ts";
import { Connection } from "../api/connection.ts";
import { FakeApi } from "../testing/fake-api.ts";
import { sessionAfter } from "../testing/session.ts";
import { phaseOf } from "./wizard-state.ts";
import { WizardStore } from "./wizard-store.ts";

let fake: FakeApi;
const failed = vi.fn();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  fake = new FakeApi();
});
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
  fake.uninstall();
});

const store = () =>
  new WizardStore(new ApiClient(new Connection(fake.api, fake.fetchToken), "fr"), { changed: () => {}, failed });

it("is never ahead of the server", async () => {
  const wizard = store();
  await wizard.open();
  const saying = wizard.say("Je suis plombier");
  expect(wizard.state.pending?.text).toBe("Je suis plombier");
  expect(wizard.state.session?.draft).toEqual({});
  await saying;
  expect(wizard.state.pending).toBeNull();
  expect(wizard.state.session?.draft.trade?.value).toBe("plombier");
});

it("sends the revision it has seen", async () => {
  const wizard = store();
  await wizard.open();
  await wizard.say("Je suis plombier");
  await wizard.patch("trade", "chauffagiste");
  expect(fake.seen.at(-1)?.body).toMatchObject({ revision: 2, slot: "trade" });
});

it("opens a new interview when the old one has expired", async () => {
  const wizard = store();
  await wizard.open();
  fake.failNext(/say$/, "session_expired", 410, "Cet entretien a expiré.", false);
  fake.state.session = null;
  await wizard.say("Bonjour");
  expect(wizard.state.giveBack).toBe("Bonjour");
  expect(failed).not.toHaveBeenCalled();
});

describe("creation", () => {
  it("is watched to its end, then left alone", async () => {
    fake.state.session = sessionAfter(6);
    const wizard = store();
    await wizard.open();
    await wizard.confirm();
    await vi.waitUntil(() => wizard.state.assistant);
    await vi.waitUntil(() => {
      vi.advanceTimersByTime(1_000);
      return phaseOf(wizard.state) === "done";
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("stops when the element goes", async () => {
    fake.state.session = sessionAfter(6);
    fake.state.pace = 0;
    const wizard = store();
    await wizard.open();
    await wizard.confirm();
    await vi.waitUntil(() => wizard.state.assistant);
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    wizard.stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it("follows one assistant at a time: the new interview hears no more of the last one", async () => {
  fake.state.session = sessionAfter(6);
  fake.state.emptyPool = true;
  const wizard = store();
  await wizard.open();
  await wizard.confirm();
  await vi.waitFor(() => expect(wizard.state.assistant?.creation.state).toBe("queued"), { interval: 0 });
  await wizard.startAfresh();
  const asked = fake.seen.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(wizard.state.assistant).toBeNull();
  expect(fake.seen.length).toBe(asked);
  expect(phaseOf(wizard.state)).toBe("interview");
});
