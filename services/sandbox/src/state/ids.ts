import { randomBytes, randomUUID } from "node:crypto";

export const uuid = (): string => randomUUID();

/** Vapi numbers its calls with UUID version 7: the first 48 bits are the time (RFC 9562, section 5.7). */
export function uuidv7(at: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** A Twilio SID: two letters that name the resource, then 32 hexadecimal digits. */
export const sid = (prefix: string): string => prefix + randomBytes(16).toString("hex");

/** OpenAI's form, which Vapi passes on as it is. */
export const toolCallId = (): string => `call_${randomBytes(18).toString("base64url").replace(/[-_]/g, "x")}`;
