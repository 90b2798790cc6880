import type { OnboardingSession } from "@allokoli/contracts";
import { SLOTS } from "@allokoli/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirmed, readyToConfirm } from "../testing/interview.ts";
import { ODD_JSON, ODD_QUERY } from "../testing/odd-values.ts";
import { type Answer, ask, PARTNER_ORIGIN, type TenantClient } from "../testing/partner.ts";
import { expectProblem } from "../testing/problems.ts";
import { PURPOSE, servedRoutes } from "../testing/routes.ts";
import { startTestApi, type TestApi } from "../testing/test-api.ts";

let api: TestApi;
let client: TenantClient;
let session: OnboardingSession;
let assistantId: string;
beforeAll(async () => {
  api = await startTestApi();
  client = await (await api.partner()).tenant("careless");
  assistantId = await confirmed(client);
  session = await readyToConfirm(client);
});
afterAll(() => api.stop());

const at = (path = "") => `/v1/onboarding-sessions/${session.id}${path}`;
const card = async () => (await client.ask<OnboardingSession>("GET", at())).body;
/** Refused in our own words, or taken: never broken. */
function expectNotBroken(what: string, answer: Answer<unknown>): void {
  if (answer.status < 300) return;
  expect(answer.status, `${what}: ${JSON.stringify(answer.body)}`).toBeLessThan(500);
  expectProblem(answer, (answer.body as { code: never }).code);
}

interface Document {
  paths: Record<
    string,
    Record<string, { requestBody?: { content: { "application/json": { schema: Schema } } }; parameters?: Parameter[] }>
  >;
  components: { schemas: Record<string, Schema> };
}
type Schema = { $ref?: string; properties?: Record<string, unknown> };
type Parameter = { name: string; in: string };

describe("a body that is no request", () => {
  test.each([
    ["nothing", ""],
    ["half of it", '{"text":"Bonj'],
    ["a comment", '{"text":"Bonjour"} // voilà'],
    ["two of them", '{"text":"a"}{"text":"b"}'],
    ["single quotes", "{'text':'Bonjour'}"],
    ["not JSON at all", "text=Bonjour"],
    ["NaN", '{"text":NaN}'],
  ])("%s: refused, and the card is as before", async (_, body) => {
    const before = await card();
    const headers = { "content-type": "application/json" };
    expectProblem(await client.ask("POST", at("/say"), body || " ", headers), "body_malformed");
    expect(await card()).toEqual({ ...before, elapsed_seconds: expect.any(Number) });
  });

  test("a list, a word, null: refused with what was expected", async () => {
    for (const body of ["[]", '"Bonjour"', "null", "1"])
      expectProblem(await client.ask("POST", at("/say"), body), "input_invalid");
  });

  test("fields that are not in the contract are refused by name, `__proto__` among them", async () => {
    const unknown = await client.ask("POST", at("/say"), { text: "Bonjour", admin: true });
    expectProblem(unknown, "input_invalid");
    expectProblem(await client.ask("PATCH", `/v1/assistants/${assistantId}`, { config: {} }), "input_invalid");
    expectProblem(
      await client.ask("PATCH", `/v1/assistants/${assistantId}`, { disclosure: "Je suis humain" }),
      "input_invalid",
    );
    const polluted = await client.ask(
      "POST",
      "/v1/onboarding-sessions",
      '{"resume":true,"__proto__":{"resume":false}}',
    );
    expectNotBroken("__proto__", polluted);
    expect(({} as { resume?: boolean }).resume).toBeUndefined();
  });

  test("more than 256 KiB is not read, whatever it says of its length", async () => {
    const body = JSON.stringify({ text: "a".repeat(256 * 1024) });
    expectProblem(await client.ask("POST", at("/say"), body), "body_too_large");
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(body));
        controller.close();
      },
    });
    const headers = {
      authorization: `Bearer ${client.token}`,
      origin: PARTNER_ORIGIN,
      "content-type": "application/json",
    };
    const streamed = await fetch(api.url + at("/say"), {
      method: "POST",
      headers,
      body: stream,
      duplex: "half",
    } as RequestInit);
    expect(streamed.status).toBe(413);
  });
});

describe("words that nobody would say", () => {
  test("20,000 characters: told so, and the card is unchanged", async () => {
    const before = await card();
    expectProblem(await client.ask("POST", at("/say"), { text: "très long ".repeat(2_000) }), "utterance_too_long");
    expect((await card()).draft).toEqual(before.draft);
    expect((await card()).revision).toBe(before.revision);
  });

  test("nothing, blanks and NUL: told so", async () => {
    for (const text of ["", "   ", "\n\t", "\0", " "])
      expectProblem(await client.ask("POST", at("/say"), { text }), "utterance_empty");
  });

  test.each([
    ["emoji alone", '"🙂🙂🙂"'],
    ["half an emoji", '"plombier \\ud83d à Lyon"'],
    ["NUL inside", '"plombier\\u0000 à Lyon"'],
    ["right-to-left overrides", '"‮plombier‬"'],
    ["a thousand combining accents", `"e${"\u0301".repeat(1_000)}"`],
    ["4,000 characters", JSON.stringify("plombier ".repeat(444))],
  ])("%s: answered, and the conversation goes on", async (_, text) => {
    const { status, body } = await client.ask<OnboardingSession>("POST", at("/say"), `{"text":${text}}`);
    expect(status).toBe(200);
    expect(body.turns.at(-1)?.role).toBe("configurator");
    expect(body.status).toBe("open");
  });
});

describe("every field of every body", () => {
  test("bears every odd value without breaking", { timeout: 60_000 }, async () => {
    const document = (await (await fetch(`${api.url}/v1/openapi.json`)).json()) as Document;
    let tried = 0;
    for (const { name, method, path } of await servedRoutes(api.url)) {
      const schema = document.paths[path]?.[method.toLowerCase()]?.requestBody?.content["application/json"].schema;
      if (!schema) continue;
      const { properties = {} } = schema.$ref
        ? (document.components.schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {})
        : schema;
      expect(Object.keys(properties).length, name).toBeGreaterThan(0);
      const id = PURPOSE[name]?.object === "assistant" ? assistantId : session.id;
      const good = Object.entries(PURPOSE[name]?.body ?? {}).map(
        ([key, value]) => [key, JSON.stringify(value)] as const,
      );
      for (const field of Object.keys(properties)) {
        for (const odd of ODD_JSON) {
          const fields = [...good.filter(([key]) => key !== field), [field, odd]].map(
            ([key, json]) => `"${key}":${json}`,
          );
          expectNotBroken(
            `${name} ${field} = ${odd.slice(0, 60)}`,
            await client.ask(method, path.replace("{id}", id), `{${fields.join()}}`),
          );
          tried++;
        }
      }
    }
    expect(tried).toBeGreaterThan(400);
  });

  test("every slot of the card bears every odd value, and a refused one changes nothing", {
    timeout: 60_000,
  }, async () => {
    session = await readyToConfirm(client);
    let { revision } = await card();
    for (const slot of SLOTS) {
      for (const odd of ODD_JSON) {
        const answer = await client.ask<OnboardingSession>("PATCH", at("/draft"), `{"slot":"${slot}","value":${odd}}`);
        expectNotBroken(`${slot} = ${odd.slice(0, 60)}`, answer);
        if (answer.status === 200) revision = answer.body.revision;
      }
    }
    expect((await card()).revision).toBe(revision);
    // What was taken in can still be made into an assistant, or is refused for what it lacks.
    expectNotBroken("confirm", await client.ask("POST", at("/confirm")));
  });

  test("every parameter of every list bears every odd value", { timeout: 60_000 }, async () => {
    const document = (await (await fetch(`${api.url}/v1/openapi.json`)).json()) as Document;
    let tried = 0;
    for (const [path, { get }] of Object.entries(document.paths)) {
      for (const { name } of (get?.parameters ?? []).filter((parameter) => parameter.in === "query")) {
        for (const odd of ODD_QUERY) {
          expectNotBroken(`${path}?${name}=${odd.slice(0, 60)}`, await client.ask("GET", `${path}?${name}=${odd}`));
          tried++;
        }
      }
    }
    expect(tried).toBeGreaterThan(150);
    // Cursors of our own making, with something else in them.
    for (const inside of [
      "x",
      "2026-01-01T00:00:00.000Z ------------------------------------",
      `${new Date(0).toISOString()} ' or 1=1`,
      "\0",
    ]) {
      const cursor = Buffer.from(inside).toString("base64url");
      for (const path of ["/v1/calls", "/v1/assistants"])
        expectProblem(await client.ask("GET", `${path}?cursor=${cursor}`), "input_invalid");
    }
  });

  test("a token's own words are a stranger's too", async () => {
    const partner = await api.partner();
    const odd = await partner.tenant("odd-prefill", {
      user: { id: "u\0-1", name: "Anna\0\ud800" },
      tenant: { name: "Chez\0 Léo\ud800", trade: "plombier", notes: undefined, hours: "\u0000" } as never,
    });
    expectNotBroken("prefill", await odd.ask("POST", "/v1/onboarding-sessions", {}));
    expect((await ask(api.url, "GET", "/v1/health", undefined, {})).status).toBe(200);
  });
});
