import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { TenantTokenClaims } from "@allokoli/contracts";
import { generateSigningKey } from "@allokoli/embed-sdk/server";
import { Hono } from "hono";
import { importJWK, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { securityHeaders } from "./security-headers.ts";

const port = 20_000 + Math.floor(Math.random() * 20_000);
const origin = `http://localhost:${port}`;
const api = "https://api.example";
const key = await generateSigningKey();
let server: ChildProcess;

const ask = (client: string, from: string | undefined = origin) =>
  fetch(`${origin}/allokoli/token?client=${client}`, { method: "POST", headers: from ? { origin: from } : {} });

beforeAll(async () => {
  server = spawn(process.execPath, [fileURLToPath(new URL("./server.ts", import.meta.url))], {
    env: {
      ...process.env,
      PORT: String(port),
      ALLOKOLI_API: api,
      ALLOKOLI_ORGANIZATION_ID: "0b2f7a52-6d2a-4a57-9a5f-0d3c2f9b8a11",
      ALLOKOLI_KEY_ID: key.keyId,
      ALLOKOLI_PRIVATE_KEY: JSON.stringify(key.privateJwk),
      ALLOKOLI_CALL_ORIGINS: "http://127.0.0.1:4303",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => server.stdout?.once("data", resolve));
});
afterAll(() => {
  server.kill();
});

describe("the token endpoint", () => {
  it.each(["marchetti", "ondine"])("speaks for %s, to our own page, and is never cached", async (client) => {
    const answer = await ask(client);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const { token } = (await answer.json()) as { token: string };
    const { payload } = await jwtVerify(token, await importJWK(key.publicJwk), { audience: api });
    expect(TenantTokenClaims.parse(payload)).toMatchObject({ tid: client, origin: [origin], mode: "live" });
  });

  it.each([
    ["a customer that the user may not open", () => ask("inconnu")],
    ["a page of another site", () => ask("marchetti", "https://evil.example")],
    ["a caller that names no page", () => ask("marchetti", "")],
  ])("says nothing to %s", async (_who, asking) => {
    const answer = await asking();
    expect(answer.status).toBe(403);
    expect(await answer.text()).toBe("");
  });
});

describe("the page", () => {
  it("lives under a strict policy, without nonce and without inline code", async () => {
    const answer = await fetch(origin);
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain(`script-src 'self' ${api};`);
    expect(policy).toContain(`connect-src 'self' ${api} http://127.0.0.1:4303;`);
    expect(policy).not.toMatch(/unsafe|nonce|\*/);
    const page = await answer.text();
    expect(page).toContain(`src="${api}/embed/v1/loader.js"`);
    expect(page).not.toMatch(/<style|style="|<script>/);
  });

  it("lets Daily's script in where calls are in Daily's rooms, and still nothing unsafe", async () => {
    const app = new Hono().use(securityHeaders({ api, callOrigins: "https://*.daily.co wss://*.daily.co" }));
    const policy = (await app.request("/")).headers.get("content-security-policy") ?? "";
    expect(policy).toContain(`script-src 'self' ${api} https://c.daily.co;`);
    expect(policy).toContain(`connect-src 'self' ${api} https://*.daily.co wss://*.daily.co;`);
    expect(policy).not.toMatch(/unsafe|nonce/);
  });

  it("names its files and no others", async () => {
    expect((await fetch(`${origin}/customers.json`)).ok).toBe(true);
    expect((await fetch(`${origin}/../server.ts`)).status).toBe(404);
  });
});
