import { afterEach, beforeEach, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../compose.ts";
import { interviewer } from "../testing/assistants.ts";
import { asks } from "../testing/http.ts";
import { type Receiver, receiver } from "../testing/receiver.ts";

let sandbox: Sandbox;
let ours: Receiver;
const { vapi, control } = asks(() => sandbox.url);

beforeEach(async () => {
  sandbox = createSandbox();
  await sandbox.listen();
  ours = await receiver(({ message }) => {
    const [call] = (message.toolCallList ?? []) as { id: string }[];
    return {
      body: { results: [{ toolCallId: call?.id, name: "record_facts", result: "Plombier. À quelles heures ?" }] },
    };
  });
});
afterEach(async () => {
  await sandbox.close();
  await ours.close();
});

async function session(): Promise<{ assistantId: string; sessionId: string }> {
  const assistant = await vapi("POST", "/assistant", interviewer(ours.url));
  const made = await vapi("POST", "/session", { assistantId: assistant.body.id });
  return { assistantId: assistant.body.id, sessionId: made.body.id };
}

test.each([
  ["A", { parameters: { words: "Je suis plombier" } }],
  ["B", { arguments: { words: "Je suis plombier" } }],
  ["C", { function: { name: "record_facts", arguments: { words: "Je suis plombier" } } }],
  ["D", { function: { name: "record_facts", arguments: '{"words":"Je suis plombier"}' } }],
])(
  "what is typed goes to the tool in shape %s, with its chat's session, and the answer is said",
  async (shape, sent) => {
    const { sessionId } = await session();
    await control("PUT", "/faults", { toolCallShape: shape });
    const chat = await vapi("POST", "/chat", { sessionId, input: "Je suis plombier" });
    expect(chat.status).toBe(201);
    expect(chat.body.output).toEqual([{ role: "assistant", content: "Plombier. À quelles heures ?" }]);
    const message = ours.of("tool-calls")[0]?.message;
    expect(message).toMatchObject({ chat: { sessionId }, toolCallList: [sent] });
  },
);

test("a session has its assistant, and one that is over takes nothing", async () => {
  const { assistantId, sessionId } = await session();
  expect((await vapi("POST", "/chat", { sessionId, assistantId, input: "Bonjour" })).status).toBe(400);
  expect((await vapi("POST", "/chat", { sessionId: "nobody", input: "Bonjour" })).status).toBe(404);
  await vapi("PATCH", `/session/${sessionId}`, { status: "completed" });
  expect((await vapi("POST", "/chat", { sessionId, input: "Bonjour" })).status).toBe(400);
  expect(ours.of("tool-calls")).toEqual([]);
});
