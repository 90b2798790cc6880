import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { active, confirmed, readAssistant } from "../../testing/interview.ts";
import type { Partner } from "../../testing/partner.ts";
import { type Fault, type SupplierSide, supplierSide } from "../../testing/supplier-side.ts";
import { startTestApi, type TestApi } from "../../testing/test-api.ts";
import { until } from "../../testing/until.ts";

let api: TestApi;
let partner: Partner;
let side: SupplierSide;

beforeAll(async () => {
  api = await startTestApi();
  partner = await api.partner();
  side = supplierSide(api);
});
beforeEach(() => side.behave());
afterAll(() => api.stop());

const fill = (size: number) => api.operator("/numbers/fill", { mode: "live", size });

/** Every call that a creation makes at a supplier. */
const CALLS: Pick<Fault, "supplier" | "method" | "path">[] = [
  { supplier: "vapi", method: "POST", path: "/assistant" },
  { supplier: "vapi", method: "POST", path: "/phone-number" },
  { supplier: "vapi", method: "GET", path: "/phone-number" },
  { supplier: "twilio", method: "GET", path: "/\\/IncomingPhoneNumbers/" },
];

/** Silence is cut short by the sandbox; the one that is not shows that we stop waiting by ourselves. */
const FAULTS: Omit<Fault, "supplier">[][] = [
  [
    { kind: "timeout-before", delayMs: 300 },
    { kind: "timeout-after-success", delayMs: 300 },
    { kind: "reset" },
    { kind: "reset-after-success" },
    { kind: "slow", delayMs: 700 },
    { kind: "bad-json" },
    { kind: "error-in-200" },
  ],
  [500, 503, 429, 401, 408].map((status) => ({ kind: "status", status })),
];

const cases = CALLS.flatMap((call) => FAULTS.map((faults) => ({ call, faults })));

test.each(cases)(
  "$call.supplier $call.method $call.path: whatever happens to it ends in one assistant with one number ($faults.length at once)",
  { timeout: 90_000 },
  async ({ call, faults }) => {
    await fill(faults.length);
    const before = { assistants: (await side.assistants()).length, lines: (await side.lines()).length };
    const tenants = await Promise.all(
      faults.map((_, n) =>
        partner.tenant(`${call.method}${cases.findIndex((c) => c.call === call && c.faults === faults)}-${n}`),
      ),
    );
    // Each fault strikes once; which of the creations it strikes is no matter, since all must end alike.
    await side.misbehave(faults.map((fault) => ({ ...call, ...fault, times: 1 })));
    const ids = await Promise.all(tenants.map((tenant) => confirmed(tenant)));
    const made = await Promise.all(tenants.map((tenant, n) => active(tenant, ids[n] ?? "", 60)));
    expect(new Set(made.map(({ phone_number }) => phone_number?.e164)).size).toBe(faults.length);
    const [assistants, lines] = [await side.assistants(), await side.lines()];
    for (const { id, phone_number } of made) {
      const own = assistants.filter(({ metadata }) => metadata?.allokoli_assistant_id === id);
      expect(own).toHaveLength(1);
      expect(lines.filter(({ assistantId }) => assistantId === own[0]?.id).map(({ number }) => number)).toEqual([
        phone_number?.e164,
      ]);
    }
    expect([assistants.length, lines.length]).toEqual([
      before.assistants + faults.length,
      before.lines + faults.length,
    ]);
  },
);

test("a supplier that never answers is not waited for", { timeout: 60_000 }, async () => {
  await fill(1);
  await side.misbehave([
    { supplier: "vapi", method: "POST", path: "/assistant", kind: "timeout-after-success", times: 1 },
  ]);
  const client = await partner.tenant("silence");
  const id = await confirmed(client);
  const held = await until(
    "it is noticed",
    () => readAssistant(client, id),
    ({ creation }) => creation.reason !== null,
    20,
  );
  expect(held.creation).toMatchObject({ reason: "supplier_unavailable", state: "running" });
  expect(held.creation.steps[0]?.state).toBe("retrying");
  await active(client, id, 30);
  expect((await side.assistants()).filter(({ metadata }) => metadata?.allokoli_assistant_id === id)).toHaveLength(1);
});

test.each([
  { supplier: "vapi", method: "POST", path: "/assistant" },
  { supplier: "vapi", method: "POST", path: "/phone-number" },
] as const)("$path refused for good: everything is taken back, and the assistant says so", async (call) => {
  await fill(1);
  const before = { assistants: await side.assistants(), lines: await side.lines() };
  await side.misbehave([{ ...call, kind: "status", status: 400, times: 1 }]);
  const client = await partner.tenant(`refused${call.path.slice(1)}`);
  const id = await confirmed(client);
  const failed = await until(
    "it is given up",
    () => readAssistant(client, id),
    ({ status }) => status === "error",
    20,
  );
  expect(failed.creation.state).toBe("failed");
  expect(failed.phone_number).toBeNull();
  await until(
    "the supplier is as before",
    () => side.assistants(),
    (now) => now.length === before.assistants.length,
  );
  expect(await side.lines()).toEqual(before.lines);
  const free = await api.api.store.asSystem("test", (tx) =>
    tx.selectFrom("phone_numbers").selectAll().where("state", "=", "available").execute(),
  );
  expect(free).toEqual([expect.objectContaining({ organization_id: null, assistant_id: null })]);
  expect((await client.ask("POST", "/v1/test-calls", { assistant_id: id })).status).toBeGreaterThanOrEqual(400);

  // The person tries again, twice, once the supplier would.
  await Promise.all([1, 2].map(() => client.ask("POST", `/v1/assistants/${id}/retry`)));
  const { phone_number } = await active(client, id, 20);
  const own = (await side.assistants()).filter(({ metadata }) => metadata?.allokoli_assistant_id === id);
  expect(own).toHaveLength(1);
  expect((await side.lines()).filter(({ number }) => number === phone_number?.e164)).toEqual([
    expect.objectContaining({ assistantId: own[0]?.id }),
  ]);
});
