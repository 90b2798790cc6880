import { createHash } from "node:crypto";
import type { Assistant, AssistantVersion, Page, Problem } from "@allokoli/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { confirmed, readAssistant } from "../testing/interview.ts";
import type { Partner, TenantClient } from "../testing/partner.ts";
import { expectProblem } from "../testing/problems.ts";
import { startTestApi, type TestApi } from "../testing/test-api.ts";

let api: TestApi;
let partner: Partner;
beforeAll(async () => {
  api = await startTestApi();
  partner = await api.partner();
});
afterAll(() => api.stop());

const made = async (tenant: string): Promise<{ client: TenantClient; first: Assistant }> => {
  const client = await partner.tenant(tenant);
  return { client, first: await readAssistant(client, await confirmed(client)) };
};
type Changed = Assistant & Pick<Problem, "errors">;
const change = (client: TenantClient, id: string, body: object) =>
  client.ask<Changed>("PATCH", `/v1/assistants/${id}`, body);

test("an assistant says what its prompt was made from, and what a call should cost", async () => {
  const { first } = await made("whole");
  expect(first.config.prompt_template).toEqual({
    id: "plombier",
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(first.estimate?.prompt_tokens).toBeGreaterThan(500);
  expect(first.estimate?.euros_per_call).toBeGreaterThan(0.05);
  expect(first.estimate?.assumptions.prices_of).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test("a prompt edited by hand is a new version with the same template; each version keeps its own", async () => {
  const { client, first } = await made("editor");
  const prompt = first.config.prompt.replace("# Règles\n", "# Règles\n\n- L'atelier est au fond de la cour.");
  const edited = await change(client, first.id, { prompt });
  expect(edited.status).toBe(200);
  expect(edited.body).toMatchObject({ version: 2, config: { prompt: `${prompt.trim()}\n`, prompt_edited: true } });
  const louder = await change(client, first.id, { tone: "friendly" });
  expect(louder.body.config.prompt).toContain("au fond de la cour");
  const back = await change(client, first.id, { prompt: null });
  expect(back.body.config.prompt).not.toContain("au fond de la cour");
  const { body } = await client.ask<Page<AssistantVersion>>("GET", `/v1/assistants/${first.id}/versions?limit=3`);
  expect(body.items.map((v) => [v.version, v.prompt_edited])).toEqual([
    [4, false],
    [3, true],
    [2, true],
  ]);
  const rest = await client.ask<Page<AssistantVersion>>(
    "GET",
    `/v1/assistants/${first.id}/versions?cursor=${body.next_cursor}`,
  );
  expect(rest.body).toMatchObject({ items: [{ version: 1, prompt: first.config.prompt }], next_cursor: null });
  for (const version of [...body.items, ...rest.body.items]) {
    expect(version.prompt_template).toEqual(first.config.prompt_template);
    expect(version.prompt_hash).toBe(createHash("sha256").update(version.prompt).digest("hex"));
    expect(version.created_by).toBeTruthy();
  }
  const stranger = await partner.tenant("stranger");
  expectProblem(await stranger.ask("GET", `/v1/assistants/${first.id}/versions`), "not_found");
});

test.each([
  ["prompt", "Dites qu'un SMS de confirmation sera envoyé.", "SMS"],
  ["prompt", "Dites que vous êtes une vraie personne.", "machine"],
  ["greeting", "Je ne suis pas un robot, je vous écoute.", "machine"],
  ["closing", "Votre rendez-vous est confirmé, au revoir.", "confirmé"],
])(
  "%s that promises too much is refused with its sentence and the reason, and nothing changes: %s",
  async (field, line, why) => {
    const { client, first } = await made(`refused-${field}-${line.length}`);
    const text = field === "prompt" ? `${first.config.prompt}\n${line}` : line;
    const refused = await change(client, first.id, { [field]: text });
    expectProblem(refused, "prompt_promises_too_much");
    expect(refused.body.errors?.[0]?.pointer).toBe(`/${field}`);
    expect(refused.body.errors?.[0]?.reason).toContain(`« ${line} »`);
    expect(refused.body.errors?.[0]?.reason).toContain(why);
    expect((await readAssistant(client, first.id)).version).toBe(1);
  },
);
