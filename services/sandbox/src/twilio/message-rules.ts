import type { Parts } from "../parts.ts";
import { required, TwilioError } from "./errors.ts";

/** https://www.twilio.com/docs/iam/test-credentials */
const MAGIC_FROM: Record<string, [number, string]> = {
  "+15005550001": [
    21212,
    "The 'From' number +15005550001 is not a valid phone number, shortcode, or alphanumeric sender ID.",
  ],
  "+15005550007": [21606, "The 'From' phone number provided is not a valid message-capable Twilio phone number."],
  "+15005550008": [21611, "This 'From' number has exceeded the maximum number of queued messages."],
};
const MAGIC_TO: Record<string, [number, string]> = {
  "+15005550001": [21211, "The 'To' number +15005550001 is not a valid phone number."],
  "+15005550002": [21612, "The 'To' phone number is not currently reachable via SMS."],
  "+15005550003": [21408, "Permission to send an SMS has not been enabled for the region."],
  "+15005550004": [21610, "Attempt to send to unsubscribed recipient."],
  "+15005550009": [21614, "'To' number is not a valid mobile number."],
};
const MAGIC_VALID_FROM = "+15005550006";

export function checkMessage(parts: Parts, account: string, form: URLSearchParams) {
  const to = form.get("To");
  const body = form.get("Body") ?? "";
  const from = form.get("From") ?? "";
  const service = form.get("MessagingServiceSid");
  if (!to) throw required(21604, "To");
  if (!from && !service) throw required(21603, "From");
  if (!body && !form.get("ContentSid") && !form.get("MediaUrl")) {
    throw new TwilioError(21602, "Message body is required.");
  }
  if (body.length > 1600) {
    throw new TwilioError(21617, "The concatenated message body exceeds the 1600 character limit");
  }

  const refused = MAGIC_FROM[from] ?? MAGIC_TO[to];
  if (refused) throw new TwilioError(...refused);
  if (!/^\+[1-9]\d{7,14}$/.test(to)) throw new TwilioError(21211, `Invalid 'To' Phone Number: ${to}`);
  // A French geographic or non-geographic line receives no text messages.
  if (/^\+33[1-59]/.test(to)) throw new TwilioError(21614, `'To' number is not a valid mobile number: ${to}`);
  if (from && from !== MAGIC_VALID_FROM) checkSender(parts, account, from);
  return { from: from || null, to, body };
}

function checkSender(parts: Parts, account: string, from: string): void {
  // Up to eleven letters and digits with at least one letter name a sender that cannot be answered.
  if (/^(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}$/.test(from)) return;
  if (!/^\+?\d+$/.test(from)) {
    throw new TwilioError(
      21212,
      `The 'From' number ${from} is not a valid phone number, shortcode, or alphanumeric sender ID.`,
    );
  }
  const owned = Object.values(parts.store.state.twilio.numbers).find(
    (row) => row.phone_number === from && row.account_sid === account,
  );
  const textable = (owned?.capabilities as { sms?: boolean } | undefined)?.sms;
  if (!textable) {
    throw new TwilioError(
      21606,
      `The 'From' phone number provided (${from}) is not a valid message-capable Twilio phone number for this destination/account.`,
    );
  }
}
