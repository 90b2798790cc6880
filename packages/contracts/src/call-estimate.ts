import { z } from "zod";

/** What a call should cost before any was made: an order of size to decide with, not a bill. Euros before tax. */
export const CallEstimate = z
  .object({
    /** Within seven percent of what the model counts. */
    prompt_tokens: z.number().int(),
    euros_per_call: z.number(),
    euros_by_part: z.object({
      platform: z.number(),
      line: z.number(),
      transcriber: z.number(),
      model: z.number(),
      voice: z.number(),
    }),
    assumptions: z.object({
      call_seconds: z.number().int(),
      /** Times that the caller speaks and is answered. */
      exchanges: z.number().int(),
      characters_spoken: z.number().int(),
      euros_per_dollar: z.number(),
      /** Day of the price list. */
      prices_of: z.iso.date(),
    }),
  })
  .meta({ id: "CallEstimate" });
export type CallEstimate = z.infer<typeof CallEstimate>;
