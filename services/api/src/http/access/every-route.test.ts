import { randomUUID } from "node:crypto";
import { SCOPES } from "@allokoli/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { active, confirmed, readyToConfirm } from "../../testing/interview.ts";
import { type Answer, ask, PARTNER_ORIGIN, type Partner, type TenantClient } from "../../testing/partner.ts";
import { expectProblem } from "../../testing/problems.ts";
import { PURPOSE, type Route, requestFor, servedRoutes } from "../../testing/routes.ts";
import { supplierSide } from "../../testing/supplier-side.ts";
import { startTestApi, type TestApi } from "../../testing/test-api.ts";
import { until } from "../../testing/until.ts";

let api: TestApi;
let partner: Partner;
let routes: Route[];
/** A tenant with one of everything. */
let owner: TenantClient;
const own = { session: "", assistant: "", call: "" };

beforeAll(async () => {
  api = await startTestApi({ poolSize: 1 });
  partner = await api.partner();
  routes = await servedRoutes(api.url);
  owner = await partner.tenant("owner");
  own.assistant = await confirmed(owner);
  own.session = (await readyToConfirm(owner)).id;
  const { phone_number } = await active(owner, own.assistant);
  await supplierSide(api).ring({ to: phone_number?.e164, scenario: "message", from: "+33639980042" });
  const calls = () => owner.ask<{ items: { id: string }[] }>("GET", "/v1/calls");
  own.call = (await until("its call is listed", calls, ({ body }) => body.items.length > 0)).body.items[0]?.id ?? "";
});
afterAll(() => api.stop());

const send = (client: TenantClient, route: Route, id: string, headers?: Record<string, string>) => {
  const { path, body } = requestFor(route, id);
  return client.ask<unknown>(route.method, path, body, headers);
};
const closed = () => routes.filter(({ open }) => !open);
/** What must be the same for the absent and the forbidden: all but the name of the request. */
const sameness = ({ status, headers, body }: Answer<unknown>) => ({
  status,
  body: JSON.stringify(body).replace(/"request_id":"[^"]*"/, ""),
  headers: [...headers].filter(([name]) => !["x-request-id", "date"].includes(name)),
});

describe("every route of the document", () => {
  test("is known to these tests, and only health is open", () => {
    expect(routes.map(({ name }) => name).sort()).toEqual(Object.keys(PURPOSE).sort());
    expect(routes.filter(({ open }) => open).map(({ name }) => name)).toEqual(["GET /v1/health"]);
  });

  test("refuses whoever does not present himself, in French, or in English when asked", async () => {
    for (const route of closed()) {
      const { path, body } = requestFor(route, randomUUID());
      const headers = { origin: PARTNER_ORIGIN };
      expectProblem(await ask(api.url, route.method, path, body, headers), "token_missing");
      const english = { ...headers, "accept-language": "en-GB,fr;q=0.5" };
      expectProblem(await ask(api.url, route.method, path, body, english), "token_missing", "en");
    }
  });

  test("refuses a good token on a page that it was not made for", async () => {
    for (const route of closed())
      expectProblem(await send(owner, route, randomUUID(), { origin: "https://evil.example" }), "origin_not_allowed");
  });

  test("refuses a token without the scope that it asks for, before anything is looked up", async () => {
    for (const route of closed()) {
      const { scope, object } = PURPOSE[route.name] ?? {};
      if (!scope) continue;
      const lesser = await partner.tenant("owner", { scopes: SCOPES.filter((one) => one !== scope) });
      expectProblem(await send(lesser, route, object ? own[object] : own.assistant), "scope_missing");
    }
  });

  test("tells a stranger the same of what exists as of what does not", async () => {
    const strangers = {
      "another tenant of the partner": await partner.tenant("neighbour"),
      "the same tenant in test mode": await partner.tenant("owner", { mode: "test" }),
      "a tenant of another partner": await (await api.partner()).tenant("owner"),
    };
    const addressed = closed().filter((route) => PURPOSE[route.name]?.object || route.name === "POST /v1/test-calls");
    expect(addressed.length).toBeGreaterThanOrEqual(11);
    for (const [who, stranger] of Object.entries(strangers)) {
      for (const route of addressed) {
        const id = own[PURPOSE[route.name]?.object ?? "assistant"];
        const [theirs, nobodys] = [await send(stranger, route, id), await send(stranger, route, randomUUID())];
        expectProblem(theirs, "not_found");
        expect(sameness(theirs), `${who}, ${route.name}`).toEqual(sameness(nobodys));
      }
    }
    // It was there all along, and no stranger touched it.
    for (const route of addressed.filter(({ method }) => method === "GET"))
      expect((await send(owner, route, own[PURPOSE[route.name]?.object ?? "assistant"])).status).toBe(200);
  });

  test("lists nothing of a stranger, whatever it is filtered by", async () => {
    const me = await owner.ask<{ tenant: { id: string } }>("GET", "/v1/me");
    const stranger = await partner.tenant("neighbour");
    const filters = ["", `?tenant_id=${me.body.tenant.id}`, `?assistant_id=${own.assistant}`, "?q=commande"];
    for (const path of ["/v1/assistants", "/v1/calls", "/v1/phone-numbers"]) {
      for (const filter of filters)
        expect((await stranger.ask<{ items: unknown[] }>("GET", path + filter)).body.items).toEqual([]);
    }
  });

  test("a path that there is not is not told apart from one that is closed", async () => {
    expectProblem(await ask(api.url, "GET", "/v1/secrets", undefined, {}), "token_missing");
    expectProblem(await owner.ask("GET", "/v1/secrets"), "not_found");
    expectProblem(await owner.ask("GET", "/v1/calls/not-an-id"), "input_invalid");
    expectProblem(await ask(api.url, "GET", "/nothing", undefined, {}), "not_found");
    for (const key of [undefined, "Bearer ", `Bearer ${"0".repeat(64)}`])
      expectProblem(
        await ask(api.url, "POST", "/operator/organizations", {}, key ? { authorization: key } : {}),
        "not_found",
      );
  });
});
