import twilio from "twilio";
import type { SupplierConfig } from "../../config.ts";
import type { Carrier, CarrierNumber } from "../../ports/carrier.ts";
import { SupplierError } from "../../ports/supplier-error.ts";
import { guard, kindOf } from "../resilience.ts";
import { readTwilioCallUpdate } from "./call-update.ts";

/** Twilio through its own SDK. The account's own credentials sign its webhooks (twilio.com/docs/usage/security). */
export function createTwilio({ twilio: config }: SupplierConfig): Carrier {
  const client = twilio(config.accountSid, config.authToken, { autoRetry: false, timeout: 10_000 });
  if (config.baseUrl) {
    client.api.baseUrl = config.baseUrl;
    client.numbers.baseUrl = config.baseUrl;
  }
  const ask = guard("carrier", classifyTwilio);
  const find = async (e164: string) => {
    const [owned] = await client.incomingPhoneNumbers.list({ phoneNumber: e164, limit: 1 });
    return owned ? toNumber(owned) : null;
  };
  return {
    // AreaCode is for the US and Canada: French prefixes are asked for with Contains.
    searchNumbers: (count) =>
      ask("search numbers", async () => {
        const offered = await client
          .availablePhoneNumbers("FR")
          .local.list({ contains: "+33*", voiceEnabled: true, limit: count });
        return offered.map(({ phoneNumber }) => phoneNumber).filter((number) => !/^\+33[67]/.test(number));
      }),
    buyNumber: (e164, statusCallback) =>
      ask("buy number", async () => {
        const owned = await find(e164);
        if (owned) return owned;
        const bought = await client.incomingPhoneNumbers.create({
          phoneNumber: e164,
          friendlyName: "AlloKoli",
          statusCallback,
          statusCallbackMethod: "POST",
          ...(config.bundleSid ? { bundleSid: config.bundleSid } : {}),
          ...(config.addressSid ? { addressSid: config.addressSid } : {}),
        });
        return toNumber(bought);
      }),
    findNumber: (e164) => ask("find number", () => find(e164)),
    releaseNumber: (sid) =>
      ask("release number", async () => void (await client.incomingPhoneNumbers(sid).remove())).catch(
        (error: unknown) => {
          if (!(error instanceof SupplierError && error.kind === "not_found")) throw error;
        },
      ),
    verifyWebhook: (url, signature, parameters) =>
      signature !== undefined && twilio.validateRequest(config.authToken, signature, url, parameters),
    readCallUpdate: readTwilioCallUpdate,
  };
}

const toNumber = ({
  sid,
  phoneNumber,
  voiceUrl,
}: {
  sid: string;
  phoneNumber: string;
  voiceUrl: string;
}): CarrierNumber => ({
  carrierNumberId: sid,
  e164: phoneNumber,
  voiceUrl: voiceUrl || null,
});

function classifyTwilio(error: unknown): SupplierError {
  const { status, code, message } = error as { status?: number; code?: number | string; message?: string };
  return new SupplierError(
    "carrier",
    kindOf(typeof status === "number" ? status : undefined),
    `${status ?? "no answer"} ${code ?? ""} ${message ?? ""}`,
  );
}
