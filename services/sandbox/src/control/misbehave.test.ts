import { afterEach, beforeEach, expect, test } from "vitest";
import { createSandbox, DEFAULT_KEYS, type Sandbox } from "../compose.ts";

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = createSandbox();
  await sandbox.listen();
});
afterEach(() => sandbox.close());

const headers = { authorization: `Bearer ${DEFAULT_KEYS.vapiPrivateKey}`, "content-type": "application/json" };
const basic = `Basic ${btoa(`${DEFAULT_KEYS.twilioAccountSid}:${DEFAULT_KEYS.twilioAuthToken}`)}`;
const put = (faults: unknown) =>
  fetch(`${sandbox.url}/sandbox/faults`, { method: "PUT", body: JSON.stringify(faults) });
const list = (signal?: AbortSignal) =>
  fetch(`${sandbox.url}/vapi/assistant`, { headers, ...(signal ? { signal } : {}) });
const create = (signal?: AbortSignal) =>
  fetch(`${sandbox.url}/vapi/assistant`, { method: "POST", headers, body: "{}", ...(signal ? { signal } : {}) });
const count = async () => (await (await list()).json()).length;

test("a status is answered as many times as asked, in the supplier's own error body", async () => {
  await put([{ supplier: "vapi", path: "/assistant", kind: "status", status: 503, times: 1 }]);
  const refused = await list();
  expect([refused.status, (await refused.json()).statusCode]).toEqual([503, 503]);
  expect((await list()).status).toBe(200);

  await put([{ supplier: "twilio", path: "/\\/IncomingPhoneNumbers/", kind: "status", status: 429 }]);
  const url = `${sandbox.url}/twilio/2010-04-01/Accounts/${DEFAULT_KEYS.twilioAccountSid}/IncomingPhoneNumbers.json`;
  const limited = await fetch(url, { headers: { authorization: basic } });
  expect([limited.status, (await limited.json()).code, limited.headers.get("retry-after")]).toEqual([429, 20429, "1"]);
  await fetch(`${sandbox.url}/sandbox/faults`, { method: "DELETE" });
  expect((await fetch(url, { headers: { authorization: basic } })).status).toBe(200);
});

test("a request lost before or after it took effect looks the same to the client", async () => {
  await put([{ supplier: "vapi", method: "POST", kind: "timeout-before", times: 1 }]);
  await expect(create(AbortSignal.timeout(50))).rejects.toThrow();
  expect(await count()).toBe(0);
  await put([{ supplier: "vapi", method: "POST", kind: "timeout-after-success", times: 1 }]);
  await expect(create(AbortSignal.timeout(100))).rejects.toThrow();
  expect(await count()).toBe(1);
  await put([{ supplier: "vapi", method: "POST", kind: "reset", times: 1 }]);
  await expect(create()).rejects.toThrow();
  expect(await count()).toBe(1);
});

test("answers can lie", async () => {
  await create();
  await put([{ supplier: "vapi", kind: "bad-json", times: 1 }]);
  await expect((await list()).json()).rejects.toThrow();
  await put([{ supplier: "vapi", kind: "error-in-200", times: 1 }]);
  const lie = await list();
  expect([lie.status, (await lie.json()).statusCode]).toEqual([200, 500]);
  await put([{ supplier: "vapi", kind: "empty-list", times: 1 }]);
  expect(await (await list()).json()).toEqual([]);
  await put([{ supplier: "vapi", kind: "slow", delayMs: 30, times: 1 }]);
  const started = performance.now();
  await list();
  expect(performance.now() - started).toBeGreaterThan(25);
});

test("a wrong rule is refused, and every supplier request is in the journal", async () => {
  expect((await put([{ supplier: "vapi", kind: "explode" }])).status).toBe(400);
  await fetch(`${sandbox.url}/sandbox/requests`, { method: "DELETE" });
  await list();
  const entries = await (await fetch(`${sandbox.url}/sandbox/requests`)).json();
  expect(entries).toEqual([
    expect.objectContaining({ supplier: "vapi", method: "GET", path: "/vapi/assistant", status: 200 }),
  ]);
});
