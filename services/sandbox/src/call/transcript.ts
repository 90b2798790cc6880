import type { Clock } from "./clock.ts";
import { speechMs } from "./clock.ts";

/** The messages of a call's artifact; roles and units as captured: time in ms, duration in ms, secondsFromStart in s. */
export type ArtifactMessage =
  | { role: "system"; message: string; time: number; secondsFromStart: number }
  | {
      role: "bot" | "user";
      message: string;
      time: number;
      endTime: number;
      secondsFromStart: number;
      duration: number;
      source?: string;
    }
  | { role: "tool_calls"; toolCalls: object[]; message: string; time: number; secondsFromStart: number }
  | {
      role: "tool_call_result";
      toolCallId: string;
      name: string;
      result: string;
      time: number;
      secondsFromStart: number;
    };

export interface Transcript {
  messages: ArtifactMessage[];
  system(text: string): void;
  bot(text: string): void;
  user(text: string): void;
  toolCalls(calls: object[]): void;
  toolResult(toolCallId: string, name: string, result: string): void;
  /** The plain transcript of a report: "AI: …" and "User: …", a line each. */
  text(): string;
  openAiFormatted(): Array<{ role: string; content: string }>;
}

export function createTranscript(clock: Clock, startedAt: number): Transcript {
  const messages: ArtifactMessage[] = [];
  const at = () => ({ time: clock.now(), secondsFromStart: Math.max(0, (clock.now() - startedAt) / 1000) });

  const speak = (role: "bot" | "user", message: string) => {
    const duration = speechMs(message);
    const start = at();
    clock.pass(duration);
    const endTime = start.time + duration;
    messages.push({ role, message, ...start, endTime, duration, ...(role === "bot" ? { source: "" } : {}) });
  };

  return {
    messages,
    system: (message) => messages.push({ role: "system", message, ...at() }),
    bot: (message) => speak("bot", message),
    user: (message) => speak("user", message),
    toolCalls: (toolCalls) => messages.push({ role: "tool_calls", toolCalls, message: "", ...at() }),
    toolResult: (toolCallId, name, result) =>
      messages.push({ role: "tool_call_result", toolCallId, name, result, ...at() }),
    text: () =>
      messages
        .flatMap((message) =>
          message.role === "bot"
            ? [`AI: ${message.message}`]
            : message.role === "user"
              ? [`User: ${message.message}`]
              : [],
        )
        .map((line) => `${line}\n`)
        .join(""),
    openAiFormatted: () =>
      messages.flatMap((message) => {
        if (message.role === "bot") return [{ role: "assistant", content: message.message }];
        if (message.role === "user" || message.role === "system")
          return [{ role: message.role, content: message.message }];
        if (message.role === "tool_call_result") return [{ role: "tool", content: message.result }];
        return [];
      }),
  };
}
