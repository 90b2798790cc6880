import { randomUUID } from "node:crypto";
import type { OnboardingSession } from "@allokoli/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readyToConfirm } from "../testing/interview.ts";
import type { Partner } from "../testing/partner.ts";
import { expectProblem } from "../testing/problems.ts";
import { startTestApi, type TestApi } from "../testing/test-api.ts";

let api: TestApi;
let partner: Partner;
beforeAll(async () => {
  api = await startTestApi();
  partner = await api.partner();
});
afterAll(() => api.stop());

const PATH = "/v1/onboarding-sessions";
const key = (value: string = randomUUID()) => ({ "idempotency-key": value });

test("a repeat with its key gets the first answer, word for word, and changes nothing", async () => {
  const client = await partner.tenant("repeat");
  const { id } = await readyToConfirm(client);
  const headers = key();
  const say = () => client.ask<OnboardingSession>("POST", `${PATH}/${id}/say`, { text: "Nous sommes à Lyon" }, headers);
  const first = await say();
  const repeat = await say();
  expect([repeat.status, repeat.body]).toEqual([first.status, first.body]);
  const now = (await client.ask<OnboardingSession>("GET", `${PATH}/${id}`)).body;
  expect(now.revision).toBe(first.body.revision);
  // RFC 8941 quotes around the key are the same key.
  const quoted = await client.ask(
    "POST",
    `${PATH}/${id}/say`,
    { text: "Nous sommes à Lyon" },
    key(`"${headers["idempotency-key"]}"`),
  );
  expect(quoted.body).toEqual(first.body);
});

test("the same key with another body is refused; on another route, by another tenant or partner, it is another key", async () => {
  const client = await partner.tenant("one");
  const { id } = await readyToConfirm(client);
  const headers = key();
  expect((await client.ask("POST", `${PATH}/${id}/say`, { text: "Bonjour" }, headers)).status).toBe(200);
  expectProblem(await client.ask("POST", `${PATH}/${id}/say`, { text: "Au revoir" }, headers), "idempotency_conflict");
  expect((await client.ask("PATCH", `${PATH}/${id}/draft`, { slot: "tone", value: "formal" }, headers)).status).toBe(
    200,
  );
  for (const other of [
    await partner.tenant("two"),
    await (await api.partner()).tenant("one"),
    await partner.tenant("one", { mode: "test" }),
  ]) {
    const theirs = await other.ask<OnboardingSession>("POST", PATH, {}, headers);
    expect(theirs.status).toBe(201);
    const again = await other.ask<OnboardingSession>("POST", PATH, {}, headers);
    expect([again.status, again.body.id]).toEqual([201, theirs.body.id]);
  }
});

test("five at once with one key: one effect, one answer", async () => {
  const client = await partner.tenant("five");
  const { id } = await readyToConfirm(client);
  const headers = key();
  const answers = await Promise.all(
    [0, 1, 2, 3, 4].map(() =>
      client.ask<OnboardingSession>("POST", `${PATH}/${id}/say`, { text: "Nous sommes à Lyon" }, headers),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ body }) => body.revision)).size).toBe(1);
  const now = (await client.ask<OnboardingSession>("GET", `${PATH}/${id}`)).body;
  expect(now.turns.filter(({ text }) => text === "Nous sommes à Lyon")).toHaveLength(1);
});

test("a refusal is not kept: the same request may be put right and sent again", async () => {
  const client = await partner.tenant("corrected");
  const headers = key();
  const begun = await client.ask<OnboardingSession>("POST", PATH, {});
  const confirm = () => client.ask<OnboardingSession>("POST", `${PATH}/${begun.body.id}/confirm`, undefined, headers);
  expectProblem(await confirm(), "draft_incomplete");
  for (const [slot, value] of [
    ["trade", "plombier"],
    ["business_name", "Marchetti"],
  ])
    await client.ask("PATCH", `${PATH}/${begun.body.id}/draft`, { slot, value });
  const done = await confirm();
  expect(done.status).toBe(202);
  expect((await confirm()).body.assistant_id).toBe(done.body.assistant_id);
});

test("an empty or endless key is refused", async () => {
  const client = await partner.tenant("odd-keys");
  for (const value of ["", '""', "k".repeat(256)])
    expectProblem(await client.ask("POST", PATH, {}, key(value)), "input_invalid");
});
