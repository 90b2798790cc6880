import type { Parts } from "../parts.ts";
import { TwilioError } from "./errors.ts";
import { isForSale } from "./fiction-numbers.ts";

/** https://www.twilio.com/docs/iam/test-credentials: numbers and area codes with a fixed outcome. */
const MAGIC_UNAVAILABLE = "+15005550000";
const MAGIC_INVALID = "+15005550001";
const MAGIC_VALID = "+15005550006";

const taken = (parts: Parts) =>
  new Set(Object.values(parts.store.state.twilio.numbers).map((row) => String(row.phone_number)));

export function numberToBuy(parts: Parts, form: URLSearchParams): string {
  const areaCode = form.get("AreaCode");
  const asked = form.get("PhoneNumber");
  if (!asked && areaCode) {
    if (areaCode === "500") return MAGIC_VALID;
    throw new TwilioError(21452, `No phone numbers found in area code ${areaCode}`);
  }
  if (!asked) throw new TwilioError(21421, "PhoneNumber or AreaCode is required.");
  const number = `+${asked.replace(/\D/g, "")}`;
  if (number === MAGIC_VALID) return number;
  if (number === MAGIC_INVALID || !/^\+\d{8,15}$/.test(number)) throw new TwilioError(21421, "PhoneNumber is invalid");
  if (number === MAGIC_UNAVAILABLE || !isForSale(number) || taken(parts).has(number)) {
    throw new TwilioError(21422, "PhoneNumber is not available");
  }
  return number;
}

/** A French number needs an approved bundle and an address, both of the account that buys (21649, 21631). */
export function requireCompliance(parts: Parts, account: string, number: string, form: URLSearchParams): void {
  if (!number.startsWith("+33")) return;
  const { bundles, addresses } = parts.store.state.twilio;
  const bundle = bundles[form.get("BundleSid") ?? ""];
  if (!bundle || bundle.account_sid !== account) {
    throw new TwilioError(
      21649,
      "Unable to create record: Bundle required and not provided for country: [FR] and numberType: [LOCAL]",
    );
  }
  if (bundle.status !== "twilio-approved") {
    throw new TwilioError(21649, "Unable to create record: Bundle status is not twilio-approved");
  }
  const address = addresses[form.get("AddressSid") ?? ""];
  if (!address || address.account_sid !== account) {
    throw new TwilioError(21631, "Phone Number Requires an Address but the 'AddressSid' parameter was empty.");
  }
}
