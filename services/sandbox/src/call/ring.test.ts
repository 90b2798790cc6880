import { afterEach, beforeEach, expect, test } from "vitest";
import { createSandbox, DEFAULT_KEYS, type Sandbox } from "../compose.ts";
import { plumber } from "../testing/assistants.ts";
import { type Receiver, receiver, toolAnswer } from "../testing/receiver.ts";

let sandbox: Sandbox;
let ours: Receiver;

beforeEach(async () => {
  sandbox = createSandbox();
  await sandbox.listen();
  ours = await receiver(toolAnswer("Message transmis à l’équipe."));
});
afterEach(async () => {
  await sandbox.close();
  await ours.close();
});

const json = { "content-type": "application/json", authorization: `Bearer ${DEFAULT_KEYS.vapiPrivateKey}` };

async function call(path: string, body: unknown, method = "POST") {
  const answer = await fetch(`${sandbox.url}${path}`, { method, headers: json, body: JSON.stringify(body) });
  return { status: answer.status, body: await answer.json() };
}

async function assistant(more = {}) {
  const { body } = await call("/vapi/assistant", plumber(ours.url, more));
  return body.id as string;
}

test("a message is taken by asking for what the tool requires, and handed over by webhook", async () => {
  const { body: report } = await call("/sandbox/calls", { assistantId: await assistant(), scenario: "message" });

  expect(report.status).toBe("ended");
  expect(report.endedReason).toBe("assistant-ended-call");
  expect(report.toolCalls[0].function).toEqual({
    name: "take_message",
    arguments: {
      caller_name: "Claire Morel",
      callback_number: "+33199004567",
      message: expect.stringContaining("commande"),
      urgent: false,
    },
  });
  expect(report.transcript).toContain("AI: J’ai noté le 01 99 00 45 67, c’est bien cela ?");
  expect(report.transcript).toContain("Message transmis à l’équipe.");
  expect(report.webhooks.map((webhook: { type: string }) => webhook.type)).toEqual([
    "status-update",
    "tool-calls",
    "status-update",
    "end-of-call-report",
  ]);
  expect(ours.received).toHaveLength(4);
});

test("the model answers from the prompt, and only from it", async () => {
  const id = await assistant();
  const hours = await call("/sandbox/calls", { assistantId: id, scenario: "hours" });
  expect(hours.body.transcript).toContain("8 h à 18 h");
  expect(hours.body.transcript).toContain("12 rue des Lilas");
  const price = await call("/sandbox/calls", { assistantId: id, scenario: "price" });
  expect(price.body.transcript).toContain("Déplacement : 45 €");
  const unknown = await call("/sandbox/calls", { assistantId: id, scenario: "unknown" });
  expect(unknown.body.transcript).toContain("je n’ai pas cette information");
  expect(unknown.body.toolCalls).toHaveLength(1);
});

test("an urgent call hears the safety advice and leaves an urgent message", async () => {
  const { body } = await call("/sandbox/calls", { assistantId: await assistant(), scenario: "urgent" });
  expect(body.transcript).toContain("coupez l’arrivée d’eau");
  expect(body.toolCalls[0].function.arguments).toMatchObject({ urgent: true });
});

test("an appointment has a date, with the offset of Paris, and a number of people", async () => {
  const { body } = await call("/sandbox/calls", { assistantId: await assistant(), scenario: "booking" });
  expect(body.toolCalls[0].function.name).toBe("book_appointment");
  expect(body.toolCalls[0].function.arguments).toMatchObject({
    name: "Claire Morel",
    starts_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT20:00:00\+0[12]:00$/),
    people: 4,
  });
});

test("a silent caller is asked twice whether they are there, then the call ends", async () => {
  const { body } = await call("/sandbox/calls", { assistantId: await assistant(), scenario: "silent" });
  expect(body.endedReason).toBe("silence-timed-out");
  expect(body.transcript.match(/toujours là/g)).toHaveLength(2);
});

test("time passes as in a real call, though none is waited for", async () => {
  const started = Date.now();
  const { body } = await call("/sandbox/calls", { assistantId: await assistant(), scenario: "message" });
  expect(Date.now() - started).toBeLessThan(5000);
  const report = ours.of("end-of-call-report")[0]?.message;
  expect(report?.durationSeconds).toBeGreaterThan(20);
  expect(Date.parse(body.endedAt) - Date.parse(body.startedAt)).toBeCloseTo(Number(report?.durationMs), -1);
  const times = body.messages.map((message: { time: number }) => message.time);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

test("a call is cut at its maximum duration", async () => {
  const id = await assistant({ maxDurationSeconds: 10 });
  const { body } = await call("/sandbox/calls", { assistantId: id, scenario: "message" });
  expect(body.endedReason).toBe("exceeded-max-duration");
  expect(Date.parse(body.endedAt) - Date.parse(body.startedAt)).toBe(10_000);
});

test("arguments travel as an object, or as a JSON string when the knob says so", async () => {
  const id = await assistant();
  await call("/sandbox/faults", { toolCallShape: "D" }, "PUT");
  await call("/sandbox/calls", { assistantId: id, scenario: "message" });
  const sent = ours.of("tool-calls")[0]?.message as { toolCallList: Array<{ function: { arguments: unknown } }> };
  expect(JSON.parse(String(sent.toolCallList[0]?.function.arguments))).toMatchObject({ caller_name: "Claire Morel" });
});

test("a tool that answers wrongly is not heard", async () => {
  const wrong = await receiver(toolAnswer({ not: "a string" }));
  const id = await assistant({ server: { url: wrong.url } });
  const { body } = await call("/sandbox/calls", { assistantId: id, scenario: "message" });
  expect(body.transcript).toContain("je n’ai pas pu enregistrer");
  await wrong.close();
});

test("lines given are spoken one by one, then the caller hangs up", async () => {
  const id = await assistant();
  const { body } = await call("/sandbox/calls", { assistantId: id, lines: ["Bonjour, vous ouvrez le samedi ?"] });
  expect(body.endedReason).toBe("customer-ended-call");
  expect(body.transcript).toContain("Samedi : 9 h à 12 h");
});
