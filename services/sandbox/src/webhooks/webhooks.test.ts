import { createHmac } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSandbox, DEFAULT_KEYS, type Sandbox, SEEDED_ADDRESS_SID, SEEDED_BUNDLE_SID } from "../compose.ts";
import { plumber } from "../testing/assistants.ts";
import { type Received, type Receiver, receiver } from "../testing/receiver.ts";

let sandbox: Sandbox;
const open: Receiver[] = [];
beforeEach(async () => {
  sandbox = createSandbox();
  await sandbox.listen();
});
afterEach(async () => {
  await sandbox.close();
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function listening(answer?: (received: Received) => { status?: number; body?: unknown } | undefined) {
  const started = await receiver(answer);
  open.push(started);
  return started;
}

const headers = { authorization: `Bearer ${DEFAULT_KEYS.vapiPrivateKey}`, "content-type": "application/json" };
async function post(path: string, body: unknown, method = "POST") {
  const answer = await fetch(`${sandbox.url}${path}`, { method, headers, body: JSON.stringify(body) });
  return answer.json();
}

async function ring(assistant: unknown) {
  const { id } = await post("/vapi/assistant", assistant);
  return post("/sandbox/calls", { assistantId: id, lines: ["Bonjour"] });
}

test("a bearer credential, also in the form of X-Vapi-Secret", async () => {
  const ours = await listening();
  const plan = { type: "bearer", token: "jeton", headerName: "X-Vapi-Secret", bearerPrefixEnabled: false };
  const { id } = await post("/vapi/credential", { provider: "webhook", name: "notre", authenticationPlan: plan });
  await ring(plumber(ours.url, { server: { url: ours.url, credentialId: id } }));
  expect(ours.received.length).toBeGreaterThan(1);
  for (const { headers: sent } of ours.received) expect(sent["x-vapi-secret"]).toBe("jeton");
});

test("an HMAC credential signs the timestamp and the exact body", async () => {
  const ours = await listening();
  const plan = { type: "hmac", secretKey: "clé", algorithm: "sha256" };
  const { id } = await post("/vapi/credential", { provider: "custom-credential", authenticationPlan: plan });
  await ring(plumber(ours.url, { server: { url: ours.url, credentialId: id, headers: { "X-Tenant": "t-1" } } }));
  const { headers: sent, raw } = await ours.first("end-of-call-report");
  const expected = createHmac("sha256", "clé").update(`${sent["x-timestamp"]}.${raw}`).digest("hex");
  expect(sent["x-signature"]).toBe(expected);
  expect(sent["x-tenant"]).toBe("t-1");
});

test("nothing is sent twice without a backoff plan; with one, until it is accepted", async () => {
  const broken = await listening(() => ({ status: 500 }));
  await ring(plumber(broken.url));
  expect(broken.of("end-of-call-report")).toHaveLength(1);

  let refusals = 2;
  const flaky = await listening(({ message }) => {
    if (message.type !== "end-of-call-report" || refusals === 0) return undefined;
    refusals -= 1;
    return { status: 503 };
  });
  const backoffPlan = { type: "fixed" as const, maxRetries: 3, baseDelaySeconds: 0 };
  await ring(plumber(flaky.url, { server: { url: flaky.url, backoffPlan } }));
  expect(flaky.of("end-of-call-report")).toHaveLength(3);
});

test("only what the assistant subscribes to is sent", async () => {
  const ours = await listening();
  const transcript = 'transcript[transcriptType="final"]';
  await ring(plumber(ours.url, { serverMessages: [transcript, "end-of-call-report"] }));
  expect(new Set(ours.received.map(({ message }) => message.type))).toEqual(
    new Set([transcript, "end-of-call-report"]),
  );
  const { serverMessages: _, ...byDefault } = plumber(ours.url);
  ours.received.length = 0;
  await ring(byDefault);
  expect(new Set(ours.received.map(({ message }) => message.type))).toEqual(
    new Set(["status-update", "speech-update", "conversation-update", "end-of-call-report"]),
  );
});

test("webhooks can be lost or doubled on demand", async () => {
  const ours = await listening();
  const rules = [
    { supplier: "vapi", path: "status-update", kind: "webhook-lost" },
    { supplier: "vapi", path: "end-of-call-report", kind: "webhook-twice" },
  ];
  await post("/sandbox/faults", rules, "PUT");
  const report = await ring(plumber(ours.url));
  expect(ours.of("status-update")).toHaveLength(0);
  expect(ours.of("end-of-call-report")).toHaveLength(2);
  expect(report.webhooks.filter(({ status }: { status: number }) => status === 0)).toHaveLength(2);
});

async function importedNumber(more: Record<string, unknown>) {
  const { twilioAccountSid, twilioAuthToken } = DEFAULT_KEYS;
  const form = new URLSearchParams({
    PhoneNumber: "+33261910042",
    BundleSid: SEEDED_BUNDLE_SID,
    AddressSid: SEEDED_ADDRESS_SID,
  });
  await fetch(`${sandbox.url}/twilio/2010-04-01/Accounts/${twilioAccountSid}/IncomingPhoneNumbers.json`, {
    method: "POST",
    body: form,
    headers: { authorization: `Basic ${btoa(`${twilioAccountSid}:${twilioAuthToken}`)}` },
  });
  const number = { provider: "twilio", number: "+33261910042", twilioAccountSid, twilioAuthToken, ...more };
  return post("/vapi/phone-number", number);
}

const dial = () => post("/sandbox/calls", { to: "+33261910042", lines: ["Quels sont vos horaires ?"] });

test("a number without an assistant asks its server, which answers at the top level", async () => {
  const ours = await listening(({ message }) => (message.type === "assistant-request" ? { body: answer } : undefined));
  let answer: unknown = { assistant: plumber(ours.url) };
  const number = await importedNumber({ server: { url: ours.url } });
  expect((await dial()).transcript).toContain("8 h à 18 h");
  expect(ours.of("assistant-request")[0]?.message.phoneNumber).toMatchObject({ id: number.id });

  answer = { error: "Ce numéro n’est pas encore en service." };
  const spoken = await dial();
  expect(spoken.endedReason).toBe("assistant-request-returned-error");
  expect(spoken.transcript).toContain("pas encore en service");

  answer = { messageResponse: { assistant: plumber(ours.url) } };
  expect((await dial()).endedReason).toBe("assistant-request-returned-no-assistant");
});

test("a number whose server fails goes to its fallback destination", async () => {
  const broken = await listening(() => ({ status: 500 }));
  await importedNumber({
    server: { url: broken.url },
    fallbackDestination: { type: "number", number: "+33199000001" },
  });
  expect((await dial()).endedReason).toBe("assistant-forwarded-call");
});

test("a number that is out of service says so before anything answers", async () => {
  const exact = "Ce numéro n’est plus en service.";
  await importedNumber({ hooks: [{ on: "call.ringing", do: [{ type: "say", exact }] }] });
  const report = await dial();
  expect(report.endedReason).toBe("call.ringing.hook-executed-say");
  expect(report.transcript).toBe(`AI: ${exact}\n`);
});

test("a caller who asks for a person is transferred where the server says", async () => {
  const ours = await listening(({ message }) =>
    message.type === "transfer-destination-request"
      ? { body: { destination: { type: "number", number: "+33199000002" } } }
      : undefined,
  );
  const assistant = plumber(ours.url);
  assistant.model?.tools?.push({ type: "transferCall", destinations: [] });
  const { id } = await post("/vapi/assistant", {
    ...assistant,
    serverMessages: ["status-update", "transfer-destination-request"],
  });
  const report = await post("/sandbox/calls", { assistantId: id, lines: ["Je voudrais parler à un conseiller"] });
  expect(report.endedReason).toBe("assistant-forwarded-call");
  expect(ours.of("status-update").map(({ message }) => message.status)).toEqual(["in-progress", "forwarding", "ended"]);
});
