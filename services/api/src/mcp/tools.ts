import type { Tool } from "./tool.ts";
import { assistantTools } from "./tools/assistants.ts";
import { interviewTools } from "./tools/interviews.ts";
import { phoneNumberTools } from "./tools/phone-numbers.ts";
import { voiceTools } from "./tools/voices.ts";

/** Everything that is offered, by name. */
export const TOOLS: ReadonlyMap<string, Tool> = new Map(
  [...interviewTools, ...assistantTools, ...phoneNumberTools, ...voiceTools].map((tool) => [tool.about.name, tool]),
);

export const toolList = () => [...TOOLS.values()].map(({ about }) => about);
