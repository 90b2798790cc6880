import type { FunctionTool, Tool } from "../vapi/schemas/tool.ts";
import { type Keywords, keywordsOf } from "./words.ts";

export interface NamedTool {
  tool: FunctionTool;
  name: string;
  byName: Keywords;
  byDescription: Keywords;
}

export function functionTools(tools: Tool[]): NamedTool[] {
  return tools.flatMap((tool) => {
    if (tool.type !== "function" || !tool.function) return [];
    const { name, description = "" } = tool.function;
    return [{ tool, name, byName: keywordsOf(name), byDescription: keywordsOf(description) }];
  });
}

/** The tool whose name says the concept, else the one whose description does; looking something up comes second. */
export function toolFor(tools: NamedTool[], concept: string): NamedTool | undefined {
  const named = tools.filter((tool) => tool.byName.concepts.has(concept));
  const described = tools.filter((tool) => tool.byDescription.concepts.has(concept));
  const candidates = named.length > 0 ? named : described;
  return candidates.find((tool) => !/check|verif|list|get|search|availab|dispo/i.test(tool.name)) ?? candidates[0];
}

export function destinationsOf(tools: Tool[]) {
  const transfer = tools.find((tool) => tool.type === "transferCall");
  return transfer?.type === "transferCall" ? { tool: transfer, destinations: transfer.destinations ?? [] } : undefined;
}
