import { createHmac, randomUUID } from "node:crypto";
import { type Answer, ask } from "./partner.ts";
import type { TestApi } from "./test-api.ts";

type Place = Pick<TestApi, "url" | "config">;

interface How {
  secret?: string;
  /** Seconds, as the supplier's clock says. */
  at?: number | string;
  mode?: string;
  /** What is signed, when it is not what is sent. */
  signed?: string;
}

/** One delivery as Vapi makes it. A string goes as it is. */
export function fromVapi({ url, config }: Place, message: unknown, how: How = {}): Promise<Answer<never>> {
  const body = typeof message === "string" ? message : JSON.stringify({ message });
  const timestamp = String(how.at ?? Math.floor(Date.now() / 1000));
  const secret = how.secret ?? config.suppliers.live.vapi.webhookSecret;
  const signature = createHmac("sha256", secret)
    .update(`${timestamp}.${how.signed ?? body}`)
    .digest("hex");
  return ask(url, "POST", `/webhooks/vapi/${how.mode ?? "live"}`, body, {
    "x-timestamp": timestamp,
    "x-signature": signature,
  });
}

/** One status callback as Twilio makes it. */
export function fromTwilio(
  { url, config }: Place,
  parameters: Record<string, string>,
  { token = config.suppliers.live.twilio.authToken, address = `${url}/webhooks/twilio/live/status` } = {},
): Promise<Response> {
  const text = Object.keys(parameters)
    .sort()
    .reduce((all, name) => all + name + parameters[name], address);
  return fetch(`${url}/webhooks/twilio/live/status`, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "x-twilio-signature": createHmac("sha1", token).update(text).digest("base64"),
    },
    body: new URLSearchParams(parameters).toString(),
  });
}

export interface Scripted {
  supplierAssistantId: string;
  callId?: string;
  carrierCallId?: string;
  /** Number that was rung. */
  to?: string;
}

const STARTED = "2026-03-02T09:00:00.000Z";
const ENDED = "2026-03-02T09:01:30.000Z";

/** The messages of one call's life, as they come over the wire. */
export function lifeOfCall({
  supplierAssistantId,
  callId = randomUUID(),
  carrierCallId = `CA${callId}`,
  to,
}: Scripted) {
  const call = {
    id: callId,
    type: "inboundPhoneCall",
    assistantId: supplierAssistantId,
    phoneCallProviderId: carrierCallId,
    createdAt: STARTED,
    startedAt: STARTED,
    customer: { number: "+33639981241" },
  };
  const common = { call, customer: call.customer, ...(to ? { phoneNumber: { number: to } } : {}) };
  const toolCallId = `call_${callId}`;
  return {
    callId,
    carrierCallId,
    started: { type: "status-update", status: "in-progress", timestamp: Date.parse(STARTED), ...common },
    tools: {
      type: "tool-calls",
      timestamp: Date.parse(STARTED) + 40_000,
      toolCallList: [
        {
          id: toolCallId,
          type: "function",
          function: {
            name: "prendre_message",
            arguments: {
              nom: "Claire Morel",
              telephone: "06 39 98 12 41",
              message: "Rappelez-moi pour une fuite",
              urgent: true,
            },
          },
        },
      ],
      ...common,
    },
    ended: {
      type: "status-update",
      status: "ended",
      endedReason: "customer-ended-call",
      timestamp: Date.parse(ENDED),
      ...common,
    },
    report: {
      type: "end-of-call-report",
      endedReason: "customer-ended-call",
      timestamp: Date.parse(ENDED) + 2_000,
      startedAt: STARTED,
      endedAt: ENDED,
      durationSeconds: 90,
      cost: 0.1234,
      analysis: { summary: "Claire Morel demande à être rappelée pour une fuite." },
      artifact: {
        messages: [
          { role: "system", message: "le prompt", secondsFromStart: 0 },
          { role: "bot", message: "Bonjour, vous êtes chez Marchetti.", secondsFromStart: 1 },
          { role: "user", message: "Bonjour, j'ai une fuite dans la cuisine.", secondsFromStart: 6 },
        ],
      },
      ...common,
    },
  };
}
