import type { Parts } from "../../parts.ts";
import { sid } from "../../state/ids.ts";
import type { TwilioRow } from "../../state/state.ts";
import { mayUse } from "../auth.ts";
import { twilioDate } from "../dates.ts";
import { pathOf, type TwilioApp, type TwilioContext } from "../env.ts";
import { absent, TwilioError, unauthenticated } from "../errors.ts";
import { page2010 } from "../paging.ts";

const ROOT = "/2010-04-01/Accounts";

export function accountRow(accountSid: string, ownerSid: string, friendlyName: string, authToken: string): TwilioRow {
  const uri = `${ROOT}/${accountSid}`;
  return {
    sid: accountSid,
    owner_account_sid: ownerSid,
    friendly_name: friendlyName,
    auth_token: authToken,
    status: "active",
    type: "Full",
    date_created: twilioDate(),
    date_updated: twilioDate(),
    uri: `${uri}.json`,
    subresource_uris: {
      available_phone_numbers: `${uri}/AvailablePhoneNumbers.json`,
      calls: `${uri}/Calls.json`,
      incoming_phone_numbers: `${uri}/IncomingPhoneNumbers.json`,
      messages: `${uri}/Messages.json`,
    },
  };
}

/** Subaccounts. Standard API keys are kept out (Twilio docs, API keys). */
export function accounts(app: TwilioApp, parts: Parts): void {
  const rows = parts.store.state.twilio.accounts;

  const tokenOnly = (c: TwilioContext) => {
    if (c.get("principal").kind !== "token") throw unauthenticated();
    return c.get("principal").accountSid;
  };

  app.post(ROOT, (c) => {
    const owner = tokenOnly(c);
    const name = c.get("form").get("FriendlyName") ?? `SubAccount Created at ${twilioDate()}`;
    const row = accountRow(sid("AC"), owner, name, sid(""));
    rows[row.sid] = row;
    parts.store.changed();
    return c.json(row, 201);
  });

  app.get(ROOT, (c) => {
    const owner = tokenOnly(c);
    const { FriendlyName, Status } = c.req.query();
    const mine = Object.values(rows).filter(
      (row) =>
        mayUse(parts, { accountSid: owner, kind: "token" }, row.sid) &&
        (!FriendlyName || row.friendly_name === FriendlyName) &&
        (!Status || row.status === Status),
    );
    return c.json(page2010(c, "accounts", `${ROOT}.json`, mine));
  });

  app.get(`${ROOT}/:account`, (c) => c.json(reach(c)));

  app.post(`${ROOT}/:account`, (c) => {
    const row = reach(c);
    const status = c.get("form").get("Status");
    const name = c.get("form").get("FriendlyName");
    if (row.status === "closed") throw new TwilioError(21479, "Account is already closed and cannot be changed.");
    if (status !== null && !["active", "suspended", "closed"].includes(status)) {
      throw new TwilioError(20001, `Invalid status: ${status}`);
    }
    Object.assign(row, {
      status: status ?? row.status,
      friendly_name: name ?? row.friendly_name,
      date_updated: twilioDate(),
    });
    parts.store.changed();
    return c.json(row);
  });

  const reach = (c: TwilioContext): TwilioRow => {
    tokenOnly(c);
    const account = c.req.param("account") ?? "";
    const row = rows[account];
    if (!row || !mayUse(parts, c.get("principal"), account)) throw absent(pathOf(c));
    return row;
  };
}
