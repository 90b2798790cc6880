import { afterAll, beforeAll, expect, test } from "vitest";
import { type KeyWish, newApiKey } from "../../testing/api-keys.ts";
import { ask, type Partner } from "../../testing/partner.ts";
import { expectProblem } from "../../testing/problems.ts";
import { startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
let partner: Partner;
beforeAll(async () => {
  api = await startTestApi();
  partner = await api.partner();
});
afterAll(() => api.stop());

const newKey = (wish: Partial<KeyWish> = {}) => newApiKey(api, { organizationId: partner.organizationId, ...wish });
const get = <T = { items: { external_id: string }[] }>(key: string, path: string) =>
  ask<T>(api.url, "GET", path, undefined, { authorization: `Bearer ${key}` });

test("a partner's server sees its own tenants, in the key's mode, from no page at all", async () => {
  await (await partner.tenant("alive")).ask("GET", "/v1/me");
  await (await partner.tenant("on-trial", { mode: "test" })).ask("GET", "/v1/me");
  await (await (await api.partner()).tenant("foreign")).ask("GET", "/v1/me");
  const names = async (mode: "live" | "test") =>
    (await get((await newKey({ mode })).key, "/v1/tenants")).body.items.map(({ external_id }) => external_id);
  expect(await names("live")).toEqual(["alive"]);
  expect(await names("test")).toEqual(["on-trial"]);
});

test("a key does what its scopes say, and nothing that is a tenant's own", async () => {
  const { key } = await newKey({ scopes: ["assistants:read"] });
  expect((await get(key, "/v1/assistants")).status).toBe(200);
  expectProblem(await get(key, "/v1/calls"), "scope_missing");
  const all = await newKey();
  const begin = await ask(api.url, "POST", "/v1/onboarding-sessions", {}, { authorization: `Bearer ${all.key}` });
  expectProblem(begin, "scope_missing");
});

test("unknown, altered and revoked keys are refused alike, and a suspended organization's too", async () => {
  const { key, id } = await newKey();
  expect((await get(key, "/v1/me")).status).toBe(200);
  const altered = key.slice(0, -1) + (key.endsWith("A") ? "B" : "A");
  expectProblem(await get(altered, "/v1/me"), "key_unknown");
  // The mode is the stored key's, never what its name says.
  expectProblem(await get(key.replace("ak_live", "ak_test"), "/v1/me"), "key_unknown");
  for (const odd of [key.slice(0, -1), `${key}A`, key.toUpperCase(), "ak_live_"])
    expect((await get(odd, "/v1/me")).status).toBe(401);
  await api.api.store.asSystem("test", (tx) =>
    tx.updateTable("api_keys").set({ revoked_at: new Date() }).where("id", "=", id).execute(),
  );
  expectProblem(await get(key, "/v1/me"), "key_unknown");

  const { organizationId } = await api.partner();
  const suspended = await newKey({ organizationId });
  await api.api.store.asSystem("test", (tx) =>
    tx.updateTable("organizations").set({ status: "suspended" }).where("id", "=", organizationId).execute(),
  );
  expectProblem(await get(suspended.key, "/v1/me"), "tenant_suspended");
});

test("keys are in no log line", async () => {
  const { key } = await newKey();
  await get(key, "/v1/me");
  await get(`${key}x`, "/v1/me");
  expect(api.logged()).toContain("/v1/me");
  expect(api.logged()).not.toContain(key);
});
