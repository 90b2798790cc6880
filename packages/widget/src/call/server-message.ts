import type { CallListener } from "./transport.ts";

/** What the voice server tells the page, whatever carries it. https://docs.vapi.ai, client messages. */
export type ServerMessage =
  | { type: "status-update"; status: string }
  | { type: "speech-update"; role: "assistant" | "user"; status: "started" | "stopped" }
  | { type: "transcript"; role: "assistant" | "user"; transcriptType: string; transcript: string }
  | { type: "volume-level"; level: number };

/** Hands a message on to who listens; `over` is called when the server says goodbye. Other messages are passed over. */
export function relay(message: ServerMessage, listener: CallListener, over: () => void): void {
  if (message.type === "status-update" && message.status === "ended") over();
  if (message.type === "speech-update") listener.speech(message.role, message.status === "started");
  if (message.type === "volume-level") listener.level(message.level);
  if (message.type !== "transcript") return;
  if (message.transcriptType === "final") listener.caption(message.role, message.transcript);
  else if (message.role === "user") listener.guess(message.transcript);
}
