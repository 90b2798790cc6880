import type { AssistantConfig } from "@allokoli/contracts";
import type { Vapi } from "@vapi-ai/server-sdk";
import type { ToolSpec } from "../../ports/tool.ts";

type ToolPayload = Vapi.OpenAiModelToolsItem;

/** Tools in Vapi's words: ours answer at our server; hanging up and transferring are the supplier's own. */
export function toolPayloads(tools: ToolSpec[], config: AssistantConfig): ToolPayload[] {
  const ours = tools.map((tool) => ({
    type: "function",
    async: false,
    function: { name: tool.name, description: tool.description, parameters: tool.parameters },
    messages: [
      { type: "request-start", content: "Un instant, je note.", blocking: false },
      { type: "request-failed", content: "Je n'arrive pas à l'enregistrer. Pouvez-vous rappeler dans un moment ?" },
    ],
  }));
  const own: unknown[] = [...ours, { type: "endCall" }];
  const { transfer_to: number } = config.call_handling;
  if (number && config.capabilities.includes("transfer_call")) {
    own.push({
      type: "transferCall",
      destinations: [{ type: "number", number, message: "Je vous mets en relation, un instant." }],
    });
  }
  return own as ToolPayload[];
}
