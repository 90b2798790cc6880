import type { Parts } from "../../parts.ts";
import type { TwilioApp } from "../env.ts";
import { pathOf } from "../env.ts";
import { absent } from "../errors.ts";
import { searchNumbers } from "../fiction-numbers.ts";

const ROOT = "/2010-04-01/Accounts/:account/AvailablePhoneNumbers";
const TYPES = ["Local", "Mobile", "National", "TollFree", "SharedCost", "Voip", "MachineToMachine"];
const RESULTS_AT_MOST = 30;

/** Numbers for sale in France. Nothing found is an empty list, not an error. */
export function availableNumbers(app: TwilioApp, parts: Parts): void {
  const country = (account: string) => {
    const base = `/2010-04-01/Accounts/${account}/AvailablePhoneNumbers/FR`;
    return {
      country_code: "FR",
      country: "France",
      uri: `${base}.json`,
      beta: false,
      subresource_uris: { local: `${base}/Local.json` },
    };
  };

  app.get(ROOT, (c) => {
    const account = c.req.param("account");
    const uri = `/2010-04-01/Accounts/${account}/AvailablePhoneNumbers.json`;
    return c.json({ countries: [country(account)], uri });
  });

  app.get(`${ROOT}/:country`, (c) => {
    if (c.req.param("country") !== "FR") throw absent(pathOf(c));
    return c.json(country(c.req.param("account")));
  });

  app.get(`${ROOT}/:country/:type`, (c) => {
    const { account, country: iso, type } = c.req.param();
    if (!TYPES.includes(type)) throw absent(pathOf(c));
    const query = c.req.query();
    const refused =
      iso !== "FR" ||
      type !== "Local" ||
      query.SmsEnabled === "true" ||
      query.MmsEnabled === "true" ||
      query.FaxEnabled === "true" ||
      query.VoiceEnabled === "false" ||
      query.ExcludeAllAddressRequired === "true";
    const numbers = refused
      ? []
      : searchNumbers({
          contains: query.Contains,
          locality: query.InLocality,
          postalCode: query.InPostalCode,
          limit: Math.min(Number(query.PageSize ?? RESULTS_AT_MOST) || RESULTS_AT_MOST, RESULTS_AT_MOST),
          taken: new Set(Object.values(parts.store.state.twilio.numbers).map((row) => String(row.phone_number))),
        });
    const uri = `/2010-04-01/Accounts/${account}/AvailablePhoneNumbers/${iso}/${type}.json`;
    return c.json({ available_phone_numbers: numbers, uri });
  });
}
