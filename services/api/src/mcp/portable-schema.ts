import { z } from "zod";

/**
 * JSON Schema (2020-12) of a tool's arguments, as clients of every model take it: many do not know `prefixItems`, and a
 * pair of equals is a list of two as well.
 */
export function portableSchema(input: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(input, {
    io: "input",
    override: ({ jsonSchema }) => {
      const { prefixItems: pair } = jsonSchema as { prefixItems?: (typeof jsonSchema)[] };
      if (!pair?.[0] || new Set(pair.map((item) => JSON.stringify(item))).size > 1) return;
      jsonSchema.items = pair[0];
      delete jsonSchema.prefixItems;
    },
  });
}
