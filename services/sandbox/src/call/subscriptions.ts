import type { Assistant } from "../vapi/schemas/assistant.ts";

/** docs.vapi.ai, CreateAssistantDTO.serverMessages: what is sent when the assistant does not say. */
const BY_DEFAULT = [
  "conversation-update",
  "end-of-call-report",
  "function-call",
  "hang",
  "speech-update",
  "status-update",
  "tool-calls",
  "transfer-destination-request",
  "handoff-destination-request",
  "user-interrupted",
  "assistant.started",
];

export function subscribed(assistant: Assistant, type: string): boolean {
  return (assistant.serverMessages ?? BY_DEFAULT).includes(type);
}
