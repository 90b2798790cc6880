import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { watch } from "../../testing/event-stream.ts";
import { active } from "../../testing/interview.ts";
import type { Partner, TenantClient } from "../../testing/partner.ts";
import { supplierSide } from "../../testing/supplier-side.ts";
import { startTestApi, type TestApi } from "../../testing/test-api.ts";
import { until } from "../../testing/until.ts";
import { begun, called, codeFor, deployed, read, tool } from "../../testing/voice.ts";
import { fromVapi } from "../../testing/webhooks.ts";

let api: TestApi;
let partner: Partner;
let configurator: string;
beforeAll(async () => {
  api = await startTestApi({ poolSize: 1 });
  partner = await api.partner();
  configurator = await deployed(api);
});
afterAll(() => api.stop());

const someone = (): Promise<TenantClient> => partner.tenant(`t-${randomUUID()}`);

test("x", async () => {
  const client = await someone();
  const session = await begun(client, "voice");
  const callId = await called(api, client, session.id);
  const say = async (words: string) => console.log(words, "→", await tool(api, { callId }, "record_facts", { words }));
  for (const words of ["Je suis plombier à Lyon et l'entreprise s'appelle Morel", "du lundi au vendredi de 8h à 18h, pas d'urgences", "12 rue des Lilas 69003 Lyon, 04 65 71 12 34", "dépannage, fuites, et le déplacement c'est 60 euros", "prendre des messages et donner les horaires", "chaleureux, une voix de femme", "non", "non", "passer"]) { await say(words); const s = await read(client, session.id); if (s.question?.topic === "confirm") break; }
  for (const name of ["ask_next", "recap", "create"]) console.log(name, "→", await tool(api, { callId }, name));
  console.log(await tool(api, { callId }, "confirm", { words: "mouais on verra" }));
  console.log(await tool(api, { callId }, "confirm", { words: "oui c'est parfait" }));
  console.log(await tool(api, { callId }, "create"));
});
