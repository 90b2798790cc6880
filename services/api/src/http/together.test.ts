import type { OnboardingSession } from "@allokoli/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  findPostgres,
  type PostgresServer,
  startPostgres,
} from "../../../../supabase/tests/support/postgres-server.ts";
import { type InService, inService } from "../testing/in-service.ts";
import { confirmed, readAssistant, readyToConfirm } from "../testing/interview.ts";
import type { Partner, TenantClient } from "../testing/partner.ts";
import { supplierSide } from "../testing/supplier-side.ts";
import { startTestApi, type TestApi } from "../testing/test-api.ts";
import { until } from "../testing/until.ts";
import { fromTwilio, fromVapi, lifeOfCall } from "../testing/webhooks.ts";

const programs = findPostgres();
const PATH = "/v1/onboarding-sessions";
const times = <T>(count: number, work: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => work(n)));

// The embedded database takes one transaction at a time; a server does not, and that is where races are.
describe.skipIf(!programs)("at the same moment, on PostgreSQL", () => {
  let server: PostgresServer;
  let api: TestApi;
  let partner: Partner;
  let line: InService;
  beforeAll(async () => {
    server = await startPostgres(programs ?? "");
    api = await startTestApi({ databaseUrl: await server.freshDatabase() });
    partner = await api.partner();
    await fill(1);
    line = await inService(api, partner, "in-service");
  });
  afterAll(async () => {
    await api?.stop();
    await server?.stop();
  });

  const fill = (size: number) => api.operator("/numbers/fill", { mode: "live", size });
  const assistants = async (client: TenantClient) =>
    (await client.ask<{ items: unknown[] }>("GET", "/v1/assistants")).body.items;
  const calls = (column: "carrier_call_id" | "supplier_call_id", ids: string[]) =>
    api.api.store.asSystem("test", (tx) => tx.selectFrom("calls").selectAll().where(column, "in", ids).execute());

  test("a new tenant's first ten requests make one tenant and one interview", async () => {
    const client = await partner.tenant("all-at-once");
    const answers = await times(10, () => client.ask<OnboardingSession>("POST", PATH, {}));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  test("ten confirmations, spoken and by the button, make one assistant", async () => {
    const client = await partner.tenant("ten-times-yes");
    const { id } = await readyToConfirm(client);
    await times(10, (n) =>
      n % 3 === 0
        ? client.ask("POST", `${PATH}/${id}/say`, { text: "oui, c'est parfait" })
        : client.ask("POST", `${PATH}/${id}/confirm`),
    );
    expect(await assistants(client)).toHaveLength(1);
  });

  test("ten requests with one key have one effect and one answer", async () => {
    const client = await partner.tenant("one-key");
    const { id } = await readyToConfirm(client);
    const say = () =>
      client.ask("POST", `${PATH}/${id}/say`, { text: "Nous sommes à Lyon" }, { "idempotency-key": "same" });
    const answers = await times(10, say);
    for (const { status, body } of answers) expect([status, body]).toEqual([200, answers[0]?.body]);
    const { body } = await client.ask<OnboardingSession>("GET", `${PATH}/${id}`);
    expect(body.turns.filter(({ text }) => text === "Nous sommes à Lyon")).toHaveLength(1);
  });

  test("ten devices with one revision: one goes on, nine are told", async () => {
    const client = await partner.tenant("ten-devices");
    const { id, revision } = await readyToConfirm(client);
    const answers = await times(10, (n) =>
      client.ask("POST", `${PATH}/${id}/say`, { text: `Appareil ${n}`, revision }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
  });

  test("more assistants than numbers: each number answers for one, the others wait", async () => {
    const tenants = await times(8, (n) => partner.tenant(`racer-${n}`));
    const [ids] = await Promise.all([Promise.all(tenants.map((tenant) => confirmed(tenant))), fill(5)]);
    const side = supplierSide(api);
    const before = 1;
    const lines = await until("five lines more", side.lines, (all) => all.length >= before + 5);
    expect(new Set(lines.map(({ number }) => number)).size).toBe(before + 5);
    expect(new Set(lines.map(({ assistantId }) => assistantId)).size).toBe(before + 5);
    const all = () => Promise.all(tenants.map((tenant, n) => readAssistant(tenant, ids[n] ?? "")));
    const settled = await until("all have or wait", all, (many) =>
      many.every(({ status, creation }) => status === "active" || creation.state === "queued"),
    );
    const numbers = settled.flatMap(({ phone_number }) => phone_number?.e164 ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThanOrEqual(4);
  });

  test("ten copies of each of a call's events, all at once, are one call with one message", async () => {
    const lives = Array.from({ length: 4 }, () => lifeOfCall({ ...line, to: line.e164 }));
    const messages = lives.flatMap(({ started, tools, ended, report }) => [started, tools, ended, report]);
    await Promise.all(messages.flatMap((message) => Array.from({ length: 10 }, () => fromVapi(api, message))));
    const ids = lives.map(({ callId }) => callId);
    const done = () => calls("supplier_call_id", ids);
    const rows = await until(
      "all are completed",
      done,
      (all) => all.length >= 4 && all.every(({ status }) => status === "completed"),
    );
    expect(rows).toHaveLength(4);
    const left = await api.api.store.asSystem("test", (tx) =>
      tx
        .selectFrom("messages")
        .select("id")
        .where(
          "call_id",
          "in",
          rows.map(({ id }) => id),
        )
        .execute(),
    );
    expect(left).toHaveLength(4);
  });

  test("carrier and voice supplier telling of one call at once are one call", async () => {
    const lives = Array.from({ length: 6 }, () => lifeOfCall({ ...line, to: line.e164 }));
    await Promise.all(
      lives.flatMap(({ carrierCallId, started, report }) => [
        ...["1", "2", "3"].map((SequenceNumber) =>
          fromTwilio(api, {
            CallSid: carrierCallId,
            CallStatus: "failed",
            To: line.e164,
            From: "+33639981241",
            SequenceNumber,
          }),
        ),
        fromVapi(api, started),
        fromVapi(api, report),
      ]),
    );
    const ids = lives.map(({ carrierCallId }) => carrierCallId);
    const waiting = () =>
      api.api.store.asSystem("test", (tx) =>
        tx
          .selectFrom("webhook_events")
          .select("id")
          .where("processed_at", "is", null)
          .where("type", "!=", "tools_called")
          .execute(),
      );
    // Thirty events at once are dealt with at once, not a few each time that somebody looks.
    await until("every event is processed", waiting, (left) => left.length === 0, 5);
    const rows = await calls("carrier_call_id", ids);
    expect(rows.map(({ status }) => status)).toEqual(lives.map(() => "completed"));
  });
});
