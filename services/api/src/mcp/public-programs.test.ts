import type { OnboardingSession } from "@allokoli/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newApiKey } from "../testing/api-keys.ts";
import { conformance, fixtureEndpoint, productEndpoint } from "../testing/conformance.ts";
import { inspect } from "../testing/inspector.ts";
import { fromPage } from "../testing/mcp.ts";
import { startTestApi, type TestApi } from "../testing/test-api.ts";
import { TOOLS } from "./tools.ts";

let api: TestApi;
let key: string;
let page: Record<string, string>;
beforeAll(async () => {
  api = await startTestApi();
  const partner = await api.partner();
  key = (await newApiKey(api, { organizationId: partner.organizationId })).key;
  page = fromPage(await partner.token("inspected"));
});
afterAll(() => api.stop());

/** Scenarios that look at more than one thing; the others look at one. */
const CHECKS: Record<string, number> = {
  "dns-rebinding-protection": 2,
  "elicitation-sep1034-defaults": 5,
  "elicitation-sep1330-enums": 5,
  "server-sse-multiple-streams": 2,
};
/** What the suite asks of any server; the rest asks for tools, prompts and resources of its own. */
const OF_ANY_SERVER = ["server-initialize", "ping", "tools-list", "dns-rebinding-protection"];

// The suite's exit code is not asked: a scenario whose checks were all left out ends well too.
test("our door and transport pass every scenario of the public suite", async () => {
  const { url, stop } = await fixtureEndpoint(api, key);
  const results = await conformance(url).finally(stop);
  expect(Object.keys(results).length).toBe(30);
  for (const [scenario, result] of Object.entries(results))
    expect([scenario, result]).toEqual([scenario, { passed: CHECKS[scenario] ?? 1, not: [] }]);
});

test("the product passes what is asked of any server", async () => {
  const { url, stop } = await productEndpoint(api, key);
  const results = await conformance(url).finally(stop);
  for (const scenario of OF_ANY_SERVER)
    expect([scenario, results[scenario]]).toEqual([scenario, { passed: CHECKS[scenario] ?? 1, not: [] }]);
});

describe("the public inspector", () => {
  const inspected = <T>(...args: string[]) => inspect<T>(`${api.url}/mcp`, page, ...args);

  test("lists our tools, and finds no fault in their schemas", async () => {
    const { tools } = await inspected<{ tools: { name: string }[] }>("--method", "tools/list", "--strict");
    expect(tools.map(({ name }) => name)).toEqual([...TOOLS.keys()]);
  });

  test("calls one", async () => {
    const answer = await inspected<{ structuredContent: OnboardingSession }>(
      ...["--method", "tools/call", "--tool-name", "assistants.create"],
      ...["--tool-arg", 'facts={"trade":"plombier","business_name":"Plomberie Marchetti"}'],
    );
    expect(answer.structuredContent).toMatchObject({ status: "confirmed", assistant_id: expect.any(String) });
  });
});
