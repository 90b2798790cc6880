import { z } from "zod";
import { AssistantConfig } from "./assistant-config.ts";
import { Instant, pageOf } from "./primitives.ts";

/** One state of an assistant: who made it, when, and what its prompt was and came from. */
export const AssistantVersion = z
  .object({
    version: z.number().int(),
    created_at: Instant,
    /** The actor as the audit names it. */
    created_by: z.string(),
    prompt: AssistantConfig.shape.prompt,
    /** SHA-256 of `prompt`. */
    prompt_hash: z.string().regex(/^[0-9a-f]{64}$/),
    prompt_template: AssistantConfig.shape.prompt_template,
    prompt_edited: z.boolean(),
  })
  .meta({ id: "AssistantVersion" });
export type AssistantVersion = z.infer<typeof AssistantVersion>;

/** Newest first; `next_cursor` is the number of the last one shown. */
export const AssistantVersionPage = pageOf(AssistantVersion).meta({ id: "AssistantVersionPage" });
