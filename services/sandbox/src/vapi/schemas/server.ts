import { z } from "zod";

/** docs.vapi.ai, server URL: retries happen only when a backoff plan asks for them. */
const backoffPlan = z.strictObject({
  type: z.enum(["fixed", "exponential"]),
  maxRetries: z.number().min(0).max(10),
  baseDelaySeconds: z.number().min(0).max(10),
  excludedStatusCodes: z.array(z.number()).optional(),
});

/** There is no `secret` here any more: a credential or a header replaces it. */
export const server = z.strictObject({
  url: z.url().optional(),
  timeoutSeconds: z.number().min(1).max(300).optional(),
  credentialId: z.string().optional(),
  staticIpAddressesEnabled: z.boolean().optional(),
  encryptedPaths: z.array(z.string()).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  backoffPlan: backoffPlan.optional(),
});

export type Server = z.infer<typeof server>;
