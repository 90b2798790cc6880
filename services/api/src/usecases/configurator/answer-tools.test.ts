import { afterAll, beforeAll, expect, test } from "vitest";
import type { TenantClient } from "../../testing/partner.ts";
import { startTestApi, type TestApi } from "../../testing/test-api.ts";
import { begun, called, deployed, read, tool } from "../../testing/voice.ts";

let api: TestApi;
let client: TenantClient;
beforeAll(async () => {
  api = await startTestApi({ poolSize: 1 });
  client = await (await api.partner()).tenant("t-odd");
  await deployed(api);
});
afterAll(() => api.stop());

test.each(["__proto__", "constructor", "toString"])("a tool call named %s is done like any, and once", async (id) => {
  const session = await begun(client);
  const callId = await called(api, client, session.id);
  const words = { words: "Je suis plombier, l'entreprise s'appelle Morel" };
  const first = await tool(api, { callId }, "record_facts", words, { id });
  expect(first).toContain("Morel");
  expect(await tool(api, { callId }, "record_facts", words, { id })).toBe(first);
  expect((await read(client, session.id)).turns.filter(({ role }) => role === "user")).toHaveLength(1);
});

test("who is on the line is not asked to write or to touch", async () => {
  const callId = await called(api, client, (await begun(client)).id);
  expect(await tool(api, { callId }, "record_facts", { words: "" })).toBe("Je n’ai rien reçu. Pouvez-vous répéter ?");
});
