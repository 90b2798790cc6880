import { voiceParams } from "../../call/twilio-leg.ts";
import type { Parts } from "../../parts.ts";
import { sid } from "../../state/ids.ts";
import type { TwilioRow } from "../../state/state.ts";
import { twilioDate } from "../dates.ts";
import { owned, type TwilioApp, type TwilioContext } from "../env.ts";
import { required, TwilioError } from "../errors.ts";
import { page2010 } from "../paging.ts";

const ROOT = "/2010-04-01/Accounts/:account/Calls";
const MAGIC_VALID_FROM = "+15005550006";
const MAGIC_TO: Record<string, [number, string]> = {
  "+15005550001": [21217, "Phone number +15005550001 is not valid"],
  "+15005550002": [21214, "To phone number cannot be reached"],
  "+15005550003": [21215, "Account not authorized to call +15005550003."],
  "+15005550004": [21216, "Account not allowed to call +15005550004"],
};

export function voiceCalls(app: TwilioApp, parts: Parts): void {
  const rows = parts.store.state.twilio.calls;
  const find = (c: TwilioContext): TwilioRow => owned(c, rows[c.req.param("sid") ?? ""], c.req.param("account") ?? "");

  app.post(ROOT, (c) => {
    const account = c.req.param("account");
    const form = c.get("form");
    const [to, from] = [form.get("To"), form.get("From")];
    if (!to) throw required(21201, "To");
    if (!from) throw required(21213, "From");
    if (!form.get("Url") && !form.get("Twiml") && !form.get("ApplicationSid")) throw required(21205, "Url");
    const refused = MAGIC_TO[to];
    if (refused) throw new TwilioError(...refused);
    const mine = Object.values(parts.store.state.twilio.numbers).some(
      (row) => row.phone_number === from && row.account_sid === account,
    );
    if (!mine && from !== MAGIC_VALID_FROM) {
      throw new TwilioError(21210, `The source phone number provided, ${from}, is not yet verified for your account.`);
    }
    const row = callRow(account, from, to);
    rows[row.sid] = row;
    parts.store.changed();
    parts.later(() => complete(parts, row, form));
    return c.json({ ...row }, 201);
  });

  app.get(ROOT, (c) => {
    const account = c.req.param("account");
    const { To, From, Status } = c.req.query();
    const mine = Object.values(rows).filter(
      (row) =>
        row.account_sid === account &&
        (!To || row.to === To) &&
        (!From || row.from === From) &&
        (!Status || row.status === Status),
    );
    const path = `/2010-04-01/Accounts/${account}/Calls.json`;
    return c.json(page2010(c, "calls", path, mine.reverse().map(shown)));
  });

  app.get(`${ROOT}/:sid`, (c) => c.json(shown(find(c))));

  app.post(`${ROOT}/:sid`, (c) => {
    const row = find(c);
    const status = c.get("form").get("Status");
    if (status && row.status !== "completed") Object.assign(row, { status, date_updated: twilioDate() });
    parts.store.changed();
    return c.json(shown(row));
  });

  app.delete(`${ROOT}/:sid`, (c) => {
    delete rows[find(c).sid];
    parts.store.changed();
    return c.body(null, 204);
  });
}

const shown = (row: TwilioRow): object => ({ ...callRow(String(row.account_sid), "", ""), ...row, ...links(row) });

function links(row: TwilioRow): object {
  const uri = `/2010-04-01/Accounts/${row.account_sid}/Calls/${row.sid}`;
  return { uri: `${uri}.json`, subresource_uris: { recordings: `${uri}/Recordings.json` } };
}

function callRow(account: string, from: string, to: string): TwilioRow {
  const row: TwilioRow = {
    sid: sid("CA"),
    account_sid: account,
    from,
    from_formatted: from,
    to,
    to_formatted: to,
    parent_call_sid: null,
    phone_number_sid: null,
    status: "queued",
    start_time: null,
    end_time: null,
    duration: null,
    price: null,
    price_unit: "USD",
    direction: "outbound-api",
    answered_by: null,
    api_version: "2010-04-01",
    forwarded_from: null,
    group_sid: null,
    caller_name: null,
    queue_time: "0",
    trunk_sid: null,
    date_created: twilioDate(),
    date_updated: twilioDate(),
  };
  return { ...row, ...links(row) };
}

/** Rings, is answered, is over; the caller of the API hears of the events it asked for, `completed` if it named none. */
async function complete(parts: Parts, row: TwilioRow, form: URLSearchParams): Promise<void> {
  const events = form.getAll("StatusCallbackEvent").flatMap((event) => event.split(/\s+/));
  const wanted = events.length > 0 ? events : ["completed"];
  const url = form.get("StatusCallback");
  const steps = [
    ["initiated", "queued"],
    ["ringing", "ringing"],
    ["answered", "in-progress"],
    ["completed", "completed"],
  ] as const;
  for (const [sequence, [event, status]] of steps.entries()) {
    Object.assign(row, { status, date_updated: twilioDate() });
    if (event === "answered") row.start_time = twilioDate();
    if (event === "completed") Object.assign(row, { end_time: twilioDate(), duration: "12" });
    parts.store.changed();
    if (!url || !wanted.includes(event)) continue;
    await parts.twilio.send({
      url,
      method: form.get("StatusCallbackMethod") ?? "POST",
      authToken: String(parts.store.state.twilio.accounts[String(row.account_sid)]?.auth_token ?? ""),
      type: "voice-status",
      params: {
        ...voiceParams(row),
        CallStatus: event === "initiated" ? "initiated" : status,
        CallbackSource: "call-progress-events",
        SequenceNumber: String(sequence),
        Timestamp: twilioDate(),
        ...(event === "completed" ? { Duration: "1", CallDuration: "12" } : {}),
      },
    });
  }
}
