import type { AssistantConfig } from "@allokoli/contracts";
import type { AssistantSpec } from "../../ports/voice-supplier.ts";
import { toolsOf } from "../calls/tools.ts";

const PAUSED =
  "\n\n# En pause\n\nL'assistant est en pause à la demande de son propriétaire. Dites-le poliment, proposez seulement de prendre un message, puis terminez l'appel.";

/** What the voice supplier is told of an assistant as it now stands. A paused one only takes messages. */
export function specOf(row: { id: string; status: string; config: AssistantConfig }): AssistantSpec {
  const { config } = row;
  if (row.status !== "paused") return { assistantId: row.id, config, tools: toolsOf(config) };
  const paused: AssistantConfig = {
    ...config,
    prompt: config.prompt + PAUSED,
    capabilities: ["take_message"],
    call_handling: {
      ...config.call_handling,
      transfer_to: null,
      greeting: "Nous ne pouvons pas vous répondre pour le moment. Voulez-vous laisser un message ?",
    },
  };
  return { assistantId: row.id, config: paused, tools: toolsOf(paused) };
}
