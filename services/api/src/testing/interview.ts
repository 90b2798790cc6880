import type { Assistant, OnboardingSession } from "@allokoli/contracts";
import type { TenantClient } from "./partner.ts";
import { until } from "./until.ts";

const PATH = "/v1/onboarding-sessions";

/** An open interview with a card that can be confirmed. */
export async function readyToConfirm(client: TenantClient, name = "Plomberie Marchetti"): Promise<OnboardingSession> {
  const begun = await client.ask<OnboardingSession>("POST", PATH, { resume: false });
  if (begun.status !== 201) throw new Error(`no interview: ${JSON.stringify(begun.body)}`);
  let session = begun.body;
  for (const [slot, value] of [
    ["trade", "plombier"],
    ["business_name", name],
  ]) {
    const patched = await client.ask<OnboardingSession>("PATCH", `${PATH}/${session.id}/draft`, { slot, value });
    if (patched.status !== 200) throw new Error(`${slot}: ${JSON.stringify(patched.body)}`);
    session = patched.body;
  }
  return session;
}

/** Confirms a whole card. @returns the assistant's id, while it is being created */
export async function confirmed(client: TenantClient, name?: string): Promise<string> {
  const { id } = await readyToConfirm(client, name);
  const { status, body } = await client.ask<OnboardingSession>("POST", `${PATH}/${id}/confirm`);
  if (status !== 202 || !body.assistant_id) throw new Error(`not confirmed: ${status} ${JSON.stringify(body)}`);
  return body.assistant_id;
}

export const readAssistant = async (client: TenantClient, id: string): Promise<Assistant> =>
  (await client.ask<Assistant>("GET", `/v1/assistants/${id}`)).body;

/** Waits until an assistant answers calls. */
export const active = (client: TenantClient, id: string, seconds = 40): Promise<Assistant> =>
  until(
    `assistant ${id} is active`,
    () => readAssistant(client, id),
    ({ status }) => status === "active",
    seconds,
  );
