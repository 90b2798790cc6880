import type { PromptTemplate } from "../configurator/prompt/template.ts";

/** The prompts of the product, by family of trades, and the configurator's own for the voice mode. */
export interface PromptLibrary {
  /** Templates of assistants, checked. */
  templates(): readonly PromptTemplate[];
  /** The system prompt of the interviewer in voice mode. */
  configurator(): PromptTemplate;
}
