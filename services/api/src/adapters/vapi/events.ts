import type { CallTurn } from "@allokoli/contracts";
import { z } from "zod";
import type { CallFacts, ToolCall, VoiceEvent } from "../../ports/voice-supplier.ts";
import { readEndedReason } from "./ended-reason.ts";

// Webhooks are read leniently: what is not needed may be missing or of any shape, and new fields are no error.
const text = z.string().nullish().catch(null);
const Call = z.looseObject({
  id: z.string(),
  type: text,
  assistantId: text,
  phoneCallProviderId: text,
  customer: z.looseObject({ number: text }).nullish().catch(null),
  startedAt: text,
  createdAt: text,
});
const Line = z.looseObject({ role: z.string(), message: text, secondsFromStart: z.number().catch(0) });
const ToolCallItem = z.looseObject({
  id: z.string(),
  name: text,
  parameters: z.unknown().optional(),
  arguments: z.unknown().optional(),
  function: z.looseObject({ name: z.string(), arguments: z.unknown().optional() }).nullish().catch(null),
});
const Message = z.looseObject({
  type: z.string(),
  timestamp: z.number().optional().catch(undefined),
  call: Call.optional().catch(undefined),
  chat: z.looseObject({ id: text, sessionId: text }).nullish().catch(null),
  assistant: z.looseObject({ id: text }).nullish().catch(null),
  phoneNumber: z.looseObject({ number: text }).nullish().catch(null),
  customer: z.looseObject({ number: text }).nullish().catch(null),
  status: text,
  endedReason: z.string().optional().catch(undefined),
  startedAt: text,
  endedAt: text,
  durationSeconds: z.number().optional().catch(undefined),
  summary: text,
  cost: z.number().optional().catch(undefined),
  analysis: z.looseObject({ summary: text }).nullish().catch(null),
  artifact: z
    .looseObject({ messages: z.array(z.unknown()).catch([]) })
    .nullish()
    .catch(null),
  toolCallList: z.array(z.unknown()).optional().catch(undefined),
  toolCalls: z.array(z.unknown()).optional().catch(undefined),
});
type Message = z.infer<typeof Message>;

/** A server message of Vapi (docs.vapi.ai/server-url/events) in our words; an unknown one is `other`, never an error. */
export function readVapiEvent(payload: unknown): VoiceEvent {
  const parsed = z.looseObject({ message: Message }).safeParse(payload);
  if (!parsed.success) return { type: "other", name: "unreadable" };
  const message = parsed.data.message;
  const call = callFacts(message);
  const at = instant(message.timestamp) ?? new Date();
  const chatId = message.chat?.sessionId ?? message.chat?.id;
  if (chatId && message.type === "tool-calls") return { type: "chat_tools_called", chatId, calls: toolCalls(message) };
  if (!call) return { type: "other", name: message.type };
  switch (message.type) {
    case "tool-calls":
      return { type: "tools_called", call, at, calls: toolCalls(message) };
    case "status-update":
      if (message.status === "in-progress") return { type: "call_started", call, at };
      if (message.status === "ended") return { type: "call_ended", call, at, ...readEndedReason(message.endedReason) };
      return { type: "other", name: `status-update ${message.status}` };
    case "end-of-call-report":
      return report(message, call, at);
    default:
      return { type: "other", name: message.type };
  }
}

function report(message: Message, call: CallFacts, at: Date): VoiceEvent {
  const endedAt = instant(message.endedAt) ?? at;
  const startedAt = call.startedAt ?? endedAt;
  const seconds = message.durationSeconds ?? (endedAt.getTime() - startedAt.getTime()) / 1000;
  return {
    type: "call_reported",
    call,
    at,
    ...readEndedReason(message.endedReason),
    endedAt,
    durationSeconds: Math.max(0, Math.round(seconds)),
    transcript: (message.artifact?.messages ?? []).flatMap(turn),
    summary: message.analysis?.summary ?? message.summary ?? null,
    costCents: message.cost === undefined ? null : Math.round(message.cost * 100),
  };
}

/** On the wire the assistant is `bot`; documentation and older calls say `assistant`. Tools and the prompt are not speech. */
function turn(said: unknown): CallTurn[] {
  const { data: line } = Line.safeParse(said);
  if (!line) return [];
  const role = line.role === "user" ? "caller" : line.role === "bot" || line.role === "assistant" ? "assistant" : null;
  return role && line.message ? [{ role, text: line.message, at: Math.max(0, line.secondsFromStart) }] : [];
}

function callFacts({ call, assistant, customer, phoneNumber, startedAt }: Message): CallFacts | null {
  if (!call) return null;
  return {
    supplierCallId: call.id,
    supplierAssistantId: call.assistantId ?? assistant?.id ?? null,
    carrierCallId: call.phoneCallProviderId ?? null,
    origin: call.type === "webCall" ? "browser" : "phone",
    callerE164: customer?.number ?? call.customer?.number ?? null,
    calledE164: phoneNumber?.number ?? null,
    startedAt: instant(startedAt) ?? instant(call.startedAt) ?? instant(call.createdAt),
  };
}

/** null for what is no instant, and for one that no database keeps. */
function instant(value: string | number | null | undefined): Date | null {
  const date = new Date(value ?? Number.NaN);
  return date.getUTCFullYear() >= 2000 && date.getUTCFullYear() < 2200 ? date : null;
}

/** Four shapes have been seen for a tool call's arguments; what is no object is no argument, and spoils no call beside it. */
function toolCalls({ toolCallList, toolCalls: duplicate }: Message): ToolCall[] {
  return (toolCallList ?? duplicate ?? []).flatMap((item) => {
    const { data: call } = ToolCallItem.safeParse(item);
    const name = call?.function?.name ?? call?.name;
    if (!call || !name) return [];
    const given = call.function?.arguments ?? call.arguments ?? call.parameters;
    return [{ id: call.id, name, arguments: objectOf(given) }];
  });
}

function objectOf(given: unknown): Record<string, unknown> {
  try {
    const value: unknown = typeof given === "string" ? JSON.parse(given) : given;
    return value && typeof value === "object" && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
