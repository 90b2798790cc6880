import type { Store } from "../state/store.ts";
import type { Assistant, AssistantOverrides } from "../vapi/schemas/assistant.ts";
import type { Tool } from "../vapi/schemas/tool.ts";

/** A name in double braces, and what Liquid's `default` puts for one that has no value. */
const VARIABLE = /\{\{\s*([\w.]+)\s*(?:\|\s*default:\s*"([^"]*)"\s*)?\}\}/g;

/** The assistant as the call runs it: overrides win, `{{variables}}` are replaced in what is read aloud or prompted. */
export function withOverrides(assistant: Assistant, overrides: AssistantOverrides | undefined): Assistant {
  const { variableValues = {}, "tools:append": appended, ...fields } = overrides ?? {};
  const merged: Assistant = { ...assistant, ...fields };
  const fill = (text: string) =>
    text.replace(VARIABLE, (whole, name: string, instead?: string) =>
      String(variableValues[name] || (instead ?? whole)),
    );
  if (merged.firstMessage) merged.firstMessage = fill(merged.firstMessage);
  if (merged.endCallMessage) merged.endCallMessage = fill(merged.endCallMessage);
  if (merged.model) {
    const messages = merged.model.messages?.map((message) => ({
      ...message,
      content: message.content && fill(message.content),
    }));
    const tools = appended ? [...(merged.model.tools ?? []), ...appended] : merged.model.tools;
    merged.model = { ...merged.model, ...(messages ? { messages } : {}), ...(tools ? { tools } : {}) };
  }
  return merged;
}

/** The tools written into the model, and those it names by id. */
export function toolsOf(assistant: Assistant, store: Store): Tool[] {
  const named = (assistant.model?.toolIds ?? []).flatMap((id) => {
    const row = store.state.vapi.tools[id];
    return row ? [row as unknown as Tool] : [];
  });
  return [...(assistant.model?.tools ?? []), ...named];
}
