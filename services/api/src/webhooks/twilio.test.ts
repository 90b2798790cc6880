import { randomBytes } from "node:crypto";
import type { CallSummary } from "@allokoli/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type InService, inService } from "../testing/in-service.ts";
import { startTestApi, type TestApi } from "../testing/test-api.ts";
import { until } from "../testing/until.ts";
import { fromTwilio, fromVapi, lifeOfCall } from "../testing/webhooks.ts";

let api: TestApi;
let line: InService;
beforeAll(async () => {
  api = await startTestApi({ poolSize: 1 });
  line = await inService(api, await api.partner(), "carrier");
});
afterAll(() => api.stop());

const sid = () => `CA${randomBytes(16).toString("hex")}`;
const callback = (CallSid: string, CallStatus: string, more: Record<string, string> = {}) => ({
  CallSid,
  CallStatus,
  AccountSid: api.config.suppliers.live.twilio.accountSid,
  From: "+33639981242",
  To: line.e164,
  Direction: "inbound",
  Timestamp: "Mon, 02 Mar 2026 09:00:00 +0000",
  SequenceNumber: "0",
  ...more,
});
const rows = (carrierCallId: string) =>
  api.api.store.asSystem("test", (tx) =>
    tx.selectFrom("calls").selectAll().where("carrier_call_id", "=", carrierCallId).execute(),
  );
const waiting = () =>
  api.api.store.asSystem("test", (tx) =>
    tx
      .selectFrom("webhook_events")
      .select("id")
      .where("processed_at", "is", null)
      .where("type", "!=", "tools_called")
      .execute(),
  );
const settled = () => until("every event is processed", waiting, (left) => left.length === 0);

test("a signature over the very address and parameters opens; anything else does not", async () => {
  const id = sid();
  expect((await fromTwilio(api, callback(id, "no-answer"), { token: "0".repeat(32) })).status).toBe(401);
  expect(
    (await fromTwilio(api, callback(id, "no-answer"), { address: `${api.url}/webhooks/twilio/test/status` })).status,
  ).toBe(401);
  const body = new URLSearchParams(callback(id, "no-answer")).toString();
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  expect((await fetch(`${api.url}/webhooks/twilio/live/status`, { method: "POST", body, headers })).status).toBe(401);
  await settled();
  expect(await rows(id)).toEqual([]);

  const answer = await fromTwilio(api, callback(id, "no-answer"));
  expect([answer.status, await answer.text()]).toEqual([200, "<Response/>"]);
});

test.each([
  ["no-answer", "missed"],
  ["canceled", "missed"],
  ["busy", "busy"],
  ["failed", "failed"],
])("%s, and the assistant never heard of it: the caller is in the history as %s, once", async (said, status) => {
  const id = sid();
  await Promise.all([0, 1, 2].map((n) => fromTwilio(api, callback(id, said, n === 2 ? { SequenceNumber: "1" } : {}))));
  await until(
    "the call is kept",
    () => rows(id),
    (all) => all.length > 0,
  );
  await settled();
  expect(await rows(id)).toEqual([
    expect.objectContaining({ status, caller_e164: "+33639981242", called_e164: line.e164 }),
  ]);
  const list = await line.client.ask<{ items: CallSummary[] }>("GET", `/v1/calls?status=${status}`);
  expect(list.body.items.some(({ caller_masked }) => caller_masked?.endsWith("42"))).toBe(true);
});

test("a call that the assistant took, and calls to numbers that are nobody's, leave no second row", async () => {
  const life = lifeOfCall({ supplierAssistantId: line.supplierAssistantId, carrierCallId: sid(), to: line.e164 });
  await fromVapi(api, life.report);
  await until(
    "the call is known",
    () => rows(life.carrierCallId),
    (all) => all.length === 1,
  );
  for (const status of ["ringing", "in-progress", "completed", "failed"])
    await fromTwilio(api, callback(life.carrierCallId, status));
  await settled();
  expect(await rows(life.carrierCallId)).toEqual([expect.objectContaining({ status: "completed" })]);
  const stray = sid();
  await fromTwilio(api, callback(stray, "no-answer", { To: "+33199009999" }));
  await settled();
  expect(await rows(stray)).toEqual([]);
});

test("the carrier gives a call up before the voice supplier reports it: still one call, and the report counts", async () => {
  const life = lifeOfCall({ supplierAssistantId: line.supplierAssistantId, carrierCallId: sid(), to: line.e164 });
  await fromTwilio(api, callback(life.carrierCallId, "failed"));
  await until(
    "it is kept as failed",
    () => rows(life.carrierCallId),
    ([row]) => row?.status === "failed",
  );
  await fromVapi(api, life.started);
  await fromVapi(api, life.report);
  await settled();
  expect(await rows(life.carrierCallId)).toEqual([
    expect.objectContaining({ status: "completed", supplier_call_id: life.callId, duration_seconds: 90 }),
  ]);
});

test("a hidden caller and a date that is none are no reason to lose a call", async () => {
  const id = sid();
  expect((await fromTwilio(api, callback(id, "busy", { From: "anonymous", Timestamp: "yesterday" }))).status).toBe(200);
  await until(
    "the call is kept",
    () => rows(id),
    (all) => all.length === 1,
    5,
  );
  expect(await rows(id)).toEqual([expect.objectContaining({ caller_e164: null, status: "busy" })]);
});
