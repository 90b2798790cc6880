import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import type { OnboardingSession } from "@allokoli/contracts";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openInterviewWatch } from "../adapters/postgres/interview-watch.ts";
import type { InterviewWatch } from "../ports/watch.ts";
import { type StreamEvent, watch } from "../testing/event-stream.ts";
import { readyToConfirm } from "../testing/interview.ts";
import { PARTNER_ORIGIN, type Partner, type TenantClient } from "../testing/partner.ts";
import { startTestApi, type TestApi } from "../testing/test-api.ts";
import { until } from "../testing/until.ts";
import type { Env } from "./deps.ts";
import { streamInterview } from "./interview-stream.ts";
import { streamPlaces } from "./stream-places.ts";

const PATH = "/v1/onboarding-sessions";
let api: TestApi;
let partner: Partner;
beforeAll(async () => {
  api = await startTestApi();
  partner = await api.partner();
});
afterAll(() => api.stop());

async function interview(tenant = `t-${randomUUID()}`): Promise<{ client: TenantClient; session: OnboardingSession }> {
  const client = await partner.tenant(tenant);
  return { client, session: await readyToConfirm(client) };
}
const sessionOf = (event: StreamEvent | undefined) => event?.data as OnboardingSession;

test("the interview comes at once, then after each change through any door, then its end", async () => {
  const { client, session } = await interview();
  const stream = await watch(api.url, client.token, session.id);
  expect(stream.contentType).toMatch(/^text\/event-stream/);
  const first = await stream.next();
  const read = await client.ask<OnboardingSession>("GET", `${PATH}/${session.id}`);
  expect(first).toMatchObject({ event: "session", id: String(session.revision) });
  expect({ ...sessionOf(first), elapsed_seconds: 0 }).toEqual({ ...read.body, elapsed_seconds: 0 });

  await client.ask("POST", `${PATH}/${session.id}/say`, { text: "On est à Lyon" });
  const said = await stream.next();
  expect(said?.id).toBe(String(session.revision + 1));
  expect(sessionOf(said).draft.address?.value.town).toBe("Lyon");

  await client.ask("PATCH", `${PATH}/${session.id}/draft`, { slot: "business_name", value: "Morel" });
  expect(sessionOf(await stream.next()).draft.business_name?.value).toBe("Morel");

  // As another process writes: straight to the database.
  await api.api.store.asSystem("another process", (tx) =>
    tx.updateTable("onboarding_sessions").set({ revision: 90 }).where("id", "=", session.id).execute(),
  );
  expect((await stream.next())?.id).toBe("90");

  await client.ask("POST", `${PATH}/${session.id}/confirm`);
  expect(sessionOf(await stream.next())).toMatchObject({ status: "confirmed", revision: 91 });
  expect(await stream.next()).toEqual({ event: "end", id: "91", data: {} });
  expect(await stream.next()).toBeUndefined();
});

test("what the reader has is not sent again; what it missed is", async () => {
  const { client, session } = await interview();
  const knows = await watch(api.url, client.token, session.id, String(session.revision));
  await client.ask("POST", `${PATH}/${session.id}/say`, { text: "On est à Lyon" });
  expect((await knows.next())?.id).toBe(String(session.revision + 1));
  knows.leave();
  const missed = await watch(api.url, client.token, session.id, String(session.revision));
  expect((await missed.next())?.id).toBe(String(session.revision + 1));
  missed.leave();
});

test("an interview that is put aside ends its stream", async () => {
  const { client, session } = await interview();
  const stream = await watch(api.url, client.token, session.id);
  await stream.next();
  await client.ask("POST", PATH, { resume: false });
  expect(sessionOf(await stream.next()).status).toBe("abandoned");
  expect((await stream.next())?.event).toBe("end");
});

test("a neighbour's interview wakes nobody, and is not there for him", async () => {
  const { client, session } = await interview();
  const { client: neighbour, session: own } = await interview();
  await expect(watch(api.url, neighbour.token, session.id)).rejects.toThrow(/404 .*"code":"not_found"/);
  const stream = await watch(api.url, neighbour.token, own.id);
  await stream.next();
  await client.ask("POST", `${PATH}/${session.id}/say`, { text: "On est à Lyon" });
  await neighbour.ask("POST", `${PATH}/${own.id}/say`, { text: "On est à Brest" });
  const event = sessionOf(await stream.next());
  expect([event.id, event.draft.address?.value.town]).toEqual([own.id, "Brest"]);
  stream.leave();
});

test("who leaves is no longer told, however he left", async () => {
  const session = (await interview()).session;
  let tell = (_: string) => {};
  const source = await openInterviewWatch({
    listen: async (_, heard) => {
      tell = heard;
      return async () => {};
    },
  });
  let watching = 0;
  const places = streamPlaces({ perSession: 1 });
  const enter = () => places.take("o", session.id);
  let reads = 0;
  const interviews: InterviewWatch["watch"] = (id, changed) => {
    watching++;
    const stop = source.watch(id, changed);
    return () => {
      watching--;
      stop();
    };
  };
  const app = new Hono<Env>().get("/v1/onboarding-sessions/:id/events", (context) => {
    context.set("log", pino({ level: "silent" }));
    const read = async () => {
      reads++;
      if (reads === 4) throw new Error("the database is away");
      return { ...session, revision: reads };
    };
    return streamInterview(context, { id: session.id, now: new Date(), watch: interviews, read, enter });
  });
  app.onError((_, context) => context.body(null, 500));
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const gone = () =>
    until(
      "nobody watches",
      () => watching,
      (count) => count === 0,
    );

  const atOnce = await watch(url, "token", session.id);
  atOnce.leave();
  await gone();
  const later = await watch(url, "token", session.id);
  await later.next();
  expect(watching).toBe(1);
  tell(session.id);
  expect((await later.next())?.id).toBe("3");
  later.leave();
  await gone();
  // The door's own refusal, and a read that fails while the stream is open.
  await expect(watch(url, "token", session.id)).rejects.toThrow(/500/);
  expect(watching).toBe(0);
  reads = 2;
  const failing = await watch(url, "token", session.id);
  await failing.next();
  tell(session.id);
  expect(await failing.next()).toBeUndefined();
  await gone();
  expect(places.empty()).toBe(true);
  server.close();
});

test("an interview is watched by a few pages at once; who is refused is told when to come back, and a place is free again", async () => {
  const { client, session } = await interview();
  const url = `${api.url}/v1/onboarding-sessions/${session.id}/events`;
  const headers = { authorization: `Bearer ${client.token}`, origin: PARTNER_ORIGIN };
  const open = () => {
    const leave = new AbortController();
    return fetch(url, { headers, signal: leave.signal }).then((response) => ({ response, leave }));
  };
  const streams = await Promise.all(Array.from({ length: 20 }, open));
  const statuses = streams.map(({ response }) => response.status).sort();
  expect(statuses).toEqual([...Array(8).fill(200), ...Array(12).fill(429)]);
  const refused = streams.find(({ response }) => response.status === 429)?.response as Response;
  expect(refused.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  expect(await refused.json()).toMatchObject({ code: "rate_limited", status: 429, retryable: true });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  // Another interview of the same organization is not touched by it.
  const { client: other, session: own } = await interview();
  const neighbour = await watch(api.url, other.token, own.id);
  expect((await neighbour.next())?.event).toBe("session");
  neighbour.leave();
  streams.find(({ response }) => response.status === 200)?.leave.abort();
  const back = await until("a place is free", open, ({ response }) => response.status === 200);
  for (const { leave } of [...streams, back]) leave.abort();
});

test("the stream is over when the token's time is", async () => {
  const { session } = await interview("brief");
  const brief = await partner.tenant("brief", { expiresIn: 2 });
  const stream = await watch(api.url, brief.token, session.id);
  expect((await stream.next())?.event).toBe("session");
  expect(await stream.next()).toBeUndefined();
});
