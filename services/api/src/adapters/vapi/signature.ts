import { createHmac, timingSafeEqual } from "node:crypto";

const WINDOW_SECONDS = 300;

/**
 * Vapi's HMAC credential (docs.vapi.ai/server-url/server-authentication): `x-signature` is the hexadecimal
 * HMAC-SHA256 of `{timestamp}.{body}` over the raw bytes. The unit of `x-timestamp` is not documented, so seconds and
 * milliseconds are both read.
 */
export function verifyVapiSignature(secret: string, headers: Headers, rawBody: string, now = Date.now()): boolean {
  const timestamp = headers.get("x-timestamp") ?? "";
  const signature = headers.get("x-signature") ?? "";
  if (!/^\d{10,13}$/.test(timestamp) || !/^[0-9a-f]{64}$/i.test(signature)) return false;
  const sentAt = timestamp.length > 11 ? Number(timestamp) : Number(timestamp) * 1000;
  if (Math.abs(now - sentAt) > WINDOW_SECONDS * 1000) return false;
  const expected = createHmac("sha256", secret).update(`${timestamp}.${rawBody}`).digest();
  return timingSafeEqual(expected, Buffer.from(signature, "hex"));
}
