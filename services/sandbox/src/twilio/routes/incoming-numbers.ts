import type { Parts } from "../../parts.ts";
import { sid } from "../../state/ids.ts";
import type { TwilioRow } from "../../state/state.ts";
import { mayUse } from "../auth.ts";
import { twilioDate } from "../dates.ts";
import { given, owned, type TwilioApp, type TwilioContext } from "../env.ts";
import { TwilioError } from "../errors.ts";
import { friendlyNumber } from "../fiction-numbers.ts";
import { page2010 } from "../paging.ts";
import { numberToBuy, requireCompliance } from "../purchase-rules.ts";

const ROOT = "/2010-04-01/Accounts/:account/IncomingPhoneNumbers";
const FIELDS = [
  "FriendlyName",
  "VoiceUrl",
  "VoiceMethod",
  "VoiceFallbackUrl",
  "VoiceFallbackMethod",
  "VoiceApplicationSid",
  "StatusCallback",
  "StatusCallbackMethod",
  "SmsUrl",
  "SmsMethod",
  "SmsFallbackUrl",
  "SmsFallbackMethod",
  "SmsApplicationSid",
  "BundleSid",
  "AddressSid",
  "IdentitySid",
  "TrunkSid",
  "EmergencyStatus",
  "EmergencyAddressSid",
  "VoiceReceiveMode",
];

/** Numbers an account owns: bought here, and only from what is for sale. */
export function incomingNumbers(app: TwilioApp, parts: Parts): void {
  const rows = parts.store.state.twilio.numbers;
  const find = (c: TwilioContext): TwilioRow => owned(c, rows[c.req.param("sid") ?? ""], c.req.param("account") ?? "");

  const buy = (c: TwilioContext) => {
    const account = c.req.param("account") ?? "";
    const form = c.get("form");
    const fields = checked(given(form, FIELDS));
    const number = numberToBuy(parts, form);
    requireCompliance(parts, account, number, form);
    const row = numberRow(account, number, fields);
    rows[row.sid] = row;
    parts.store.changed();
    return c.json(row, 201);
  };

  app.post(ROOT, buy);
  app.post(`${ROOT}/Local`, buy);

  const list = (c: TwilioContext) => {
    const account = c.req.param("account");
    const { PhoneNumber, FriendlyName } = c.req.query();
    const digits = PhoneNumber?.replace(/[^\d]/g, "");
    const mine = Object.values(rows).filter(
      (row) =>
        row.account_sid === account &&
        (!digits || String(row.phone_number).includes(digits)) &&
        (!FriendlyName || row.friendly_name === FriendlyName),
    );
    const path = `/2010-04-01/Accounts/${account}/IncomingPhoneNumbers.json`;
    return c.json(page2010(c, "incoming_phone_numbers", path, mine));
  };
  app.get(ROOT, list);
  app.get(`${ROOT}/Local`, list);

  app.get(`${ROOT}/:sid`, (c) => c.json(find(c)));

  app.post(`${ROOT}/:sid`, (c) => {
    const row = find(c);
    const target = c.get("form").get("AccountSid");
    if (target && target !== row.account_sid) {
      // Only a parent account moves numbers, and only within its family (Twilio docs, 21474).
      const parent = parts.store.state.twilio.accounts[c.get("principal").accountSid];
      if (parent?.owner_account_sid !== parent?.sid || !mayUse(parts, c.get("principal"), target)) {
        throw new TwilioError(21474, "Phone number could not be moved to this account.");
      }
      row.account_sid = target;
    }
    Object.assign(row, checked(given(c.get("form"), FIELDS)), { date_updated: twilioDate() });
    parts.store.changed();
    return c.json(row);
  });

  app.delete(`${ROOT}/:sid`, (c) => {
    delete rows[find(c).sid];
    parts.store.changed();
    return c.body(null, 204);
  });
}

function checked(fields: Record<string, string>): Record<string, string> {
  if ((fields.friendly_name ?? "").length > 64)
    throw new TwilioError(21603, "FriendlyName is too long: 64 characters at most.");
  for (const [name, value] of Object.entries(fields)) {
    if (/_url$|^status_callback$/.test(name) && value !== "" && !URL.canParse(value)) {
      throw new TwilioError(21502, `${name} is not a valid URL: ${value}`);
    }
  }
  return fields;
}

function numberRow(account: string, number: string, fields: Record<string, string>): TwilioRow {
  const id = sid("PN");
  return {
    sid: id,
    account_sid: account,
    phone_number: number,
    friendly_name: friendlyNumber(number),
    address_sid: null,
    address_requirements: "any",
    api_version: "2010-04-01",
    beta: false,
    capabilities: { voice: true, sms: false, mms: false, fax: false },
    identity_sid: null,
    origin: "twilio",
    sms_application_sid: null,
    sms_fallback_method: "POST",
    sms_fallback_url: "",
    sms_method: "POST",
    sms_url: "",
    status_callback: "",
    status_callback_method: "POST",
    trunk_sid: null,
    voice_application_sid: null,
    voice_caller_id_lookup: false,
    voice_fallback_method: "POST",
    voice_fallback_url: "",
    voice_method: "POST",
    voice_receive_mode: "voice",
    voice_url: "",
    emergency_status: "Inactive",
    emergency_address_sid: null,
    emergency_address_status: "unregistered",
    bundle_sid: null,
    status: "in-use",
    type: "local",
    ...fields,
    date_created: twilioDate(),
    date_updated: twilioDate(),
    uri: `/2010-04-01/Accounts/${account}/IncomingPhoneNumbers/${id}.json`,
  };
}
