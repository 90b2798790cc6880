import { z } from "zod";
import type { SupplierConfig } from "../../config.ts";
import { SupplierError } from "../../ports/supplier-error.ts";
import type { BrowserCall } from "../../ports/voice-supplier.ts";
import { refusalOf } from "./errors.ts";

const Answer = z.object({ id: z.string(), webCallUrl: z.url() });

/**
 * A web call made by the server: the browser gets the room and no key. `/call/web` is in no SDK, and answers the public
 * key alone (a private one gets 401).
 */
export async function startWebCall(
  vapi: SupplierConfig["vapi"],
  assistantId: string,
  variableValues?: Record<string, string>,
): Promise<BrowserCall> {
  const overrides = variableValues && { assistantOverrides: { variableValues } };
  const response = await fetch(`${vapi.baseUrl}/call/web`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${vapi.publicKey}`,
      "content-type": "application/json",
      "user-agent": "allokoli",
    },
    body: JSON.stringify({ assistantId, ...overrides, roomDeleteOnUserLeaveEnabled: true }),
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusalOf(response.status, body);
  const answer = Answer.safeParse(body);
  if (!answer.success) throw new SupplierError("voice", "unavailable", "an unreadable answer to /call/web");
  const { id, webCallUrl } = answer.data;
  // Vapi's rooms are Daily's and need its library; any other host takes a plain WebRTC offer.
  const hosted = new URL(webCallUrl).hostname.endsWith(".daily.co");
  return { supplierCallId: id, joinUrl: webCallUrl, transport: hosted ? "room" : "direct" };
}
