import { request } from "node:http";
import { SCOPES } from "@allokoli/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newApiKey } from "../testing/api-keys.ts";
import { attempts, type Scene } from "../testing/forgeries.ts";
import { ACCEPT, callMcp, fromPage, fromServer, sendMcp, verdictOf } from "../testing/mcp.ts";
import { PARTNER_ORIGIN } from "../testing/partner.ts";
import { expectProblem } from "../testing/problems.ts";
import { setScene } from "../testing/scene.ts";
import { startTestApi, type TestApi } from "../testing/test-api.ts";

let api: TestApi;
let scene: Scene;
let key: string;
let page: Record<string, string>;
beforeAll(async () => {
  api = await startTestApi();
  scene = await setScene(api);
  const partner = await api.partner();
  key = (await newApiKey(api, { organizationId: partner.organizationId })).key;
  page = fromPage(await partner.token("t"));
});
afterAll(() => api.stop());

const PING = { jsonrpc: "2.0", id: 1, method: "ping" };
const DEEP = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;

/** With a Host of its own, which fetch would not send. */
function fromHost(host: string, headers: Record<string, string>): Promise<{ status: number; code: string }> {
  const options = {
    method: "POST",
    headers: { host, "content-type": "application/json", accept: ACCEPT, ...headers },
  };
  return new Promise((resolve, reject) => {
    const asking = request(`${api.url}/mcp`, options, async (answer) => {
      const text = Buffer.concat(await answer.toArray()).toString();
      resolve({ status: answer.statusCode ?? 0, code: /"code":"(\w+)"/.exec(text)?.[1] ?? "" });
    });
    asking.on("error", reject).end(JSON.stringify(PING));
  });
}

describe("who may come in", () => {
  test("every forged or mistaken tenant token is refused with its own code, as by HTTP", async () => {
    const wrong = await Promise.all(
      attempts(scene).map(async ({ name, token, origin = scene.origin, verdict }) => {
        const headers = { authorization: `Bearer ${token}`, ...(origin === null ? {} : { origin }) };
        const decided = verdictOf(await sendMcp(api.url, headers, PING));
        return decided === (verdict === "accepted" ? "ok" : verdict) ? [] : [`${name}: ${decided}, not ${verdict}`];
      }),
    );
    expect(wrong.flat()).toEqual([]);
  });

  test("a 401 tells where to read what is missing, and what is to be read there", async () => {
    const nobody = await sendMcp(api.url, {}, PING);
    expectProblem(nobody as never, "token_missing");
    const metadata = `${api.url}/.well-known/oauth-protected-resource/mcp`;
    expect(nobody.headers.get("www-authenticate")).toBe(`Bearer resource_metadata="${metadata}"`);
    const forged = await sendMcp(api.url, fromServer("garbage"), PING);
    expect(forged.headers.get("www-authenticate")).toBe(
      `Bearer resource_metadata="${metadata}", error="invalid_token"`,
    );
    expect(await (await fetch(metadata)).json()).toEqual({
      resource: `${api.url}/mcp`,
      resource_name: "AlloKoli",
      bearer_methods_supported: ["header"],
      scopes_supported: SCOPES,
    });
    expect((await sendMcp(api.url, page, PING)).headers.get("www-authenticate")).toBeNull();
  });

  test("a token in the address opens nothing", async () => {
    const address = `${api.url}/mcp?access_token=${key}&authorization=Bearer%20${key}`;
    expect((await fetch(address, { method: "POST", body: JSON.stringify(PING) })).status).toBe(401);
  });

  test.each([
    "evil.example",
    "evil.example:80",
    "127.0.0.1.evil.example",
    "localhost@evil.example",
    "evil@localhost",
    "x y",
  ])("Host %s is not us, with a key or without", async (host) => {
    for (const headers of [{}, fromServer(key)]) {
      const { status, code } = await fromHost(host, headers);
      // What is no host at all is refused before us.
      expect([421, 400]).toContain(status);
      if (status === 421) expect(code).toBe("host_not_allowed");
    }
  });

  test("every name of this machine is us on this machine", async () => {
    for (const host of ["localhost", "localhost:4300", "127.0.0.1", "[::1]:4300", "LOCALHOST"])
      expect([host, (await fromHost(host, fromServer(key))).status]).toEqual([host, 200]);
  });

  test("a key is used by servers: on a page that is not ours it opens nothing", async () => {
    for (const origin of ["https://evil.example", "null", "http://localhost.evil.example", PARTNER_ORIGIN])
      expect(verdictOf(await sendMcp(api.url, { ...fromServer(key), origin }, PING))).toBe("origin_not_allowed");
    for (const origin of [api.url, "http://localhost:5173"])
      expect(verdictOf(await sendMcp(api.url, { ...fromServer(key), origin }, PING))).toBe("ok");
  });
});

describe("what comes in", () => {
  test("no stream is offered and no session kept: GET and DELETE are told so", async () => {
    for (const method of ["GET", "DELETE", "PUT"]) {
      const answer = await fetch(`${api.url}/mcp`, { method, headers: { ...fromServer(key), accept: ACCEPT } });
      expect([method, answer.status, answer.headers.get("allow")]).toEqual([method, 405, "POST"]);
      expect(answer.headers.get("mcp-session-id")).toBeNull();
    }
    const begun = await sendMcp(api.url, page, {
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "test", version: "1" } },
    });
    expect(begun.headers.get("mcp-session-id")).toBeNull();
    expect(begun.body.result).toMatchObject({ protocolVersion: "2025-11-25", serverInfo: { name: "allokoli" } });
  });

  test.each([
    ["nothing", " ", 400],
    ["half a message", '{"jsonrpc":"2.0","id":1', 400],
    ["another protocol", { id: 1, method: "ping" }, 400],
    ["several messages", [PING, PING], 400],
    [
      "a message that takes itself back",
      [PING, { jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 1 } }],
      400,
    ],
    ["an endless list", DEEP, 400],
    ["a method that there is not", { ...PING, method: "secrets/list" }, 200],
    ["a tool that there is not", { ...PING, method: "tools/call", params: { name: "__proto__" } }, 200],
    ["a call of nothing", { ...PING, method: "tools/call" }, 200],
  ])("%s is refused in JSON-RPC, and nothing of the inside is told", async (_, message, status) => {
    const answer = await sendMcp(api.url, page, message);
    expect(answer.status).toBe(status);
    expect(answer.body.error?.code).toBeLessThan(0);
    expect(JSON.stringify(answer.body)).not.toMatch(/\bat .+:\d+|node_modules|\.ts\b|select |insert |SQLSTATE|pg_/i);
  });

  test("arguments as deep as a message may be are an answer, with a key for repeats too", async () => {
    const args = (more = "") => `{"session_id":"${scene.own.organizationId}","slot":"hours","value":${DEEP}${more}}`;
    for (const more of ["", ',"idempotency_key":"k"']) {
      const message = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"interviews.patch","arguments":${args(more)}}}`;
      expect(verdictOf(await sendMcp(api.url, page, message))).toMatch(/^(not_found|input_invalid)$/);
    }
  });

  test("more than 256 KiB is not read", async () => {
    const answer = await callMcp(api.url, page, "interviews.say", { text: "a".repeat(256 * 1024) });
    expectProblem(answer as never, "body_too_large");
  });

  test("neither tokens nor what people say reach the log; which tool was called does", async () => {
    await callMcp(api.url, fromServer(key), "interviews.say", { session_id: "x", text: "Je suis plombier-canari" });
    await sendMcp(api.url, fromServer(`${key}x`), PING);
    expect(api.logged()).toContain('"tool":"interviews.say","outcome":"input_invalid"');
    expect(api.logged()).not.toContain(key);
    expect(api.logged()).not.toContain("plombier-canari");
  });
});
