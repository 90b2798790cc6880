import type { KnobBoard } from "../control/knobs.ts";
import { toolCallId } from "../state/ids.ts";
import type { FunctionTool } from "../vapi/schemas/tool.ts";

export interface ToolCall {
  id: string;
  name: string;
  args: Record<string, unknown>;
  tool: FunctionTool;
}

export const newToolCall = (tool: FunctionTool, args: Record<string, unknown>): ToolCall => ({
  id: toolCallId(),
  name: tool.function?.name ?? "",
  args,
  tool,
});

type Shape = ReturnType<KnobBoard["read"]>["toolCallShape"];

/** Captures show `arguments` as an object; the OpenAPI types it as a JSON string; the documentation has two more. */
function asSent({ id, name, args }: ToolCall, shape: Shape) {
  if (shape === "A") return { id, name, parameters: args };
  if (shape === "B") return { id, name, arguments: args };
  return { id, type: "function", function: { name, arguments: shape === "D" ? JSON.stringify(args) : args } };
}

export function toolCallsMessage(call: ToolCall, shape: Shape) {
  const sent = asSent(call, shape);
  return {
    type: "tool-calls",
    toolCalls: [sent],
    toolCallList: [sent],
    toolWithToolCallList: [{ ...call.tool, toolCall: sent }],
  };
}

export interface ToolOutcome {
  result?: string | undefined;
  error?: string | undefined;
}

/** docs.vapi.ai, custom tools troubleshooting: HTTP 200, the same toolCallId, and a string on one line, or nothing is heard. */
export function outcomeOf(call: ToolCall, answer: { status: number; body: unknown }): ToolOutcome {
  const nothing = { error: "No result returned." };
  if (answer.status !== 200) return nothing;
  const results = (answer.body as { results?: unknown } | null)?.results;
  if (!Array.isArray(results)) return nothing;
  const mine: unknown = results.find((each) => (each as { toolCallId?: unknown }).toolCallId === call.id);
  const { result, error } = (mine ?? {}) as { result?: unknown; error?: unknown };
  if (typeof error === "string") return { error };
  if (typeof result !== "string" || /[\r\n]/.test(result)) return nothing;
  return { result };
}
