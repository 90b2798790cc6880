import type { Parts } from "../../parts.ts";
import { sid } from "../../state/ids.ts";
import type { TwilioRow } from "../../state/state.ts";
import { twilioDate } from "../dates.ts";
import { given, owned, type TwilioApp, type TwilioContext } from "../env.ts";
import { required, TwilioError } from "../errors.ts";
import { page2010 } from "../paging.ts";

const ROOT = "/2010-04-01/Accounts/:account/Addresses";
const REQUIRED = ["CustomerName", "Street", "City", "Region", "PostalCode", "IsoCountry"];
const FIELDS = [...REQUIRED, "FriendlyName", "StreetSecondary"];

export function addresses(app: TwilioApp, parts: Parts): void {
  const rows = parts.store.state.twilio.addresses;
  const find = (c: TwilioContext): TwilioRow => owned(c, rows[c.req.param("sid") ?? ""], c.req.param("account") ?? "");

  app.post(ROOT, (c) => {
    const form = c.get("form");
    const missing = REQUIRED.find((name) => !form.get(name));
    if (missing) throw required(21604, missing);
    const account = c.req.param("account");
    const id = sid("AD");
    const row: TwilioRow = {
      sid: id,
      account_sid: account,
      friendly_name: null,
      street_secondary: null,
      ...given(form, FIELDS),
      emergency_enabled: form.get("EmergencyEnabled") === "true",
      validated: true,
      verified: false,
      date_created: twilioDate(),
      date_updated: twilioDate(),
      uri: `/2010-04-01/Accounts/${account}/Addresses/${id}.json`,
    };
    validate(row);
    rows[id] = row;
    parts.store.changed();
    return c.json(row, 201);
  });

  app.get(ROOT, (c) => {
    const account = c.req.param("account");
    const { CustomerName, FriendlyName, IsoCountry } = c.req.query();
    const mine = Object.values(rows).filter(
      (row) =>
        row.account_sid === account &&
        (!CustomerName || row.customer_name === CustomerName) &&
        (!FriendlyName || row.friendly_name === FriendlyName) &&
        (!IsoCountry || row.iso_country === IsoCountry),
    );
    return c.json(page2010(c, "addresses", `/2010-04-01/Accounts/${account}/Addresses.json`, mine));
  });

  app.get(`${ROOT}/:sid`, (c) => c.json(find(c)));

  app.post(`${ROOT}/:sid`, (c) => {
    const row = find(c);
    const changed = { ...row, ...given(c.get("form"), FIELDS), date_updated: twilioDate() };
    validate(changed);
    rows[row.sid] = changed;
    parts.store.changed();
    return c.json(changed);
  });

  app.delete(`${ROOT}/:sid`, (c) => {
    delete rows[find(c).sid];
    parts.store.changed();
    return c.body(null, 204);
  });
}

/** French addresses are checked: a postal code has five digits. */
function validate(row: TwilioRow): void {
  if (row.iso_country === "FR" && !/^\d{5}$/.test(String(row.postal_code))) {
    throw new TwilioError(21628, "The address could not be validated. Check the postal code.");
  }
}
