import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../src/compose.ts";
import { plumber } from "../src/testing/assistants.ts";
import { asks } from "../src/testing/http.ts";
import { conformityTo } from "./conformity.ts";
import { documentsPresent, openApi, sample } from "./documents.ts";
import { missingFrom } from "./shape.ts";

describe.skipIf(!documentsPresent)("what Vapi's API answers", () => {
  let sandbox: Sandbox;
  const { vapi, webCall, control } = asks(() => sandbox.url);
  const official = documentsPresent ? conformityTo(openApi("vapi-openapi")) : undefined;

  beforeAll(async () => {
    sandbox = createSandbox();
    await sandbox.listen();
  });
  afterAll(() => sandbox?.close());

  /** Asks, and holds the answer against the document; returns its body. */
  async function conforming(method: string, path: string, status: number, body?: unknown, id?: string) {
    const answer = await vapi(method, id ? path.replace("{id}", id) : path, body);
    expect(answer.status).toBe(status);
    expect(official?.answer(method, path, status, answer.body)).toEqual([]);
    return answer.body;
  }

  async function lifecycle(path: string, body: unknown, change: unknown) {
    const { id } = await conforming("POST", path, 201, body);
    await conforming("GET", path, 200);
    await conforming("GET", `${path}/{id}`, 200, undefined, id);
    await conforming("PATCH", `${path}/{id}`, 200, change, id);
    return conforming("DELETE", `${path}/{id}`, 200, undefined, id);
  }

  test("assistants", async () => {
    const deleted = await lifecycle("/assistant", plumber("https://api.example.com"), { name: "Autre" });
    expect(official?.undeclared("Assistant", deleted)).toEqual([]);
  });

  test("tools", async () => {
    const tool = { type: "function", function: { name: "noter", parameters: { type: "object", properties: {} } } };
    const deleted = await lifecycle("/tool", tool, { async: true });
    expect(official?.undeclared("FunctionTool", deleted)).toEqual([]);
  });

  test("phone numbers", async () => {
    await lifecycle("/phone-number", { provider: "vapi", sipUri: "sip:x@sip.vapi.ai" }, { name: "Autre" });
  });

  test("chats and sessions", async () => {
    const assistant = plumber("https://api.example.com");
    const chat = await conforming("POST", "/chat", 201, { assistant, input: "Quels sont vos horaires ?" });
    await conforming("GET", "/chat", 200);
    await conforming("GET", "/chat/{id}", 200, undefined, chat.id);
    await conforming("DELETE", "/chat/{id}", 200, undefined, chat.id);
    await lifecycle("/session", { assistant }, { status: "completed" });
  });

  test("calls, when they begin and when they are over", async () => {
    const { id: assistantId } = await conforming("POST", "/assistant", 201, plumber("http://127.0.0.1:9"));
    const { body } = await control("POST", "/calls", { assistantId, scenario: "message" });
    const call = await conforming("GET", "/call/{id}", 200, undefined, body.id);
    expect(call.status).toBe("ended");
    expect(official?.undeclared("Call", call)).toEqual([]);
    await conforming("GET", "/call", 200);

    const number = await conforming("POST", "/phone-number", 201, { provider: "vapi" });
    const outbound = { assistantId, phoneNumberId: number.id, customer: { number: "+33199001234" } };
    const started = await conforming("POST", "/call", 201, outbound);
    expect(missingFrom(started, sample("rest-examples/vapi-call.response.docs"), /^phoneCallProviderId$/)).toEqual([]);
    await conforming("POST", "/call", 201, { ...outbound, customer: undefined, customers: [outbound.customer] });
    await sandbox.idle();
    await conforming("PATCH", "/call/{id}", 200, { name: "Essai" }, body.id);
    await conforming("DELETE", "/call/{id}", 200, undefined, body.id);
  });

  test("web calls have the captured shape", async () => {
    const { body } = await vapi("POST", "/assistant", plumber("https://api.example.com"));
    const started = await webCall({ assistantId: body.id });
    expect(started.status).toBe(201);
    expect(official?.value("Call", started.body)).toEqual([]);
    expect(missingFrom(started.body, sample("rest-examples/vapi-call-web.response.captured-2026-03"))).toEqual([]);
    // The document lacks these two; the capture and the web SDK have them.
    expect(official?.undeclared("Call", started.body)).toEqual(["subscriptionLimits", "webCallUrl"]);
  });

  test("errors have the observed bodies", async () => {
    const observed = sample<Record<string, unknown>>("rest-examples/vapi-errors.observed");
    const id = "00000000-0000-4000-8000-000000000009";
    const { body: number } = await vapi("POST", "/phone-number", { provider: "vapi" });
    expect((await vapi("POST", "/call", {})).body).toEqual(observed["400-phone"]);
    expect((await vapi("POST", "/call", { phoneNumberId: number.id })).body).toEqual(observed["400-assistant"]);
    expect((await vapi("POST", "/call", { phoneNumberId: "x" })).body).toEqual(observed["400-uuid"]);
    const unknown = await vapi("POST", "/call", { phoneNumberId: id, assistant: { fillerInjectionEnabled: true } });
    expect(unknown.body).toEqual(observed["400-whitelist"]);
    const wrongKey = await fetch(`${sandbox.url}/vapi/assistant`, { headers: { authorization: "Bearer no" } });
    expect([wrongKey.status, await wrongKey.json()]).toEqual([401, observed["401"]]);
  });

  test("the check goes red on an answer that is not official", () => {
    const row = { id: 1, orgId: "o", createdAt: "yesterday", name: "x".repeat(41) };
    expect(official?.answer("GET", "/assistant/{id}", 200, row)).toEqual(
      expect.arrayContaining([
        "/ must have required property 'updatedAt'",
        "/id must be string",
        '/createdAt must match format "date-time"',
        "/name must NOT have more than 40 characters",
      ]),
    );
    expect(
      official?.answer("GET", "/call/{id}", 200, { ...row, id: "c", updatedAt: "x", endedReason: "hangup" }),
    ).toContain("/endedReason must be equal to one of the allowed values");
    expect(official?.answer("PUT", "/nowhere", 200, {})).toHaveLength(1);
  });
});
