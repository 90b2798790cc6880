import { randomUUID } from "node:crypto";
import type { InterviewCall, OnboardingSession, ResumeCode } from "@allokoli/contracts";
import type { TenantClient } from "./partner.ts";
import type { TestApi } from "./test-api.ts";
import { fromVapi } from "./webhooks.ts";

const PATH = "/v1/onboarding-sessions";

/** The configurator as an operator deploys it. @returns the supplier's id of it */
export async function deployed(api: TestApi, mode: "live" | "test" = "live"): Promise<string> {
  const { supplier_assistant_id } = await api.operator<{ supplier_assistant_id: string }>("/configurator/deploy", {
    mode,
  });
  return supplier_assistant_id;
}

export async function begun(client: TenantClient, channel: "text" | "voice" = "text"): Promise<OnboardingSession> {
  const { status, body } = await client.ask<OnboardingSession>("POST", PATH, { channel, resume: false });
  if (status !== 201) throw new Error(`no interview: ${status} ${JSON.stringify(body)}`);
  return body;
}
export const read = async (client: TenantClient, id: string): Promise<OnboardingSession> =>
  (await client.ask<OnboardingSession>("GET", `${PATH}/${id}`)).body;

/** A call from the page. @returns its id at the supplier, which no page is told */
export async function called(api: TestApi, client: TenantClient, session: string): Promise<string> {
  const { status, body } = await client.ask<InterviewCall>("POST", `${PATH}/${session}/call`);
  if (status !== 201) throw new Error(`no call: ${status} ${JSON.stringify(body)}`);
  const row = await api.api.store.asSystem("test", (tx) =>
    tx.selectFrom("interview_calls").select("supplier_call_id").where("id", "=", body.id).executeTakeFirstOrThrow(),
  );
  return row.supplier_call_id;
}

export const codeFor = async (client: TenantClient, session: string): Promise<string> =>
  (await client.ask<ResumeCode>("POST", `${PATH}/${session}/resume-code`)).body.code;

/** How a tool call's arguments travel; see the contract of the supplier's webhooks. */
export const SHAPES = {
  A: (id: string, name: string, args: object) => ({ id, name, parameters: args }),
  B: (id: string, name: string, args: object) => ({ id, name, arguments: args }),
  C: (id: string, name: string, args: object) => ({ id, type: "function", function: { name, arguments: args } }),
  D: (id: string, name: string, args: object) => ({
    id,
    type: "function",
    function: { name, arguments: JSON.stringify(args) },
  }),
};

interface Conversation {
  callId: string;
  assistantId?: string | undefined;
  from?: string | undefined;
  type?: "webCall" | "inboundPhoneCall";
  mode?: string;
}

/** One tool call as the supplier sends it. @returns what the model is to say */
export async function tool(
  api: TestApi,
  { callId, assistantId, from, type = "webCall", mode = "live" }: Conversation,
  name: string,
  args: object = {},
  { shape = "C", id = randomUUID() }: { shape?: keyof typeof SHAPES; id?: string } = {},
): Promise<string> {
  const call = {
    id: callId,
    type,
    ...(assistantId ? { assistantId } : {}),
    ...(from ? { customer: { number: from } } : {}),
  };
  const message = { type: "tool-calls", timestamp: Date.now(), call, toolCallList: [SHAPES[shape](id, name, args)] };
  const { status, body } = await fromVapi(api, message, { mode });
  const results = (body as { results?: { toolCallId: string; result: string }[] } | null)?.results;
  if (status !== 200 || results?.[0]?.toolCallId !== id) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
  return results[0].result;
}
