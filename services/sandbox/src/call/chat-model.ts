import { type Act, type Agent, createAgent } from "../model/agent.ts";
import type { Parts } from "../parts.ts";
import type { VapiRow } from "../state/state.ts";
import { noAssistant } from "../vapi/errors.ts";
import { find } from "../vapi/resource.ts";
import type { Assistant } from "../vapi/schemas/assistant.ts";
import type { CreateChat } from "../vapi/schemas/chat.ts";
import type { FunctionTool } from "../vapi/schemas/tool.ts";
import { toolsOf, withOverrides } from "./assistant-of.ts";
import { storedAssistant } from "./routing.ts";
import { newToolCall, outcomeOf, toolCallsMessage } from "./tool-calls.ts";

interface Message {
  role: string;
  content: string;
}

export interface ChatModel {
  answer(
    chat: VapiRow,
    body: CreateChat,
  ): Promise<{ output: Message[]; messages: Message[]; assistantId: string | undefined }>;
}

/** Of what was asked, what a chat shows of itself. */
const asked = ({ input, sessionId, previousChatId }: CreateChat) => ({ input, sessionId, previousChatId });

/** The same simulated model, by text. A conversation goes on by session or by the previous chat, while the process lives. */
export function createChatModel(parts: Parts): ChatModel {
  const agents = new Map<string, Agent>();

  const assistantFor = (body: CreateChat): { assistant: Assistant; assistantId: string | undefined } => {
    const previous = body.previousChatId ? find(parts, "chats", body.previousChatId, "Chat") : undefined;
    const session = body.sessionId ? find(parts, "sessions", body.sessionId, "Session") : undefined;
    const id = body.assistantId ?? previous?.assistantId ?? session?.assistantId;
    if (body.assistantId) find(parts, "assistants", body.assistantId, "Assistant");
    const given = body.assistant ?? previous?.assistant ?? session?.assistant;
    const assistant = (given as Assistant | undefined) ?? (id ? storedAssistant(parts, String(id)) : undefined);
    if (!assistant) throw noAssistant();
    return {
      assistant: withOverrides(assistant, body.assistantOverrides),
      assistantId: given || !id ? undefined : String(id),
    };
  };

  return {
    async answer(chat, body) {
      const { assistant, assistantId } = assistantFor(body);
      const tools = toolsOf(assistant, parts.store);
      const agent =
        agents.get(body.sessionId ?? body.previousChatId ?? "") ?? createAgent(assistant, tools, { now: Date.now() });
      agents.set(body.sessionId ?? chat.id, agent);

      const given = typeof body.input === "string" ? [{ role: "user", content: body.input }] : body.input;
      const messages = given.map((message) => ({ role: message.role, content: message.content ?? "" }));
      const spoken: string[] = [];

      const useTool = async (tool: FunctionTool, args: Record<string, unknown>) => {
        const call = newToolCall(tool, args);
        const message = toolCallsMessage(call, parts.knobs.read().toolCallShape);
        const answer = await parts.vapi.send(
          tool.server ?? assistant.server,
          { timestamp: Date.now(), chat: { ...chat, ...asked(body), assistantId }, assistant, ...message },
          chat.id,
        );
        return outcomeOf(call, answer);
      };

      const perform = async (acts: Act[]): Promise<void> => {
        for (const act of acts) {
          if (act.kind === "say") spoken.push(act.text);
          else if (act.kind === "call") await perform(agent.told(await useTool(act.tool, act.args), act.tool));
        }
      };
      for (const message of messages.filter((each) => each.role === "user")) await perform(agent.hear(message.content));
      return { messages, assistantId, output: [{ role: "assistant", content: spoken.join(" ") }] };
    },
  };
}
