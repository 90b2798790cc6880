import type { KnobBoard } from "../control/knobs.ts";
import type { Store } from "../state/store.ts";
import type { AuthenticationPlan } from "../vapi/schemas/access.ts";
import type { Server } from "../vapi/schemas/server.ts";
import { credentialHeaders } from "./credential-headers.ts";
import type { WebhookLog } from "./log.ts";

export interface Delivered {
  /** 0 when nobody answered. */
  status: number;
  body: unknown;
}

export interface ServerMessage extends Record<string, unknown> {
  type: string;
}

export interface VapiSender {
  send(server: Server | undefined, message: ServerMessage, callId?: string, timeoutMs?: number): Promise<Delivered>;
}

const NOBODY: Delivered = { status: 0, body: undefined };

/** Posts a server message as Vapi does: 20 seconds, no second try unless the server has a backoff plan. */
export function createVapiSender(store: Store, knobs: KnobBoard, log: WebhookLog): VapiSender {
  const once = async (server: Server, url: string, body: string, timeoutMs: number): Promise<Delivered> => {
    const credential = server.credentialId ? store.state.vapi.credentials[server.credentialId] : undefined;
    const signed = credential
      ? credentialHeaders(credential.authenticationPlan as AuthenticationPlan, { method: "POST", url, body })
      : {};
    try {
      const answer = await fetch(url, {
        method: "POST",
        body,
        // Its own connection: one kept open may be closed by the other side at the very moment it is used again.
        // A header of the server's own overrides the credential's (Server.headers in the OpenAPI).
        headers: {
          "content-type": "application/json",
          "user-agent": "vapi-sandbox",
          connection: "close",
          ...signed,
          ...server.headers,
        },
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await answer.text();
      return { status: answer.status, body: parsed(text) };
    } catch {
      return NOBODY;
    }
  };

  const withRetries = async (server: Server, url: string, body: string, timeoutMs: number): Promise<Delivered> => {
    const plan = server.backoffPlan;
    for (let attempt = 0; ; attempt += 1) {
      const delivered = await once(server, url, body, timeoutMs);
      const accepted = delivered.status >= 200 && delivered.status < 300;
      if (accepted || !plan || attempt >= plan.maxRetries) return delivered;
      if (plan.excludedStatusCodes?.includes(delivered.status)) return delivered;
      const factor = plan.type === "exponential" ? 2 ** attempt : 1;
      await new Promise((resolve) => setTimeout(resolve, plan.baseDelaySeconds * 1000 * factor));
    }
  };

  return {
    async send(server, message, callId, timeoutMs) {
      if (!server?.url) return NOBODY;
      const body = JSON.stringify({ message });
      const limit = timeoutMs ?? (server.timeoutSeconds ?? 20) * 1000;
      const fault = knobs.take("vapi", "WEBHOOK", message.type);
      let delivered = NOBODY;
      for (let copy = 0; copy < (fault?.kind === "webhook-twice" ? 2 : 1); copy += 1) {
        if (fault?.kind !== "webhook-lost") delivered = await withRetries(server, server.url, body, limit);
        log.add({ supplier: "vapi", type: message.type, status: delivered.status, url: server.url, callId, message });
      }
      return delivered;
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
