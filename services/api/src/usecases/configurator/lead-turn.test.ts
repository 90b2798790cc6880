import { randomUUID } from "node:crypto";
import type { OnboardingSession } from "@allokoli/contracts";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { conformityTo } from "../../../../sandbox/contract/conformity.ts";
import { ABSENT, documentsPresent, openApi } from "../../../../sandbox/contract/documents.ts";
import { active, readyToConfirm } from "../../testing/interview.ts";
import type { Partner, TenantClient } from "../../testing/partner.ts";
import { expectProblem } from "../../testing/problems.ts";
import { type Fault, type SupplierSide, supplierSide } from "../../testing/supplier-side.ts";
import { startTestApi, type TestApi } from "../../testing/test-api.ts";
import { until } from "../../testing/until.ts";
import { begun, called, deployed, read } from "../../testing/voice.ts";
import { fromVapi } from "../../testing/webhooks.ts";

const PATH = "/v1/onboarding-sessions";
const PATIENCE_MS = 1_000;
let api: TestApi;
let partner: Partner;
let supplier: SupplierSide;
beforeAll(async () => {
  const environment = { CONFIGURATOR: "vapi", CONFIGURATOR_PATIENCE_MS: String(PATIENCE_MS) };
  api = await startTestApi({ poolSize: 1, environment });
  partner = await api.partner();
  supplier = supplierSide(api);
  await deployed(api);
});
afterEach(() => supplier.behave());
afterAll(() => api.stop());

const someone = (): Promise<TenantClient> => partner.tenant(`t-${randomUUID()}`);
const say = (client: TenantClient, id: string, text: string, headers?: Record<string, string>) =>
  client.ask<OnboardingSession>("POST", `${PATH}/${id}/say`, { text }, headers);
const typed = ({ turns }: OnboardingSession) => turns.filter(({ role }) => role === "user").map(({ text }) => text);
const chatsOf = async () => (await supplier.asked()).filter(({ path }) => path === "/vapi/chat").length;

test("the supplier's model leads, over the same card; its words are the answer's", async () => {
  const client = await someone();
  const session = await begun(client);
  await supplier.forgetAsked();
  const first = await say(client, session.id, "Je suis plombier à Lyon et l'entreprise s'appelle Morel");
  expect(first.status).toBe(200);
  expect(first.body.draft.business_name?.value).toBe("Morel");
  const second = await say(client, session.id, "du lundi au vendredi de 8h à 18h");
  expect(second.body.draft.hours).toBeDefined();
  expect(typed(second.body)).toHaveLength(2);
  expect(second.body.turns.at(-1)).toMatchObject({ role: "configurator", text: expect.stringMatching(/lun–ven/i) });
  const asked = (await supplier.asked()).map(({ method, path }) => `${method} ${path}`);
  expect(asked).toEqual(["POST /vapi/session", "POST /vapi/chat", "POST /vapi/chat"]);
});

test("it goes on to the end: a yes at the recap creates the assistant", async () => {
  const client = await someone();
  const session = await readyToConfirm(client);
  const words = ["du lundi au vendredi de 8h à 18h, pas d'urgences", "04 65 71 12 34", "non", "passer", "passer"];
  for (const text of [...words, "passer", "passer", "passer"]) {
    if ((await say(client, session.id, text)).body.can_confirm) break;
  }
  const { body } = await say(client, session.id, "oui, c'est parfait");
  expect(body.status).toBe("confirmed");
  expect(body.turns.at(-1)?.text).toMatch(/C’est confirmé\..*Votre assistant se crée/);
  await active(client, body.assistant_id ?? "");
});

/** Ways in which it fails, before its tool has run or after. */
const FAULTS: [string, Fault[]][] = [
  ["is slow", [{ supplier: "vapi", path: "/chat", kind: "slow", delayMs: 3 * PATIENCE_MS }]],
  ["says nothing", [{ supplier: "vapi", path: "/chat", kind: "timeout-before" }]],
  ["says nothing after it did all", [{ supplier: "vapi", path: "/chat", kind: "timeout-after-success" }]],
  ["hangs up", [{ supplier: "vapi", path: "/chat", kind: "reset" }]],
  ["hangs up after it did all", [{ supplier: "vapi", path: "/chat", kind: "reset-after-success" }]],
  ["fails", [{ supplier: "vapi", path: "/chat", kind: "status", status: 503 }]],
  ["refuses", [{ supplier: "vapi", path: "/chat", kind: "status", status: 402 }]],
  ["is full", [{ supplier: "vapi", path: "/chat", kind: "status", status: 429 }]],
  ["answers half a line", [{ supplier: "vapi", path: "/chat", kind: "bad-json" }]],
  ["lies about a fault", [{ supplier: "vapi", path: "/chat", kind: "error-in-200" }]],
  ["opens no conversation", [{ supplier: "vapi", path: "/session", kind: "status", status: 500 }]],
  ["has its tool calls lost", [{ supplier: "vapi", path: "tool-calls", kind: "webhook-lost" }]],
  ["calls its tool twice", [{ supplier: "vapi", path: "tool-calls", kind: "webhook-twice" }]],
];
test.each(FAULTS)("when the supplier %s, the interview goes on with every word once", async (_, rules) => {
  const client = await someone();
  const session = await begun(client);
  await supplier.misbehave(rules);
  const texts = ["Je suis plombier à Lyon et l'entreprise s'appelle Morel", "du lundi au vendredi de 8h à 18h"];
  for (const text of texts) {
    const before = performance.now();
    const { status, body } = await say(client, session.id, text);
    expect(status).toBe(200);
    expect(performance.now() - before).toBeLessThan(PATIENCE_MS + 1_500);
    expect(body.turns.at(-1)?.role).toBe("configurator");
    expect(body.question).not.toBeNull();
  }
  await supplier.behave();
  const after = await say(client, session.id, "04 65 71 12 34");
  expect(typed(after.body)).toEqual([...texts, "04 65 71 12 34"]);
  expect(after.body.draft).toMatchObject({
    business_name: { value: "Morel" },
    hours: { value: { weekly: { monday: [expect.anything()] } } },
    phone: { value: "+33465711234" },
  });
});

test("what is asked of the supplier is what Vapi's document takes", async (context) => {
  context.skip(!documentsPresent, ABSENT);
  const official = conformityTo(openApi("vapi-openapi"));
  const client = await someone();
  const session = await begun(client);
  await called(api, client, session.id);
  await say(client, session.id, "Je suis plombier à Lyon");
  const { vapi } = api.config.suppliers.live;
  /** As the sandbox keeps what it was sent; the rest of the row is its own. */
  const sent = async (path: string, ...fields: string[]) => {
    const headers = { authorization: `Bearer ${vapi.privateKey}`, "user-agent": "tests" };
    const rows = (await (await fetch(`${vapi.baseUrl}/${path}`, { headers })).json()) as
      | Record<string, unknown>[]
      | { results: Record<string, unknown>[] };
    const [row = {}] = Array.isArray(rows) ? rows : rows.results;
    return Object.fromEntries(fields.map((field) => [field, row[field]]));
  };
  for (const [schema, body] of [
    ["CreateSessionDTO", await sent("session", "assistantId")],
    ["CreateChatDTO", await sent("chat", "sessionId", "input", "assistantOverrides")],
    ["CreateWebCallDTO", await sent("call", "assistantId", "assistantOverrides")],
  ] as const) {
    expect(official.value(schema, body), schema).toEqual([]);
    expect(official.undeclared(schema, body), schema).toEqual([]);
  }
  expect(official.value("CreateChatDTO", { sessionId: 7 })).not.toEqual([]);
});

test("what the model does after we went on changes nothing", async () => {
  const client = await someone();
  const session = await begun(client);
  await say(client, session.id, "Je suis plombier à Lyon");
  const chat = await api.api.store.asSystem("test", (tx) =>
    tx.selectFrom("interview_calls").select("supplier_call_id").where("session_id", "=", session.id).executeTakeFirst(),
  );
  const before = await read(client, session.id);
  const call = {
    id: randomUUID(),
    function: { name: "record_facts", arguments: { words: "Je suis fleuriste à Brest" } },
  };
  const late = {
    type: "tool-calls",
    timestamp: Date.now(),
    chat: { id: randomUUID(), sessionId: chat?.supplier_call_id },
  };
  const answer = await fromVapi(api, { ...late, toolCallList: [call] });
  expect(JSON.stringify(answer.body)).toContain(call.id);
  const unknown = { ...late, chat: { id: randomUUID(), sessionId: randomUUID() }, toolCallList: [call] };
  expect(JSON.stringify((await fromVapi(api, unknown)).body)).toContain("code à six chiffres");
  expect((await read(client, session.id)).revision).toBe(before.revision);
});

test("a request that is repeated is one turn, while the first one waits too", async () => {
  const client = await someone();
  const session = await begun(client);
  await supplier.misbehave([{ supplier: "vapi", path: "/chat", kind: "timeout-after-success" }]);
  const key = { "idempotency-key": randomUUID() };
  const text = "Je suis plombier à Lyon et l'entreprise s'appelle Morel";
  const [one, two] = [say(client, session.id, text, key), say(client, session.id, text, key)];
  expect([(await one).status, (await two).status]).toEqual([200, 200]);
  expect((await say(client, session.id, text, key)).status).toBe(200);
  expect(typed(await read(client, session.id))).toEqual([text]);
});

test("two texts at once are two turns", async () => {
  const client = await someone();
  const session = await begun(client);
  const texts = ["Je suis plombier à Lyon", "L'entreprise s'appelle Morel", "du lundi au vendredi de 8h à 18h"];
  const answers = await Promise.all(texts.map((text) => say(client, session.id, text)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(typed(await read(client, session.id)).sort()).toEqual([...texts].sort());
});

test("what is refused by itself is refused here, before anybody is asked", async () => {
  const client = await someone();
  const session = await begun(client);
  const before = await chatsOf();
  expectProblem(await say(client, session.id, "  "), "utterance_empty");
  expectProblem(await say(client, randomUUID(), "Bonjour"), "not_found");
  const stale = await client.ask("POST", `${PATH}/${session.id}/say`, { text: "Bonjour", revision: 7 });
  expectProblem(stale, "revision_conflict");
  const stranger = await someone();
  expectProblem(await say(stranger, session.id, "Bonjour"), "not_found");
  expect(await chatsOf()).toBe(before);
});

test("a supplier that is down is not asked again and again", async () => {
  const client = await someone();
  const session = await begun(client);
  await supplier.misbehave([{ supplier: "vapi", path: "/chat", kind: "status", status: 503 }]);
  for (let turn = 0; turn < 10; turn++) await say(client, session.id, `Je fais du dépannage numéro ${turn}`);
  const before = await chatsOf();
  const { status } = await say(client, session.id, "Je fais aussi les fuites");
  expect([status, await chatsOf()]).toEqual([200, before]);
  expect(typed(await read(client, session.id))).toHaveLength(11);
  await supplier.behave();
  // The breaker lets one through after a while, and the model leads again.
  await until(
    "it is asked again",
    async () => (await say(client, session.id, "Bonjour")).status && chatsOf(),
    (n) => n > before,
  );
});
