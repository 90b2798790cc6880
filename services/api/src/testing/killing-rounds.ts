import { randomUUID } from "node:crypto";
import { CREATION_STEPS } from "@allokoli/contracts";
import { expect } from "vitest";
import { active, readyToConfirm } from "./interview.ts";
import type { MortalApi } from "./mortal-api.ts";
import type { Partner } from "./partner.ts";
import { supplierSide } from "./supplier-side.ts";
import { until } from "./until.ts";

/** Every place in a creation at which a process can die. */
export const DEATHS: { moment: string; work: boolean }[] = [
  // The confirmation is committed, nothing has been handed on, the page has had no answer.
  { moment: "answered POST /v1/onboarding-sessions", work: false },
  ...CREATION_STEPS.flatMap((step) =>
    ["begun", "acted", "ended"].map((at) => ({ moment: `${step}:${at}`, work: true })),
  ),
];

interface Confirmed {
  tenant: string;
  sessionId: string;
}

/**
 * Kills the API once at each moment, each time in the creation of another tenant's assistant; each start finds the last
 * death's half-done work. @returns the tenants, the last one's creation still unfinished
 */
export async function killAtEach(
  api: MortalApi,
  partner: Partner,
  survived: (moment: string) => void,
): Promise<Confirmed[]> {
  const all: Confirmed[] = [];
  for (const { moment, work } of DEATHS) {
    await api.live({ work });
    for (const earlier of all.slice(-1)) await isWhole(api, partner, earlier);
    if (all.length > 0) survived(DEATHS[all.length - 1]?.moment ?? "");
    const tenant = `t-${randomUUID().slice(0, 8)}`;
    const client = await partner.tenant(tenant);
    const { id } = await readyToConfirm(client, `Maison ${tenant}`);
    await api.arm(moment);
    // Whether the answer still comes is not known: that is what dying means.
    await client.ask("POST", `/v1/onboarding-sessions/${id}/confirm`).catch(() => undefined);
    await api.death();
    all.push({ tenant, sessionId: id });
  }
  return all;
}

/** The page comes back after the crash, asks again, and finds one assistant that answers one number. */
export async function isWhole(api: MortalApi, partner: Partner, { tenant, sessionId }: Confirmed): Promise<void> {
  const client = await partner.tenant(tenant);
  const again = await client.ask<{ assistant_id: string }>("POST", `/v1/onboarding-sessions/${sessionId}/confirm`);
  expect(again.status).toBe(202);
  const assistant = await active(client, again.body.assistant_id);
  const { body } = await client.ask<{ items: unknown[] }>("GET", "/v1/assistants");
  expect(body.items).toHaveLength(1);
  const side = supplierSide(api);
  const [made, lines] = await Promise.all([side.assistants(), side.lines()]);
  const own = made.filter(({ metadata }) => metadata?.allokoli_assistant_id === assistant.id);
  expect(own, `assistants at the supplier for ${assistant.id}`).toHaveLength(1);
  const answering = lines.filter(({ assistantId }) => assistantId === own[0]?.id);
  expect(answering.map(({ number }) => number)).toEqual([assistant.phone_number?.e164]);
}

/** Nothing at the suppliers that belongs to nobody, and every number bought once. */
export async function nothingIsLeftOver(api: MortalApi, count: number, poolSize: number): Promise<void> {
  const side = supplierSide(api);
  expect(await side.assistants()).toHaveLength(count);
  const lines = await side.lines();
  expect(new Set(lines.map(({ number }) => number)).size).toBe(count);
  expect(lines).toHaveLength(count);
  // The pools of both modes are topped up behind each assistant: the numbers in service, and the free ones.
  const expected = count + 2 * poolSize;
  const numbers = await until(
    "the pools are full again",
    () => side.numbers(),
    (all) => all.length >= expected,
  );
  expect(numbers).toHaveLength(expected);
  expect(new Set(numbers.map(({ phone_number }) => phone_number)).size).toBe(expected);
}
