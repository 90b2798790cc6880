import { z } from "zod";
import type { Parts } from "../parts.ts";
import type { VapiRow } from "../state/state.ts";
import { type Assistant, assistantOverrides, createAssistant } from "../vapi/schemas/assistant.ts";
import type { Server } from "../vapi/schemas/server.ts";
import { type Destination, phoneDestination } from "../vapi/schemas/transfer.ts";
import { withOverrides } from "./assistant-of.ts";

export type Route =
  | { kind: "assistant"; assistant: Assistant; assistantId?: string | undefined }
  | { kind: "destination"; destination: Destination; reason: string; spoken?: string | undefined }
  | { kind: "failed"; reason: string; spoken?: string | undefined };

/** An inbound call's assistant-request has 7.5 seconds, end to end (docs.vapi.ai, server events). */
const ASSISTANT_REQUEST_MS = 7500;

/** What Vapi reads of the answer to assistant-request; all of it at the top level, not wrapped. */
const assistantAnswer = z.looseObject({
  assistantId: z.string().nullish(),
  assistant: createAssistant.nullish(),
  assistantOverrides: assistantOverrides.nullish(),
  destination: phoneDestination.nullish(),
  error: z.string().nullish(),
});

export function storedAssistant(parts: Parts, id: string): Assistant | undefined {
  const row = parts.store.state.vapi.assistants[id];
  if (!row) return undefined;
  const { id: _, orgId: _org, createdAt: _created, updatedAt: _updated, ...assistant } = row;
  return assistant as Assistant;
}

/** What the number's `call.ringing` hooks do before anything answers (docs.vapi.ai, phone number hooks). */
const ringingHook = z.looseObject({
  on: z.literal("call.ringing"),
  do: z.array(
    z.looseObject({ type: z.string(), exact: z.string().optional(), destination: phoneDestination.optional() }),
  ),
});

function hooked(number: VapiRow): Route | undefined {
  const hooks = Array.isArray(number.hooks) ? (number.hooks as unknown[]) : [];
  for (const hook of hooks) {
    const actions = ringingHook.safeParse(hook).data?.do ?? [];
    const spoken = actions.find((action) => action.type === "say")?.exact;
    const destination = actions.find((action) => action.type === "transfer")?.destination;
    if (destination) return { kind: "destination", destination, reason: "call.ringing.hook-executed-transfer", spoken };
    if (spoken) return { kind: "failed", reason: "call.ringing.hook-executed-say", spoken };
  }
  return undefined;
}

/** The number's hooks, else its own assistant, else what its server answers to assistant-request, else its fallback destination. */
export async function routeOf(parts: Parts, number: VapiRow, call: VapiRow): Promise<Route> {
  const byHook = hooked(number);
  if (byHook) return byHook;
  if (typeof number.assistantId === "string") {
    const assistant = storedAssistant(parts, number.assistantId);
    if (!assistant) return { kind: "failed", reason: "call.start.error-get-assistant" };
    return { kind: "assistant", assistant: withOverrides(assistant, undefined), assistantId: number.assistantId };
  }
  const server = number.server as Server | undefined;
  const route = server?.url ? await asked(parts, server, number, call) : undefined;
  if (route && route.kind !== "failed") return route;
  const fallback = phoneDestination.safeParse(number.fallbackDestination);
  if (fallback.success) return { kind: "destination", destination: fallback.data, reason: "assistant-forwarded-call" };
  return route ?? { kind: "failed", reason: "call-start-error-neither-assistant-nor-server-set" };
}

async function asked(parts: Parts, server: Server, number: VapiRow, call: VapiRow): Promise<Route> {
  const message = {
    type: "assistant-request",
    timestamp: Date.now(),
    call,
    phoneNumber: number,
    customer: call.customer,
  };
  const answer = await parts.vapi.send(server, message, call.id, ASSISTANT_REQUEST_MS);
  if (answer.status < 200 || answer.status > 299) return { kind: "failed", reason: "assistant-request-failed" };
  const read = assistantAnswer.safeParse(answer.body);
  if (!read.success) return { kind: "failed", reason: "assistant-request-returned-invalid-assistant" };
  const { assistantId, assistant, assistantOverrides: overrides, destination, error } = read.data;
  if (error) return { kind: "failed", reason: "assistant-request-returned-error", spoken: error };
  if (destination) {
    return { kind: "destination", destination, reason: "assistant-request-returned-forwarding-phone-number" };
  }
  const found = assistant ?? (assistantId ? storedAssistant(parts, assistantId) : undefined);
  if (!found) {
    const reason = assistantId ? "call.start.error-get-assistant" : "assistant-request-returned-no-assistant";
    return { kind: "failed", reason };
  }
  return {
    kind: "assistant",
    assistant: withOverrides(found, overrides ?? undefined),
    ...(assistantId ? { assistantId } : {}),
  };
}
