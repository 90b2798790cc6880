import { randomUUID } from "node:crypto";
import type { OnboardingSession, ResumeCode } from "@allokoli/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readyToConfirm } from "../../testing/interview.ts";
import type { Partner } from "../../testing/partner.ts";
import { expectProblem } from "../../testing/problems.ts";
import { startTestApi, type TestApi } from "../../testing/test-api.ts";
import { begun, codeFor } from "../../testing/voice.ts";

const PATH = "/v1/onboarding-sessions";
let api: TestApi;
let partner: Partner;
beforeAll(async () => {
  api = await startTestApi();
  partner = await api.partner();
});
afterAll(() => api.stop());

test("a code leads another device of the business to the same interview, read in pairs too", async () => {
  const tenant = `t-${randomUUID()}`;
  const [laptop, telephone] = [await partner.tenant(tenant), await partner.tenant(tenant)];
  const session = await begun(laptop);
  const { status, body } = await laptop.ask<ResumeCode>("POST", `${PATH}/${session.id}/resume-code`);
  expect([status, body.code]).toEqual([201, expect.stringMatching(/^\d{6}$/)]);
  expect(Math.round((Date.parse(body.expires_at) - Date.now()) / 60_000)).toBe(60);
  for (const code of [body.code, ` ${body.code.replace(/(\d\d)/g, "$1 ")}`]) {
    const resumed = await telephone.ask<OnboardingSession>("POST", `${PATH}/resume`, { code });
    expect([resumed.status, resumed.body.id]).toEqual([200, session.id]);
  }
});

test("a newer code, an hour, or an interview put aside end a code", async () => {
  const client = await partner.tenant(`t-${randomUUID()}`);
  const first = await begun(client);
  const resume = (code: string) => client.ask("POST", `${PATH}/resume`, { code });
  const old = await codeFor(client, first.id);
  const fresh = await codeFor(client, first.id);
  expectProblem(await resume(old), "resume_code_unknown");
  expect((await resume(fresh)).status).toBe(200);
  await begun(client);
  expectProblem(await resume(fresh), "resume_code_unknown");

  const neighbour = await partner.tenant(`t-${randomUUID()}`);
  const session = await begun(neighbour);
  const code = await codeFor(neighbour, session.id);
  await api.api.store.asSystem("an hour passes", (tx) =>
    tx.updateTable("resume_codes").set({ expires_at: new Date() }).where("session_id", "=", session.id).execute(),
  );
  expectProblem(await neighbour.ask("POST", `${PATH}/resume`, { code }), "resume_code_unknown");
});

test("somebody else's code is as wrong as any: same answer, and it counts as a guess", async () => {
  const [owner, other] = [await partner.tenant(`t-${randomUUID()}`), await partner.tenant(`t-${randomUUID()}`)];
  const session = await begun(owner);
  const code = await codeFor(owner, session.id);
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
  const guess = (digits: string) => other.ask("POST", `${PATH}/resume`, { code: digits });
  const without = (body: unknown) => JSON.stringify(body).replace(/"request_id":"[^"]*"/, "");
  const [theirs, nobodys] = [await guess(code), await guess(wrong)];
  expectProblem(theirs, "resume_code_unknown");
  expect(without(theirs.body)).toBe(without(nobodys.body));
  const stranger = await (await api.partner()).tenant("stranger");
  expectProblem(await stranger.ask("POST", `${PATH}/resume`, { code }), "resume_code_unknown");

  const many = await Promise.all(Array.from({ length: 8 }, () => guess(wrong)));
  expect(many.filter(({ status }) => status === 404)).toHaveLength(3);
  const limited = many.find(({ status }) => status === 429);
  expect(Number(limited?.headers.get("retry-after"))).toBeGreaterThan(0);
  // Whoever guesses locks out himself alone.
  expect((await owner.ask("POST", `${PATH}/resume`, { code })).status).toBe(200);
});

test("codes are kept as hashes, and given for open interviews alone", async () => {
  const client = await partner.tenant(`t-${randomUUID()}`);
  const session = await readyToConfirm(client);
  const code = await codeFor(client, session.id);
  const rows = await api.api.store.asSystem("test", (tx) =>
    tx.selectFrom("resume_codes").selectAll().where("session_id", "=", session.id).execute(),
  );
  expect(JSON.stringify(rows)).not.toContain(code);
  expect(api.logged()).not.toContain(code);
  await client.ask("POST", `${PATH}/${session.id}/confirm`);
  expectProblem(await client.ask("POST", `${PATH}/${session.id}/resume-code`), "session_confirmed");
  for (const bad of ["12345", "1234567", "abcdef", ""])
    expectProblem(await client.ask("POST", `${PATH}/resume`, { code: bad }), "input_invalid");
});
