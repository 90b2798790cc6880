import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type InService, inService } from "../testing/in-service.ts";
import { startTestApi, type TestApi } from "../testing/test-api.ts";
import { until } from "../testing/until.ts";
import { fromVapi, lifeOfCall } from "../testing/webhooks.ts";

let api: TestApi;
let line: InService;
beforeAll(async () => {
  api = await startTestApi({ poolSize: 1 });
  line = await inService(api, await api.partner(), "tools");
});
afterAll(() => api.stop());

const life = () => lifeOfCall({ supplierAssistantId: line.supplierAssistantId, to: line.e164 });
interface Results {
  results: { toolCallId: string; name: string; result: string }[];
}
const call = async (toolCallList: unknown, more: object = {}) => {
  const { tools } = life();
  const answer = await fromVapi(api, { ...tools, toolCallList, ...more });
  return { status: answer.status, body: answer.body as Results, callId: tools.call.id };
};
const left = (callId: string) =>
  api.api.store.asSystem("test", (tx) =>
    tx
      .selectFrom("messages")
      .innerJoin("calls", "calls.id", "messages.call_id")
      .selectAll("messages")
      .where("calls.supplier_call_id", "=", callId)
      .execute(),
  );

const SAID = { nom: "Claire Morel", telephone: "0639981241", message: "Rappelez-moi" };
const json = JSON.stringify(SAID);
const id = () => `call_${crypto.randomUUID()}`;

test.each([
  ["function.arguments as an object", () => ({ id: id(), function: { name: "prendre_message", arguments: SAID } })],
  ["function.arguments as text", () => ({ id: id(), function: { name: "prendre_message", arguments: json } })],
  ["arguments beside the name", () => ({ id: id(), name: "prendre_message", arguments: SAID })],
  ["parameters beside the name", () => ({ id: id(), name: "prendre_message", parameters: SAID })],
])("%s: the message is kept", async (_, item) => {
  const { status, body, callId } = await call([item()]);
  expect(status).toBe(200);
  expect(body.results).toEqual([
    expect.objectContaining({ name: "prendre_message", result: expect.stringContaining("enregistré") }),
  ]);
  expect(await left(callId)).toEqual([
    expect.objectContaining({
      caller_name: "Claire Morel",
      caller_phone: "+33639981241",
      text: "Rappelez-moi",
      kind: "message",
    }),
  ]);
});

test("arguments that are no arguments are asked for again, never kept", async () => {
  for (const odd of ['{"nom":', "[]", "null", 7, null, [], {}]) {
    const { status, body, callId } = await call([{ id: id(), function: { name: "prendre_message", arguments: odd } }]);
    expect([odd, status]).toEqual([odd, 200]);
    expect([odd, body.results[0]?.result]).toEqual([odd, expect.stringMatching(/Demandez-le|Je ne peux pas/)]);
    expect(await left(callId)).toEqual([]);
  }
});

test("one that cannot be read costs the others nothing", async () => {
  const { body, callId } = await call([
    null,
    { name: "prendre_message" },
    { id: id(), function: { name: "prendre_message", arguments: null } },
    { id: id(), function: { name: "prendre_message", arguments: SAID } },
  ]);
  expect(body.results).toHaveLength(2);
  expect(await left(callId)).toHaveLength(1);
});

test("several at once are answered each by its id, on one line each, an unknown one too", async () => {
  const [one, two, three] = [id(), id(), id()];
  const { body, callId } = await call([
    { id: one, function: { name: "prendre_message", arguments: SAID } },
    { id: two, function: { name: "horaires_ouverture", arguments: {} } },
    { id: three, function: { name: "virement_bancaire", arguments: { montant: 1_000_000 } } },
  ]);
  expect(body.results.map(({ toolCallId }) => toolCallId)).toEqual([one, two, three]);
  for (const { result } of body.results) expect(result).toMatch(/^[^\r\n]+$/);
  expect(body.results[2]?.result).toContain("Je ne peux pas");
  expect(await left(callId)).toHaveLength(1);
});

test("what a caller says is kept as data: cut to size, without what no column takes", async () => {
  const said = {
    nom: "N".repeat(1_000),
    telephone: "anonymous",
    message: `Bonjour \ud83d\0 ${"x".repeat(9_000)}`,
    urgent: "true",
  };
  const { status, callId } = await call([{ id: id(), function: { name: "prendre_message", arguments: said } }]);
  expect(status).toBe(200);
  const [message] = await left(callId);
  expect(message?.text.length).toBeLessThanOrEqual(2_000);
  expect(message?.caller_name).toHaveLength(120);
  expect(message).toMatchObject({ caller_phone: "anonymous", urgent: true });
});

test("secrets that a supplier echoes are in no row and in no log line", async () => {
  const canary = (name: string) => `CANARY-${name}-7f3a`;
  const { report, callId } = life();
  const secrets = {
    twilioAccountSid: canary("sid"),
    twilioAuthToken: canary("token"),
    twilioApiKey: canary("apikey"),
    twilioApiSecret: canary("apisecret"),
    server: {
      url: "https://example.org",
      secret: canary("secret"),
      headers: { authorization: canary("header"), "x-api": canary("custom") },
    },
    authorization: canary("authorization"),
    credentials: [{ apiKey: canary("credential") }],
    privateKey: canary("private"),
    password: canary("password"),
  };
  for (const message of [
    { ...report, phoneNumber: { number: line.e164, ...secrets } },
    {
      ...report,
      type: "hang",
      call: { ...report.call, phoneNumber: secrets, assistant: { model: { tools: [{ server: secrets.server }] } } },
    },
    { ...report, type: "brand-new", assistant: secrets },
  ])
    expect((await fromVapi(api, message)).status).toBe(200);
  expect((await fromVapi(api, { ...report, phoneNumber: secrets }, { secret: "not ours" })).status).toBe(401);
  const rows = () =>
    api.api.store.asSystem("test", (tx) =>
      tx
        .selectFrom("webhook_events")
        .select(sql<string>`payload::text`.as("text"))
        .where(sql<string>`payload::text`, "like", `%${callId}%`)
        .execute(),
    );
  const kept = await until("all are kept", rows, (all) => all.length === 3);
  expect(kept.map(({ text }) => text).join()).not.toContain("CANARY");
  expect(api.logged()).toContain("/webhooks/vapi/live");
  expect(api.logged()).not.toContain("CANARY");
});
