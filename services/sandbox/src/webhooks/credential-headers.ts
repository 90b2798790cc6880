import { createHmac } from "node:crypto";
import { uuid } from "../state/ids.ts";
import type { AuthenticationPlan } from "../vapi/schemas/access.ts";

interface SignedRequest {
  method: string;
  url: string;
  body: string;
}

/** docs.vapi.ai, server authentication. The unit of the timestamp is not documented; seconds are what Standard Webhooks uses. */
export function credentialHeaders(plan: AuthenticationPlan, request: SignedRequest): Record<string, string> {
  if (plan.type === "bearer") {
    const prefix = plan.bearerPrefixEnabled === false ? "" : "Bearer ";
    return { [plan.headerName ?? "Authorization"]: `${prefix}${plan.token}` };
  }

  const timestamp = String(Math.floor(Date.now() / 1000));
  const id = `msg_${uuid()}`;
  const values: Record<string, string> = { ...request, timestamp, "svix-id": id };
  const format = plan.payloadFormat ?? (plan.includeTimestamp === false ? "{body}" : "{timestamp}.{body}");
  const payload = format.replace(/\{(body|timestamp|method|url|svix-id)\}/g, (_, name: string) => values[name] ?? "");
  const key = Buffer.from(plan.secretKey, plan.secretIsBase64 ? "base64" : "utf8");
  const signature = createHmac(plan.algorithm, key)
    .update(payload)
    .digest(plan.signatureEncoding ?? "hex");

  return {
    [plan.signatureHeader ?? "x-signature"]: `${plan.signaturePrefix ?? ""}${signature}`,
    ...(plan.includeTimestamp === false ? {} : { [plan.timestampHeader ?? "x-timestamp"]: timestamp }),
    ...(plan.messageIdHeader ? { [plan.messageIdHeader]: id } : {}),
  };
}
