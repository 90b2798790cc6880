import { afterAll, beforeAll, expect, test } from "vitest";
import { newApiKey } from "../testing/api-keys.ts";
import { conformance, fixtureEndpoint, productEndpoint } from "../testing/conformance.ts";
import { startTestApi, type TestApi } from "../testing/test-api.ts";

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await startTestApi();
  key = (await newApiKey(api, { organizationId: (await api.partner()).organizationId })).key;
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
