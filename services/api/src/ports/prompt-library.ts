import type { PromptTemplate } from "../configurator/prompt/template.ts";

/** The prompts that assistants are made from, by trade and by sector. */
export interface PromptLibrary {
  /** Whole and checked. */
  templates(): readonly PromptTemplate[];
}
