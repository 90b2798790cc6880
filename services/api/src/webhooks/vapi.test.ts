import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "../ports/store.ts";
import { type InService, inService } from "../testing/in-service.ts";
import { startTestApi, type TestApi } from "../testing/test-api.ts";
import { until } from "../testing/until.ts";
import { fromVapi, lifeOfCall } from "../testing/webhooks.ts";

let api: TestApi;
let line: InService;
beforeAll(async () => {
  api = await startTestApi({ poolSize: 1 });
  line = await inService(api, await api.partner(), "webhooks");
});
afterAll(() => api.stop());

const system = <T>(work: (tx: Tx) => Promise<T>) => api.api.store.asSystem("test", work);
const events = (callId: string) =>
  system((tx) =>
    tx.selectFrom("webhook_events").selectAll().where(sql<string>`payload::text`, "like", `%${callId}%`).execute(),
  );
const callRow = (callId: string) =>
  system((tx) => tx.selectFrom("calls").selectAll().where("supplier_call_id", "=", callId).execute());
const messagesOf = (callId: string) =>
  system((tx) =>
    tx
      .selectFrom("messages")
      .innerJoin("calls", "calls.id", "messages.call_id")
      .selectAll("messages")
      .where("calls.supplier_call_id", "=", callId)
      .execute(),
  );
const life = () => lifeOfCall({ supplierAssistantId: line.supplierAssistantId, to: line.e164 });
/** Delivers and waits until it has been acted on, so that the order is ours. Tool calls are done before the answer. */
async function deliver(message: { type: string }): Promise<void> {
  const { status } = await fromVapi(api, message);
  expect(status).toBe(200);
  if (message.type === "tool-calls") return;
  const body = JSON.stringify({ message });
  const row = () =>
    system((tx) =>
      tx
        .selectFrom("webhook_events")
        .select("processed_at")
        .where("digest", "=", sql<Buffer>`sha256(convert_to(${body}, 'UTF8'))`)
        .executeTakeFirst(),
    );
  await until("the event is processed", row, (event) => Boolean(event?.processed_at));
}

describe("who is not the supplier", () => {
  const now = () => Math.floor(Date.now() / 1000);
  test.each([
    ["another secret", () => ({ secret: "not the secret of the credential" })],
    ["another body than was signed", () => ({ signed: "{}" })],
    ["a delivery of six minutes ago", () => ({ at: now() - 360 })],
    ["one of six minutes ahead", () => ({ at: now() + 360 })],
    ["a time that is none", () => ({ at: "yesterday" })],
    ["a time with more behind it", () => ({ at: `${now()}.0` })],
    ["a negative time", () => ({ at: -1 })],
  ])("%s: 401, and nothing is kept", async (_, how) => {
    const { callId, report } = life();
    const refused = await fromVapi(api, report, how());
    expect([refused.status, refused.body]).toEqual([401, expect.objectContaining({ code: "signature_invalid" })]);
    expect(await events(callId)).toEqual([]);
  });

  test("no signature, half a signature, and unknown modes", async () => {
    const { callId, report } = life();
    const body = JSON.stringify({ message: report });
    const incomplete: Record<string, string>[] = [
      {},
      { "x-signature": "00".repeat(32) },
      { "x-timestamp": String(now()), "x-signature": "zz" },
    ];
    for (const headers of incomplete) {
      const answer = await fetch(`${api.url}/webhooks/vapi/live`, { method: "POST", body, headers });
      expect(answer.status).toBe(401);
    }
    expect((await fromVapi(api, report, { mode: "prod" })).status).toBe(404);
    expect(await events(callId)).toEqual([]);
  });

  test("a time in milliseconds, or a minute off, is still the supplier", async () => {
    expect((await fromVapi(api, life().report, { at: Date.now() })).status).toBe(200);
    expect((await fromVapi(api, life().report, { at: now() - 60 })).status).toBe(200);
  });
});

describe("a call's events", () => {
  test("the same delivery ten times at once has one effect, and ten equal answers", async () => {
    const { callId, tools, report } = life();
    const answers = await Promise.all(Array.from({ length: 10 }, () => fromVapi(api, tools)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    await Promise.all(Array.from({ length: 10 }, () => fromVapi(api, report)));
    await until(
      "the call is completed",
      () => callRow(callId),
      ([row]) => row?.status === "completed",
    );
    expect(await callRow(callId)).toHaveLength(1);
    expect(await messagesOf(callId)).toHaveLength(1);
    expect((await events(callId)).map(({ type }) => type).sort()).toEqual(["call_reported", "tools_called"]);
  });

  test("all twenty-four orders, with repeats, leave the same call", { timeout: 60_000 }, async () => {
    const orders = permutations(["started", "tools", "ended", "report"] as const);
    expect(orders).toHaveLength(24);
    const left = await Promise.all(
      orders.map(async (order) => {
        const events = life();
        for (const name of order) await deliver(events[name]);
        for (const name of order.toReversed()) await deliver(events[name]);
        const [row] = await callRow(events.callId);
        const messages = await messagesOf(events.callId);
        const { id, created_at, updated_at, supplier_call_id, carrier_call_id, ...facts } = row ?? ({} as never);
        expect(carrier_call_id).toBe(events.carrierCallId);
        return JSON.stringify({
          facts,
          messages: messages.map(({ text, urgent, caller_phone }) => ({ text, urgent, caller_phone })),
        });
      }),
    );
    expect(new Set(left).size).toBe(1);
    expect(JSON.parse(left[0] ?? "")).toMatchObject({
      facts: {
        status: "completed",
        ended_reason: "caller_hung_up",
        duration_seconds: 90,
        cost_cents: 12,
        caller_e164: "+33639981241",
      },
      messages: [{ urgent: true, caller_phone: "+33639981241" }],
    });
  });

  test("of an assistant that is nobody's are kept and do no harm", async () => {
    const stray = lifeOfCall({ supplierAssistantId: randomUUID() });
    for (const name of ["started", "ended", "report"] as const) await deliver(stray[name]);
    const tools = await fromVapi(api, stray.tools);
    expect([tools.status, JSON.stringify(tools.body)]).toEqual([
      200,
      expect.stringContaining("Je ne peux pas faire cela"),
    ]);
    expect(await callRow(stray.callId)).toEqual([]);
    expect(await events(stray.callId)).toHaveLength(4);
  });

  test("of kinds that nobody knows, or of no shape at all, are answered and kept", async () => {
    const { callId, report } = life();
    for (const type of ["hang", "speech-update", "transcript", "model-output", "brand-new-event"]) {
      const answer = await fromVapi(api, { ...report, type });
      expect([type, answer.status]).toEqual([type, 200]);
    }
    expect(await events(callId)).toHaveLength(5);
    for (const odd of [
      "{}",
      "[]",
      "null",
      '{"message":null}',
      '{"message":{"type":7}}',
      '{"message":{"type":"end-of-call-report"}}',
    ])
      expect([odd, (await fromVapi(api, odd)).status]).toEqual([odd, 200]);
    expect((await fromVapi(api, '{"message":')).status).toBe(400);
  });

  test("that say impossible things are kept and do not stop the others", async () => {
    const { callId, report } = life();
    await deliver({
      ...report,
      startedAt: "yesterday",
      endedAt: "never",
      durationSeconds: -4,
      cost: "free",
      customer: { number: "anonymous" },
      analysis: { summary: "à moitié \ud83d et \0 rien" },
      artifact: {
        messages: [{ role: "user", message: "demi \udc00 signe\0", secondsFromStart: -1 }, { role: "user" }, 7],
      },
    } as never);
    const [row] = await callRow(callId);
    expect(row).toMatchObject({ status: "completed", duration_seconds: expect.any(Number) });
    const after = life();
    await deliver(after.report);
    expect(await callRow(after.callId)).toHaveLength(1);
  });
});

function permutations<T>(all: readonly T[]): T[][] {
  if (all.length <= 1) return [[...all]];
  return all.flatMap((one, index) => permutations(all.toSpliced(index, 1)).map((rest) => [one, ...rest]));
}
