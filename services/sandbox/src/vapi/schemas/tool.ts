import { z } from "zod";
import { functionParameters, jsonSchema } from "./json-schema.ts";
import { server } from "./server.ts";
import { destinations } from "./transfer.ts";

const spoken = { content: z.string().max(1000).optional(), contents: z.array(z.looseObject({})).optional() };
const conditions = z.array(z.looseObject({})).optional();
const finished = {
  role: z.enum(["assistant", "system"]).optional(),
  endCallAfterSpokenEnabled: z.boolean().optional(),
};

const toolMessage = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("request-start"), ...spoken, conditions, blocking: z.boolean().optional() }),
  z.strictObject({ type: z.literal("request-complete"), ...spoken, conditions, ...finished }),
  z.strictObject({ type: z.literal("request-failed"), ...spoken, conditions, ...finished }),
  z.strictObject({
    type: z.literal("request-response-delayed"),
    ...spoken,
    conditions,
    timingMilliseconds: z.number().min(100).max(120_000).optional(),
  }),
]);

const common = {
  messages: z.array(toolMessage).optional(),
  rejectionPlan: z.strictObject({ conditions: z.array(z.looseObject({})).optional() }).optional(),
};

const openAiFunction = z.strictObject({
  name: z
    .string()
    .max(64)
    .regex(/^[a-zA-Z0-9_-]{1,64}$/),
  description: z.string().optional(),
  strict: z.boolean().optional(),
  parameters: functionParameters.optional(),
});

export const functionTool = z.strictObject({
  type: z.literal("function"),
  ...common,
  async: z.boolean().optional(),
  server: server.optional(),
  function: openAiFunction.optional(),
  parameters: z.array(z.strictObject({ key: z.string(), value: z.unknown() })).optional(),
  variableExtractionPlan: z
    .strictObject({
      schema: jsonSchema.optional(),
      aliases: z
        .array(z.strictObject({ key: z.string().min(1).max(40), value: z.string().min(1).max(10_000) }))
        .optional(),
    })
    .optional(),
});

export const transferCallTool = z.strictObject({
  type: z.literal("transferCall"),
  ...common,
  destinations: destinations.optional(),
});

export const endCallTool = z.strictObject({ type: z.literal("endCall"), ...common });

/** The three kinds the sandbox can play; any other kind is refused loudly rather than ignored. */
export const tool = z.discriminatedUnion("type", [functionTool, transferCallTool, endCallTool]);

export type Tool = z.infer<typeof tool>;
export type FunctionTool = z.infer<typeof functionTool>;
