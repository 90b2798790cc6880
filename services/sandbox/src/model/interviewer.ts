import type { Assistant } from "../vapi/schemas/assistant.ts";
import type { FunctionTool, Tool } from "../vapi/schemas/tool.ts";
import type { Act, Agent } from "./agent.ts";
import { isYes, PHRASES } from "./phrases.ts";
import { functionTools } from "./tool-choice.ts";
import { normalise } from "./words.ts";

/** « C'est tout » is an answer here. */
const GOODBYE = /\b(au revoir|bonne journee|bonne soiree|je raccroche)\b/;
const CODE = /code a six chiffres/;
/** A question that asks whether a whole is right. */
const AGREEMENT = /\b(je cree votre assistant|tout est bon|tout vous convient|est ce bien cela)\W*$/;

/** Whoever passes on each answer word by word leads an interview: a tool takes `words`. */
export const leadsInterview = (tools: Tool[]): boolean => recorder(tools) !== undefined;

const recorder = (tools: Tool[]): FunctionTool | undefined =>
  functionTools(tools).find(({ tool, name }) => /record|note/.test(name) && takes(tool, "words"))?.tool;

const takes = (tool: FunctionTool, parameter: string) =>
  Object.keys(tool.function?.parameters?.properties ?? {}).includes(parameter);

/** The simulated model as an interviewer: it passes on what it hears, and says what its tools answer. */
export function createInterviewer(assistant: Assistant, tools: Tool[]): Agent {
  const record = recorder(tools) as FunctionTool;
  const named = (name: string) => functionTools(tools).find((each) => each.name === name)?.tool;
  const [confirm, create, resume] = [named("confirm"), named("create"), named("resume")];
  let last = "";

  const say = (text: string): Act => {
    last = normalise(text);
    return { kind: "say", text };
  };
  const use = (tool: FunctionTool, args: Record<string, unknown>): Act[] => [{ kind: "call", tool, args }];

  return {
    open: () => (assistant.firstMessage ? [say(assistant.firstMessage)] : []),
    hear(text) {
      const heard = normalise(text).trim();
      if (GOODBYE.test(heard))
        return [say(assistant.endCallMessage || PHRASES.goodbye), { kind: "end", reason: "assistant-ended-call" }];
      const digits = text.replace(/\D/g, "");
      if (resume && CODE.test(last) && digits) return use(resume, { code: digits });
      if (confirm && AGREEMENT.test(last) && isYes(heard)) return use(confirm, { words: text });
      return use(record, { words: text });
    },
    told({ result, error }, tool) {
      if (error !== undefined || !result) {
        const spoken = tool.messages?.find((message) => message.type === "request-failed")?.content;
        return [say(spoken ?? PHRASES.toolFailed)];
      }
      const goesOn = create && tool !== create && /\bc est confirme\b/.test(normalise(result));
      return [say(result), ...(goesOn ? use(create, {}) : [])];
    },
  };
}
