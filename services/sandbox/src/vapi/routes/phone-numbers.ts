import type { Hono } from "hono";
import type { Parts } from "../../parts.ts";
import type { Json, TwilioRow } from "../../state/state.ts";
import { secretOpens } from "../../twilio/secrets.ts";
import type { VapiEnv } from "../env.ts";
import { badRequest, notFound, VapiError } from "../errors.ts";
import { serve } from "../resource.ts";
import { createPhoneNumber, updatePhoneNumber } from "../schemas/phone-number.ts";

/** Where Vapi has Twilio send the calls and messages of an imported number. */
export const VAPI_VOICE_URL = "https://api.vapi.ai/twilio/inbound_call";
const VAPI_SMS_URL = "https://api.vapi.ai/twilio/sms";

export function phoneNumbers(app: Hono<VapiEnv>, parts: Parts): void {
  serve(app, parts, {
    path: "/phone-number",
    table: "phoneNumbers",
    what: "Phone Number",
    create: createPhoneNumber,
    update: updatePhoneNumber,
    complete(fields) {
      requireAssistant(parts, fields);
      if (fields.provider === "twilio") importFromTwilio(parts, fields);
      return { status: "active" };
    },
    beforeUpdate: (_row, body) => requireAssistant(parts, body),
  });
}

function requireAssistant(parts: Parts, { assistantId }: Json): void {
  if (typeof assistantId === "string" && !parts.store.state.vapi.assistants[assistantId]) {
    throw notFound("Assistant", assistantId);
  }
}

/** Import proves the credentials at Twilio and takes the number's webhooks over (docs.vapi.ai, import from Twilio). */
function importFromTwilio(parts: Parts, fields: Json): void {
  const { twilio, vapi } = parts.store.state;
  const existing = Object.values(vapi.phoneNumbers).find(
    (row) => row.number === fields.number && row.twilioAccountSid === fields.twilioAccountSid,
  );
  if (existing) {
    throw new VapiError(
      400,
      `Existing Phone Number ${existing.id} Has Identical \`number\` ${fields.number} And \`twilioAccountSid\`.`,
    );
  }
  if (!fields.twilioAuthToken && !(fields.twilioApiKey && fields.twilioApiSecret)) {
    throw badRequest("twilioAuthToken must be a string");
  }
  const account = String(fields.twilioAccountSid);
  const token = fields.twilioAuthToken as string | undefined;
  const opens = token
    ? secretOpens(parts, account, account, token)
    : secretOpens(parts, account, String(fields.twilioApiKey), String(fields.twilioApiSecret));
  const owned: TwilioRow | undefined = Object.values(twilio.numbers).find(
    (row) => row.phone_number === fields.number && row.account_sid === account,
  );
  if (!opens || !owned) {
    throw new VapiError(
      400,
      `Number ${fields.number} Not Found on Twilio. Hot tip, double check the number and the account.`,
    );
  }
  owned.voice_url = VAPI_VOICE_URL;
  owned.voice_method = "POST";
  if (fields.smsEnabled !== false) owned.sms_url = VAPI_SMS_URL;
}
