import { type Act, createAgent } from "../model/agent.ts";
import type { Parts } from "../parts.ts";
import type { VapiRow } from "../state/state.ts";
import type { Assistant } from "../vapi/schemas/assistant.ts";
import type { Server } from "../vapi/schemas/server.ts";
import type { FunctionTool } from "../vapi/schemas/tool.ts";
import type { Destination } from "../vapi/schemas/transfer.ts";
import { toolsOf } from "./assistant-of.ts";
import { type Clock, MODEL_LATENCY_MS } from "./clock.ts";
import { closeCall } from "./closing.ts";
import { createMessenger } from "./messenger.ts";
import { newToolCall, outcomeOf, type ToolCall, type ToolOutcome, toolCallsMessage } from "./tool-calls.ts";
import { createTranscript, type Transcript } from "./transcript.ts";

export interface Participants {
  row: VapiRow;
  /** As the call runs it, overrides applied. */
  assistant: Assistant;
  number?: VapiRow | undefined;
  customer?: { number?: string | undefined } | undefined;
}

/** What a person on the line notices. */
export type CallEvent =
  | { type: "said"; role: "assistant" | "user"; text: string }
  | { type: "tools"; message: ReturnType<typeof toolCallsMessage> }
  | { type: "status"; status: string; endedReason?: string };

export interface LiveCall {
  row: VapiRow;
  assistant: Assistant;
  transcript: Transcript;
  toolsUsed: Array<{ call: ToolCall; outcome: ToolOutcome }>;
  startedAt: number;
  ended(): boolean;
  open(): Promise<void>;
  hear(text: string): Promise<void>;
  say(text: string): Promise<void>;
  perform(acts: Act[]): Promise<void>;
  end(reason: string): Promise<void>;
}

const DEFAULT_MAX_SECONDS = 600;

/** One conversation from pick-up to report, on a simulated clock (telephone) or on the real one (browser). */
export function createLiveCall(
  parts: Parts,
  who: Participants,
  clock: Clock,
  notice: (event: CallEvent) => void,
): LiveCall {
  const { row, assistant, customer } = who;
  const startedAt = clock.now();
  const transcript = createTranscript(clock, startedAt);
  const tools = toolsOf(assistant, parts.store);
  const agent = createAgent(assistant, tools, { now: startedAt, callerNumber: customer?.number });
  const messenger = createMessenger(parts, who, clock, transcript);
  const toolsUsed: LiveCall["toolsUsed"] = [];
  const unfinished: Array<Promise<unknown>> = [];
  const limitMs = (assistant.maxDurationSeconds ?? DEFAULT_MAX_SECONDS) * 1000;

  const say = async (text: string) => {
    notice({ type: "said", role: "assistant", text });
    await messenger.speech("assistant", "started");
    transcript.bot(text);
    await messenger.speech("assistant", "stopped");
    await messenger.transcript("assistant", text);
    await messenger.conversation();
  };

  const useTool = async (tool: FunctionTool, args: Record<string, unknown>) => {
    const { toolCallShape } = parts.knobs.read();
    const call = newToolCall(tool, args);
    const message = toolCallsMessage(call, toolCallShape);
    transcript.toolCalls(message.toolCallList);
    notice({ type: "tools", message });
    clock.pass(MODEL_LATENCY_MS);
    const server: Server | undefined = tool.server ?? messenger.serverFor("tool-calls");
    const sending = messenger.post(server, message).then((answer) => outcomeOf(call, answer));
    if (tool.async) {
      unfinished.push(sending);
      toolsUsed.push({ call, outcome: { result: "Success." } });
    } else toolsUsed.push({ call, outcome: await sending });
    const { outcome } = toolsUsed.at(-1) ?? { outcome: {} as ToolOutcome };
    transcript.toolResult(call.id, call.name, outcome.result ?? outcome.error ?? "");
    return outcome;
  };

  const forward = async (given: Destination | undefined) => {
    const destination = given ?? (await messenger.askDestination());
    if (!destination) return say("Je suis désolé, je ne peux pas vous mettre en relation pour le moment.");
    row.destination = destination;
    row.status = "forwarding";
    notice({ type: "status", status: "forwarding" });
    await messenger.status("forwarding", { destination });
    await live.end("assistant-forwarded-call");
  };

  const live: LiveCall = {
    row,
    assistant,
    transcript,
    toolsUsed,
    startedAt,
    say,
    ended: () => row.status === "ended",
    async open() {
      row.status = "in-progress";
      row.startedAt = new Date(startedAt).toISOString();
      row.updatedAt = row.startedAt as string;
      parts.store.changed();
      notice({ type: "status", status: "in-progress" });
      const prompt = assistant.model?.messages?.find((message) => message.role === "system")?.content;
      if (prompt) transcript.system(prompt);
      await messenger.status("in-progress");
      await live.perform(agent.open());
    },
    async hear(text) {
      if (live.ended()) return;
      notice({ type: "said", role: "user", text });
      await messenger.speech("user", "started");
      transcript.user(text);
      await messenger.speech("user", "stopped");
      await messenger.transcript("user", text);
      clock.pass(MODEL_LATENCY_MS);
      await live.perform(agent.hear(text));
    },
    async perform(acts) {
      for (const act of acts) {
        if (live.ended()) return;
        if (act.kind === "say") {
          await say(act.text);
          if (saysGoodbye(assistant, act.text)) await live.end("assistant-said-end-call-phrase");
        } else if (act.kind === "call") await live.perform(agent.told(await useTool(act.tool, act.args), act.tool));
        else if (act.kind === "transfer") await forward(act.destination);
        else await live.end(act.reason);
      }
      if (!live.ended() && clock.now() - startedAt >= limitMs) await live.end("exceeded-max-duration");
    },
    async end(reason) {
      if (live.ended()) return;
      // A call that runs over is cut at its limit, whatever the speech of its last turn would have taken.
      const endedAt = reason === "exceeded-max-duration" ? startedAt + limitMs : clock.now();
      row.status = "ended";
      await Promise.all(unfinished);
      await closeCall(parts, live, messenger, { ...who, reason, endedAt, useTool });
      notice({ type: "status", status: "ended", endedReason: reason });
    },
  };
  return live;
}

/** docs.vapi.ai, endCallPhrases: the call ends when the assistant itself says one of them. */
function saysGoodbye(assistant: Assistant, text: string): boolean {
  const said = text.toLowerCase();
  return (assistant.endCallPhrases ?? []).some((phrase) => said.includes(phrase.toLowerCase()));
}
