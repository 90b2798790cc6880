import { VapiClient, VapiError } from "@vapi-ai/server-sdk";
import { SignJWT } from "jose";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSandbox, DEFAULT_KEYS, type Sandbox } from "../compose.ts";
import { plumber } from "../testing/assistants.ts";

let sandbox: Sandbox;
let vapi: VapiClient;

beforeEach(async () => {
  sandbox = createSandbox();
  await sandbox.listen();
  vapi = new VapiClient({ token: DEFAULT_KEYS.vapiPrivateKey, baseUrl: `${sandbox.url}/vapi`, maxRetries: 0 });
});
afterEach(() => sandbox.close());

type Create = Parameters<VapiClient["assistants"]["create"]>[0];
const body = (more = {}) => plumber("https://api.example.com/hook", more) as unknown as Create;

async function refusal(work: Promise<unknown>): Promise<VapiError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(VapiError);
  return error as VapiError;
}

test("the real SDK creates, reads, lists, updates and deletes an assistant", async () => {
  const created = await vapi.assistants.create(body());
  expect(created).toMatchObject({ id: expect.any(String), orgId: expect.any(String), name: "Plomberie Morel" });
  expect(await vapi.assistants.get({ id: created.id })).toEqual(created);
  expect(await vapi.assistants.list({ limit: 10 })).toEqual([created]);

  const model = {
    provider: "openai",
    model: "gpt-4o",
    messages: [{ role: "system", content: "Autre." }],
  } as unknown as NonNullable<Create["model"]>;
  const updated = await vapi.assistants.update({ id: created.id, model });
  expect(updated.model).toEqual(model);
  expect(updated.name).toBe("Plomberie Morel");
  expect(updated.updatedAt > created.updatedAt).toBe(true);

  expect(await vapi.assistants.delete({ id: created.id })).toEqual(updated);
  expect(await vapi.assistants.list()).toEqual([]);
  expect((await refusal(vapi.assistants.get({ id: created.id }))).statusCode).toBe(404);
});

test("unknown and removed properties are refused in NestJS's words", async () => {
  const wrong = body({
    silenceTimeoutSeconds: 30,
    name: "x".repeat(41),
    server: { url: "https://a.example", secret: "s" },
  });
  const { statusCode, body: answer } = await refusal(vapi.assistants.create(wrong));
  expect(statusCode).toBe(400);
  expect(answer).toEqual({
    statusCode: 400,
    error: "Bad Request",
    message: expect.arrayContaining([
      "property silenceTimeoutSeconds should not exist",
      "server.property secret should not exist",
      "name must be shorter than or equal to 40 characters",
    ]),
  });
});

test("languages and models outside Vapi's lists are refused", async () => {
  const wrong = body({ transcriber: { provider: "deepgram", language: "fr-FR" } });
  const { body: answer } = await refusal(vapi.assistants.create(wrong));
  expect(JSON.stringify(answer)).toContain("transcriber.language must be one of the following values");
  const voice = body({ voice: { provider: "11labs", voiceId: "v", model: "eleven_multilingual_v2", language: "fr" } });
  expect(JSON.stringify((await refusal(vapi.assistants.create(voice))).body)).toContain("voice.language");
});

test("lists are cut by limit and by date", async () => {
  const first = await vapi.assistants.create(body({ name: "Un" }));
  await vapi.assistants.create(body({ name: "Deux" }));
  expect(await vapi.assistants.list({ limit: 1 })).toHaveLength(1);
  expect(await vapi.assistants.list({ createdAtLt: first.createdAt })).toEqual([]);
  expect(await vapi.assistants.list({ createdAtGe: first.createdAt })).toHaveLength(2);
});

test("a private key is told to go away from /call/web, a public one from everything else", async () => {
  const hint = {
    message: "Invalid Key. Hot tip, you may be using the private key instead of the public key, or vice versa.",
    error: "Unauthorized",
    statusCode: 401,
  };
  const { id } = await vapi.assistants.create(body());
  const privately = await webCall(DEFAULT_KEYS.vapiPrivateKey, { assistantId: id });
  expect([privately.status, await privately.json()]).toEqual([401, hint]);
  const publicly = new VapiClient({ token: DEFAULT_KEYS.vapiPublicKey, baseUrl: `${sandbox.url}/vapi`, maxRetries: 0 });
  expect((await refusal(publicly.assistants.list())).body).toEqual(hint);
});

test("a web call is created with a public-tag token, within its restrictions", async () => {
  const { id } = await vapi.assistants.create(body());
  const restrictions = { enabled: true, allowedOrigins: ["https://crm.example"], allowedAssistantIds: [id] };
  const token = await jwt({ tag: "public", restrictions });

  const created = await webCall(token, { assistantId: id }, "https://crm.example");
  expect(created.status).toBe(201);
  const call = await created.json();
  expect(call).toMatchObject({
    type: "webCall",
    status: "queued",
    assistantId: id,
    subscriptionLimits: { concurrencyBlocked: false, concurrencyLimit: 10, remainingConcurrentCalls: 10 },
    transport: { provider: "daily", callUrl: call.webCallUrl },
    webCallUrl: expect.stringMatching(/\/rooms\/[\w-]+$/),
  });

  const elsewhere = await webCall(token, { assistantId: id }, "https://evil.example");
  expect(await elsewhere.json()).toMatchObject({
    statusCode: 403,
    message: "Key doesn't allow origin 'https://evil.example'",
  });
  const other = await vapi.assistants.create(body());
  const another = await webCall(token, { assistantId: other.id }, "https://crm.example");
  expect(await another.json()).toMatchObject({ message: `Key doesn't allow assistantId '${other.id}'` });
  const untagged = await webCall(await jwt(undefined), { assistantId: id });
  expect(untagged.status).toBe(403);
  expect(await untagged.json()).toMatchObject({ message: expect.stringContaining("missing `token`") });
});

test("keys minted by POST /token carry their restrictions", async () => {
  const { id } = await vapi.assistants.create(body());
  const minted = await raw("/vapi/token", {
    tag: "public",
    name: "site",
    restrictions: { enabled: true, allowedAssistantIds: [] },
  });
  expect(minted.status).toBe(201);
  const { value } = await minted.json();
  expect((await webCall(value, { assistantId: id })).status).toBe(201);
});

test("tools keep their type, chats answer and stream", async () => {
  const tool = await vapi.tools.create({ type: "endCall" } as Parameters<VapiClient["tools"]["create"]>[0]);
  expect((tool as { id: string }).id).toBeTruthy();
  const { id } = await vapi.assistants.create(body());
  const chat = (await vapi.chats.create({ assistantId: id, input: "Vous êtes ouverts le samedi ?" })) as unknown as {
    id: string;
    output: Array<{ content: string }>;
  };
  expect(chat.output[0]?.content).toContain("Samedi : 9 h à 12 h");
  const next = await raw("/vapi/chat", { previousChatId: chat.id, input: "Et votre adresse ?", stream: true });
  expect(next.headers.get("content-type")).toContain("text/event-stream");
  const deltas = (await next.text())
    .split("\n\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line.slice(6)).delta);
  expect(deltas.join("")).toContain("12 rue des Lilas");
});

test("an outbound call needs a number and an assistant, then takes place", async () => {
  const { id } = await vapi.assistants.create(body());
  const { body: answer } = await refusal(vapi.calls.create({ assistantId: id }));
  expect(answer).toMatchObject({ message: "Couldn't Get Phone Number. Need Either `phoneNumberId` Or `phoneNumber`." });
  const number = (await vapi.phoneNumbers.create({ provider: "vapi" })) as { id: string };
  const call = (await vapi.calls.create({
    assistantId: id,
    phoneNumberId: number.id,
    customer: { number: "+33199001234" },
  })) as {
    id: string;
    status: string;
  };
  expect(call.status).toBe("queued");
  await sandbox.idle();
  expect(await vapi.calls.get({ id: call.id })).toMatchObject({ status: "ended", type: "outboundPhoneCall" });
});

test("a client that does not name itself meets Cloudflare", async () => {
  const request = new Request("http://sandbox/vapi/assistant");
  const answer = await sandbox.app.fetch(request);
  expect([answer.status, await answer.text()]).toEqual([403, "error code: 1010"]);
});

const raw = (path: string, json: unknown, key: string = DEFAULT_KEYS.vapiPrivateKey, origin?: string) =>
  fetch(`${sandbox.url}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...(origin ? { origin } : {}) },
    body: JSON.stringify(json),
  });

const webCall = (key: string, json: unknown, origin?: string) => raw("/vapi/call/web", json, key, origin);

const jwt = (token: unknown) =>
  new SignJWT({ orgId: "org", token })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt()
    .setExpirationTime("5m")
    .sign(new TextEncoder().encode(DEFAULT_KEYS.vapiPrivateKey));
