import { z } from "zod";

/** docs.vapi.ai, server authentication: the plans a webhook credential can have. */
const bearerPlan = z.strictObject({
  type: z.literal("bearer"),
  token: z.string(),
  headerName: z.string().optional(),
  bearerPrefixEnabled: z.boolean().optional(),
});

const hmacPlan = z.strictObject({
  type: z.literal("hmac"),
  secretKey: z.string(),
  algorithm: z.enum(["sha256", "sha512", "sha1"]),
  signatureHeader: z.string().optional(),
  timestampHeader: z.string().optional(),
  signaturePrefix: z.string().optional(),
  includeTimestamp: z.boolean().optional(),
  payloadFormat: z.string().optional(),
  messageIdHeader: z.string().optional(),
  signatureEncoding: z.enum(["hex", "base64"]).optional(),
  secretIsBase64: z.boolean().optional(),
});

export const authenticationPlan = z.discriminatedUnion("type", [bearerPlan, hmacPlan]);

const credential = { name: z.string().max(40).optional(), authenticationPlan };

export const createCredential = z.discriminatedUnion("provider", [
  z.strictObject({ provider: z.literal("webhook"), ...credential }),
  z.strictObject({ provider: z.literal("custom-credential"), ...credential }),
]);

export const updateCredential = z.strictObject({
  provider: z.enum(["webhook", "custom-credential"]).optional(),
  name: z.string().max(40).optional(),
  authenticationPlan: authenticationPlan.optional(),
});

export const restrictions = z.strictObject({
  enabled: z.boolean().optional(),
  allowedOrigins: z.array(z.string()).optional(),
  allowedAssistantIds: z.array(z.string()).optional(),
  allowTransientAssistant: z.boolean().optional(),
});

export const createToken = z.strictObject({
  tag: z.enum(["private", "public"]).optional(),
  name: z.string().max(40).optional(),
  restrictions: restrictions.optional(),
});

export type AuthenticationPlan = z.infer<typeof authenticationPlan>;
export type Restrictions = z.infer<typeof restrictions>;
