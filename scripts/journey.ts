import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Assistant, Call, CallSummary, Page } from "@allokoli/contracts";
import { type Instance, startInstance } from "./instance/instance.ts";
import { freeBlock } from "./instance/ports.ts";
import { demoToken } from "./instance/seed.ts";
import { type Client, clientOf, expect, until } from "./journey/client.ts";
import { converse } from "./journey/interview.ts";

// The main job over HTTP alone, against a private installation: from a token to the first call in the history.
const { values } = parseArgs({ options: { json: { type: "boolean" } } });
const stages: { name: string; ms: number }[] = [];
const data = mkdtempSync(join(tmpdir(), "allokoli-journey-"));
let instance: Instance | undefined;

async function stage<T>(name: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await work();
  stages.push({ name, ms: Math.round(performance.now() - begun) });
  if (!values.json) console.log(`${name.padEnd(36)} ${String(stages.at(-1)?.ms).padStart(7)} ms`);
  return result;
}

async function journey(): Promise<void> {
  const ports = await freeBlock();
  const running = await stage("start", () => startInstance({ ports, data, poolSize: 2, pages: false }));
  instance = running;
  const client = await stage("token", () => tokenClient(running));
  const session = await stage("interview", () => converse(client));
  const assistant = await stage("active with a number", () => activeAssistant(client, session.assistant_id ?? ""));
  const rung = await stage("inbound call", () => ring(running, assistant));
  await stage("call in the history", () => inHistory(client, assistant, rung));
  await stage("restart", async () => {
    await running.stop();
    instance = await startInstance({ ports, data, poolSize: 2, pages: false });
  });
  await stage("call still in the history", () => inHistory(client, assistant, rung));
}

async function tokenClient(running: Instance): Promise<Client> {
  const token = await demoToken(running, running.organization, "journey", { name: "Plomberie Marchetti" });
  const client = clientOf(running.api, running.crm, token);
  const me = await client<{ tenant: { external_id: string } | null }>("GET", "/me");
  expect(me.tenant?.external_id === "journey", "the token speaks for its tenant");
  return client;
}

async function activeAssistant(client: Client, id: string): Promise<Assistant> {
  const assistant = await until(
    "the assistant is active with a number",
    30,
    () => client<Assistant>("GET", `/assistants/${id}`),
    (one) => one.status === "active" && one.phone_number !== null,
  );
  expect(
    /intelligence artificielle/i.test(assistant.config.call_handling.disclosure),
    "the first sentence says that it is an AI",
  );
  const all = await client<{ items: Assistant[] }>("GET", "/assistants");
  expect(all.items.length === 1, "there is exactly one assistant");
  return assistant;
}

async function ring({ sandbox }: Instance, assistant: Assistant): Promise<{ transcript: string }> {
  const response = await fetch(`${sandbox}/sandbox/calls`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ to: assistant.phone_number?.e164, from: "+33639981241", scenario: "message" }),
  });
  const rung = (await response.json()) as { transcript: string; webhooks: { type: string; status: number }[] };
  expect(response.ok, `the sandbox rings the number: ${JSON.stringify(rung)}`);
  expect(
    rung.webhooks.every(({ status }) => status === 200),
    `every webhook was taken: ${JSON.stringify(rung.webhooks)}`,
  );
  expect(/intelligence artificielle/i.test(rung.transcript), "the caller was told that it is an AI");
  return rung;
}

async function inHistory(client: Client, assistant: Assistant, rung: { transcript: string }): Promise<void> {
  const page = await until(
    "the call is in the history",
    15,
    () => client<Page<CallSummary>>("GET", `/calls?assistant_id=${assistant.id}`),
    ({ items }) => items[0]?.status === "completed",
  );
  expect(page.items.length === 1, "there is exactly one call");
  const [summary] = page.items;
  expect(summary?.caller_masked?.includes("••"), "the caller is masked in the list");
  const call = await client<Call>("GET", `/calls/${summary?.id}`);
  expect(call.transcript && call.transcript.length >= 4, "the call has its transcript");
  expect(
    call.transcript.every(({ text }) => rung.transcript.includes(text)),
    "the transcript is what was said",
  );
  expect(call.messages.length === 1, "the caller's message was left");
}

let problem: string | undefined;
try {
  await journey();
} catch (error) {
  problem = error instanceof Error ? error.message : String(error);
} finally {
  await instance?.stop();
  rmSync(data, { recursive: true, force: true });
}
if (values.json) console.log(JSON.stringify({ ok: !problem, stages, ...(problem ? { problem } : {}) }));
else
  console.log(
    problem ? `\nNot true: ${problem}` : `\nThe journey holds: ${stages.reduce((sum, { ms }) => sum + ms, 0)} ms`,
  );
process.exit(problem ? 1 : 0);
