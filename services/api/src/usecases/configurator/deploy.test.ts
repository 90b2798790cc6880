import { afterAll, beforeAll, expect, test } from "vitest";
import { conformityTo } from "../../../../sandbox/contract/conformity.ts";
import { ABSENT, documentsPresent, openApi } from "../../../../sandbox/contract/documents.ts";
import { expectProblem } from "../../testing/problems.ts";
import { supplierSide } from "../../testing/supplier-side.ts";
import { startTestApi, type TestApi } from "../../testing/test-api.ts";
import { begun } from "../../testing/voice.ts";
import type { Deployment } from "./deploy.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const deploy = (body: object = {}) => api.operator<Deployment>("/configurator/deploy", { mode: "live", ...body });
const changing = async () => {
  const asked = await supplierSide(api).asked();
  return asked.filter(({ method, path }) => method !== "GET" && path.startsWith("/vapi/assistant")).length;
};
/** As somebody with the supplier's console does. */
async function atSupplier(method: string, id: string, body: object): Promise<Record<string, never>> {
  const { vapi } = api.config.suppliers.live;
  const response = await fetch(`${vapi.baseUrl}/assistant/${id}`, {
    method,
    headers: { authorization: `Bearer ${vapi.privateKey}`, "user-agent": "tests", "content-type": "application/json" },
    ...(method === "GET" ? {} : { body: JSON.stringify(body) }),
  });
  return response.json() as Promise<Record<string, never>>;
}

test("it is looked at, made once, and left alone after that; before, a page is told to go on by text", async () => {
  const client = await (await api.partner()).tenant("early");
  const session = await begun(client);
  expectProblem(await client.ask("POST", `/v1/onboarding-sessions/${session.id}/call`), "configurator_not_ready");
  const looked = await deploy({ dry_run: true });
  expect(looked).toMatchObject({ action: "create", done: false, supplier_assistant_id: null });
  expect(looked.changes).toContainEqual({ path: "transcriber.language", from: null, to: "fr" });
  expect(await changing()).toBe(0);

  const made = await deploy();
  expect(made).toMatchObject({ action: "create", done: true, supplier_assistant_id: expect.any(String) });
  for (const again of [await deploy(), await deploy({ dry_run: true })])
    expect(again).toMatchObject({ action: "none", changes: [], supplier_assistant_id: made.supplier_assistant_id });
  expect(await changing()).toBe(1);
});

test("what somebody changed at the supplier is named, and put right", async () => {
  const { supplier_assistant_id: id } = await deploy();
  await atSupplier("PATCH", id ?? "", { endCallMessage: "Bye", maxDurationSeconds: 60 });
  const { action, changes } = await deploy();
  expect([action, changes]).toEqual([
    "update",
    [
      { path: "endCallMessage", from: "Bye", to: "Votre fiche est gardée. À bientôt." },
      { path: "maxDurationSeconds", from: "60", to: "1200" },
    ],
  ]);
  expect((await deploy()).action).toBe("none");
});

test("one that was made, and whose answer was lost, is found by what it carries; each mode has its own", async () => {
  const supplier = supplierSide(api);
  const before = (await supplier.assistants()).map(({ id }) => id);
  await supplier.misbehave([
    { supplier: "vapi", method: "POST", path: "/assistant", kind: "reset-after-success", times: 1 },
  ]);
  await expect(deploy({ mode: "test" })).rejects.toThrow();
  const { action, supplier_assistant_id } = await deploy({ mode: "test" });
  expect(action).toBe("none");
  const made = (await supplier.assistants()).map(({ id }) => id).filter((id) => !before.includes(id));
  expect(made).toEqual([supplier_assistant_id]);
});

test("what is deployed is what Vapi's document takes", async (context) => {
  context.skip(!documentsPresent, ABSENT);
  const official = conformityTo(openApi("vapi-openapi"));
  const { supplier_assistant_id: id } = await deploy();
  const { id: _, orgId, createdAt, updatedAt, ...sent } = await atSupplier("GET", id ?? "", {});
  expect(official.value("CreateAssistantDTO", sent)).toEqual([]);
  expect(official.undeclared("CreateAssistantDTO", sent)).toEqual([]);
  expect(official.value("CreateAssistantDTO", { ...sent, maxDurationSeconds: 5 })).not.toEqual([]);
});
