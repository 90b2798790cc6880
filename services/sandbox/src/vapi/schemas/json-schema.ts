import { z } from "zod";

export interface JsonSchema {
  type: "string" | "number" | "integer" | "boolean" | "array" | "object";
  description?: string | undefined;
  title?: string | undefined;
  pattern?: string | undefined;
  format?: string | undefined;
  enum?: string[] | undefined;
  items?: JsonSchema | undefined;
  properties?: Record<string, JsonSchema> | undefined;
  required?: string[] | undefined;
}

/** The subset of JSON Schema that Vapi takes: enumerations are of strings only. */
export const jsonSchema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.strictObject({
    type: z.enum(["string", "number", "integer", "boolean", "array", "object"]),
    description: z.string().optional(),
    title: z.string().optional(),
    pattern: z.string().optional(),
    format: z.enum(["date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"]).optional(),
    enum: z.array(z.string()).optional(),
    items: jsonSchema.optional(),
    properties: z.record(z.string(), jsonSchema).optional(),
    required: z.array(z.string()).optional(),
  }),
);

export const functionParameters = z.strictObject({
  type: z.literal("object"),
  properties: z.record(z.string(), jsonSchema),
  required: z.array(z.string()).optional(),
});
