import type { Assistant } from "@allokoli/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { active, confirmed, readAssistant } from "../../testing/interview.ts";
import type { Partner } from "../../testing/partner.ts";
import { type SupplierSide, supplierSide } from "../../testing/supplier-side.ts";
import { startTestApi, type TestApi } from "../../testing/test-api.ts";
import { until } from "../../testing/until.ts";

let api: TestApi;
let partner: Partner;
let side: SupplierSide;
const fill = (size: number) => api.operator("/numbers/fill", { mode: "live", size });
const numberRows = () =>
  api.api.store.asSystem("test", (tx) => tx.selectFrom("phone_numbers").selectAll().orderBy("e164").execute());

beforeAll(async () => {
  api = await startTestApi();
  partner = await api.partner();
  side = supplierSide(api);
});
afterAll(() => api.stop());

describe("an assistant is created", () => {
  test("with one request for the assistant and one for its line, from a number that was ours already", async () => {
    await fill(1);
    await side.forgetAsked();
    const client = await partner.tenant("happy");
    const assistant = await active(client, await confirmed(client, "Plomberie Marchetti"));

    expect(assistant.phone_number?.e164).toMatch(/^\+33/);
    expect(assistant.creation.steps.map(({ state }) => state)).toEqual(["done", "done", "done", "done"]);
    const asked = (await side.asked()).filter(({ method }) => method !== "GET");
    expect(asked.map(({ supplier, method, path }) => `${supplier} ${method} ${path}`)).toEqual([
      "vapi POST /vapi/assistant",
      "vapi POST /vapi/phone-number",
    ]);
    const [made] = await side.assistants();
    expect(made?.metadata?.allokoli_assistant_id).toBe(assistant.id);
    expect(await side.lines()).toEqual([
      expect.objectContaining({ number: assistant.phone_number?.e164, assistantId: made?.id }),
    ]);
    // The first thing that a caller hears is that an AI speaks.
    expect(made?.firstMessage.startsWith(assistant.config.call_handling.disclosure)).toBe(true);
  });

  test("without a free number: it waits for one, can be tried meanwhile, and goes on when the pool is filled", async () => {
    const client = await partner.tenant("queued");
    const id = await confirmed(client, "Coiffure Ondine");
    const waiting = await until(
      "it is queued",
      () => readAssistant(client, id),
      (one) => one.creation.state === "queued",
    );
    expect(waiting.creation.reason).toBe("number_pool_empty");
    expect(waiting.creation.steps.map(({ state }) => state)).toEqual(["done", "queued", "waiting", "waiting"]);
    expect(waiting.phone_number).toBeNull();
    const call = await client.ask("POST", "/v1/test-calls", { assistant_id: id });
    expect([call.status, Object.keys(call.body)]).toEqual([201, expect.arrayContaining(["join_url"])]);

    await fill(1);
    const done = await active(client, id, 10);
    expect(done.phone_number).not.toBeNull();
    expect((await side.assistants()).filter(({ metadata }) => metadata?.allokoli_assistant_id === id)).toHaveLength(1);
  });

  test("two at once and one number: one gets it, the other waits, and nobody shares", async () => {
    await fill(1);
    const [one, other] = await Promise.all([partner.tenant("race-1"), partner.tenant("race-2")]);
    const ids = await Promise.all([confirmed(one, "Garage Nord"), confirmed(other, "Garage Sud")]);
    const both = () => Promise.all([readAssistant(one, ids[0]), readAssistant(other, ids[1])]);
    const settled = await until(
      "one has it and one waits",
      both,
      (pair) =>
        pair.some(({ status }) => status === "active") && pair.some(({ creation }) => creation.state === "queued"),
    );
    const loser = settled.findIndex(({ status }) => status !== "active");
    await fill(1);
    const last = await active(loser === 0 ? one : other, ids[loser] ?? "", 10);
    const winner = settled[1 - loser] as Assistant;
    expect(last.phone_number?.e164).not.toBe(winner.phone_number?.e164);
    const held = (await numberRows()).filter(({ assistant_id }) => ids.includes(assistant_id ?? ""));
    expect(held.map(({ state }) => state)).toEqual(["assigned", "assigned"]);
  });
});

describe("what is changed while it is being created", () => {
  test("reaches the supplier all the same", async () => {
    await fill(1);
    await side.misbehave([
      { supplier: "vapi", method: "POST", path: "/assistant", kind: "slow", delayMs: 800, times: 1 },
    ]);
    const client = await partner.tenant("hasty");
    const id = await confirmed(client, "Menuiserie Chambon");
    await until(
      "the supplier is being asked",
      () => readAssistant(client, id),
      ({ creation }) => creation.steps[0]?.state === "doing",
    );
    const greeting = "Menuiserie Chambon, bonjour";
    expect((await client.ask("PATCH", `/v1/assistants/${id}`, { greeting })).status).toBe(200);
    await active(client, id);
    const theirs = () => side.assistants().then((all) => all.find((one) => one.metadata?.allokoli_assistant_id === id));
    await until(
      "the supplier says the new greeting",
      theirs,
      (made) => made?.firstMessage.includes(greeting) === true,
      10,
    );
  });
});

describe("an assistant is deleted", () => {
  const goneAtSupplier = (id: string) =>
    until(
      "the supplier has nothing of it",
      async () => ({
        assistants: (await side.assistants()).filter(({ metadata }) => metadata?.allokoli_assistant_id === id),
        numbers: (await numberRows()).filter(({ assistant_id }) => assistant_id === id),
      }),
      ({ assistants, numbers }) => assistants.length === 0 && numbers.length === 0,
      15,
    );

  test("in service: gone from the list at once, from the supplier soon, and its number rests", async () => {
    await fill(1);
    const client = await partner.tenant("leaving");
    const id = await confirmed(client);
    const { e164 } = (await active(client, id)).phone_number ?? { e164: "" };
    expect((await client.ask("DELETE", `/v1/assistants/${id}`)).status).toBe(204);
    expect((await client.ask<{ items: unknown[] }>("GET", "/v1/assistants")).body.items).toEqual([]);
    expect((await client.ask("DELETE", `/v1/assistants/${id}`)).status).toBe(404);
    await goneAtSupplier(id);
    expect((await side.lines()).filter(({ number }) => number === e164)).toEqual([]);
    expect((await numberRows()).find((row) => row.e164 === e164)?.state).toBe("quarantined");
    // It is still ours at the carrier: nobody else may get its callers.
    expect((await side.numbers()).map(({ phone_number }) => phone_number)).toContain(e164);
  });

  test("during its creation: nothing stays behind", async () => {
    await fill(1);
    await side.misbehave([
      { supplier: "vapi", method: "POST", path: "/assistant", kind: "slow", delayMs: 600, times: 1 },
    ]);
    const client = await partner.tenant("second-thoughts");
    const id = await confirmed(client);
    expect((await client.ask("DELETE", `/v1/assistants/${id}`)).status).toBe(204);
    const sagas = () =>
      api.api.store.asSystem("test", (tx) =>
        tx.selectFrom("sagas").select(["kind", "status"]).where("assistant_id", "=", id).orderBy("kind").execute(),
      );
    await until(
      "both sagas ended",
      sagas,
      (all) => all.every(({ status }) => status === "done" || status === "failed"),
      20,
    );
    await goneAtSupplier(id);
    expect((await numberRows()).filter(({ state }) => state === "reserved")).toEqual([]);
  });
});
