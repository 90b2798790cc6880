import { z } from "zod";

/** A tool as `GET /mcp/tools` lists it, and as MCP's `tools/list` does. */
export const ToolDescription = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  /** JSON Schema 2020-12 of the arguments. */
  inputSchema: z.record(z.string(), z.unknown()),
  /** Hints as MCP names them; they describe, and permit nothing. */
  annotations: z.object({
    readOnlyHint: z.boolean(),
    destructiveHint: z.boolean(),
    idempotentHint: z.boolean(),
    openWorldHint: z.boolean(),
  }),
});
export type ToolDescription = z.infer<typeof ToolDescription>;
export const ToolList = z.object({ tools: z.array(ToolDescription) });

/** Why a tool did not do what was asked (`isError`): the stable code of `Problem`, and its sentence in both languages. */
export const ToolProblem = z.object({
  code: z.string(),
  fr: z.string(),
  en: z.string(),
  retryable: z.boolean(),
  retry_after_seconds: z.number().optional(),
  request_id: z.string(),
  errors: z.array(z.object({ pointer: z.string(), reason: z.string() })).optional(),
});
export type ToolProblem = z.infer<typeof ToolProblem>;
