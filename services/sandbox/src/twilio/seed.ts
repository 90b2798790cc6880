import type { Parts } from "../parts.ts";
import { twilioDate, twilioIsoDate } from "./dates.ts";
import { accountRow } from "./routes/accounts.ts";
import { regulationSid } from "./routes/regulations.ts";

/** Compliance that a new sandbox already has, so that numbers can be bought from the first minute. */
export const SEEDED_BUNDLE_SID = "BU5a9db0c5000000000000000000000001";
export const SEEDED_ADDRESS_SID = "AD5a9db0c5000000000000000000000001";

export function seed(parts: Parts): void {
  const { store, settings } = parts;
  const { accounts, addresses, bundles } = store.state.twilio;
  const owner = settings.twilioAccountSid;
  accounts[owner] ??= accountRow(owner, owner, "AlloKoli sandbox", settings.twilioAuthToken);
  // The environment decides on the main account's token, also for a state file written with another one.
  accounts[owner].auth_token = settings.twilioAuthToken;

  addresses[SEEDED_ADDRESS_SID] ??= {
    sid: SEEDED_ADDRESS_SID,
    account_sid: owner,
    friendly_name: "Siège",
    customer_name: "AlloKoli",
    street: "1 rue de la Fiction",
    street_secondary: null,
    city: "Paris",
    region: "Île-de-France",
    postal_code: "75001",
    iso_country: "FR",
    emergency_enabled: false,
    validated: true,
    verified: true,
    date_created: twilioDate(),
    date_updated: twilioDate(),
    uri: `/2010-04-01/Accounts/${owner}/Addresses/${SEEDED_ADDRESS_SID}.json`,
  };
  bundles[SEEDED_BUNDLE_SID] ??= {
    sid: SEEDED_BUNDLE_SID,
    account_sid: owner,
    regulation_sid: regulationSid("local", "business"),
    friendly_name: "FR local business",
    status: "twilio-approved",
    valid_until: null,
    email: "conformite@example.com",
    status_callback: null,
    date_created: twilioIsoDate(),
    date_updated: twilioIsoDate(),
  };
  store.changed();
}
