import { createHmac } from "node:crypto";
import type { KnobBoard } from "../control/knobs.ts";
import type { WebhookLog } from "./log.ts";

/**
 * https://www.twilio.com/docs/usage/security: the URL, then every parameter sorted by name with its value appended,
 * signed by HMAC-SHA1 with the auth token of the account that owns the resource.
 */
export function twilioSignature(authToken: string, url: string, params: Record<string, string>): string {
  const text = Object.keys(params)
    .sort()
    .reduce((signed, name) => signed + name + params[name], url);
  return createHmac("sha1", authToken).update(text).digest("base64");
}

export interface TwilioCallback {
  url: string;
  method?: string | undefined;
  params: Record<string, string>;
  authToken: string;
  type: string;
  callId?: string | undefined;
}

export interface TwilioSender {
  send(callback: TwilioCallback): Promise<number>;
}

const TIMEOUT_MS = 15_000;

export function createTwilioSender(knobs: KnobBoard, log: WebhookLog): TwilioSender {
  return {
    async send({ url, method, params, authToken, type, callId }) {
      const form = new URLSearchParams(params);
      const get = method?.toUpperCase() === "GET";
      const target = get ? `${url}${url.includes("?") ? "&" : "?"}${form}` : url;
      const signature = twilioSignature(authToken, target, get ? {} : params);
      const post = () =>
        fetch(target, {
          method: get ? "GET" : "POST",
          ...(get ? {} : { body: form.toString() }),
          headers: {
            "X-Twilio-Signature": signature,
            "user-agent": "TwilioProxy/1.1",
            connection: "close",
            ...(get ? {} : { "content-type": "application/x-www-form-urlencoded; charset=UTF-8" }),
          },
          signal: AbortSignal.timeout(TIMEOUT_MS),
        }).then(
          (answer) => answer.status,
          () => 0,
        );
      const fault = knobs.take("twilio", "WEBHOOK", type);
      let status = 0;
      for (let copy = 0; copy < (fault?.kind === "webhook-twice" ? 2 : 1); copy += 1) {
        if (fault?.kind !== "webhook-lost") status = await post();
        log.add({ supplier: "twilio", type, status, url, callId, message: params });
      }
      return status;
    },
  };
}
