import type { Parts } from "../../parts.ts";
import { sid } from "../../state/ids.ts";
import type { TwilioRow } from "../../state/state.ts";
import { twilioDate } from "../dates.ts";
import { owned, type TwilioApp, type TwilioContext } from "../env.ts";
import { checkMessage } from "../message-rules.ts";
import { page2010 } from "../paging.ts";

const ROOT = "/2010-04-01/Accounts/:account/Messages";

export function messages(app: TwilioApp, parts: Parts): void {
  const rows = parts.store.state.twilio.messages;
  const find = (c: TwilioContext): TwilioRow => owned(c, rows[c.req.param("sid") ?? ""], c.req.param("account") ?? "");

  app.post(ROOT, (c) => {
    const account = c.req.param("account");
    const form = c.get("form");
    const { from, to, body } = checkMessage(parts, account, form);
    const id = sid("SM");
    const uri = `/2010-04-01/Accounts/${account}/Messages/${id}`;
    const row: TwilioRow = {
      sid: id,
      account_sid: account,
      api_version: "2010-04-01",
      from,
      to,
      body,
      direction: "outbound-api",
      status: "queued",
      num_segments: String(segments(body)),
      num_media: "0",
      price: null,
      price_unit: null,
      error_code: null,
      error_message: null,
      messaging_service_sid: form.get("MessagingServiceSid"),
      date_created: twilioDate(),
      date_updated: twilioDate(),
      date_sent: null,
      uri: `${uri}.json`,
      subresource_uris: { media: `${uri}/Media.json` },
    };
    rows[id] = row;
    parts.store.changed();
    const callback = form.get("StatusCallback");
    parts.later(() => deliver(parts, row, callback));
    return c.json({ ...row }, 201);
  });

  app.get(ROOT, (c) => {
    const account = c.req.param("account");
    const { To, From } = c.req.query();
    const mine = Object.values(rows).filter(
      (row) => row.account_sid === account && (!To || row.to === To) && (!From || row.from === From),
    );
    return c.json(page2010(c, "messages", `/2010-04-01/Accounts/${account}/Messages.json`, mine.reverse()));
  });

  app.get(`${ROOT}/:sid`, (c) => c.json(find(c)));

  // The one update there is: an empty Body redacts the text (Twilio docs, Messages).
  app.post(`${ROOT}/:sid`, (c) => {
    const row = find(c);
    if (c.get("form").get("Body") === "") row.body = "";
    row.date_updated = twilioDate();
    parts.store.changed();
    return c.json(row);
  });

  app.delete(`${ROOT}/:sid`, (c) => {
    delete rows[find(c).sid];
    parts.store.changed();
    return c.body(null, 204);
  });
}

/** 160 GSM characters, or 70 when there is one that GSM lacks; 153 and 67 when the text is split. */
function segments(body: string): number {
  const gsm = /^[\w\s@£$¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉÄÖÑÜ§äöñüà!"#¤%&'()*+,\-./:;<=>?¡¿]*$/.test(body);
  const [single, split] = gsm ? [160, 153] : [70, 67];
  return body.length <= single ? 1 : Math.ceil(body.length / split);
}

async function deliver(parts: Parts, row: TwilioRow, callback: string | null): Promise<void> {
  for (const status of ["sent", "delivered"]) {
    Object.assign(row, { status, date_updated: twilioDate(), date_sent: row.date_sent ?? twilioDate() });
    parts.store.changed();
    if (!callback) continue;
    await parts.twilio.send({
      url: callback,
      authToken: String(parts.store.state.twilio.accounts[String(row.account_sid)]?.auth_token ?? ""),
      type: "sms-status",
      params: {
        AccountSid: String(row.account_sid),
        From: String(row.from),
        To: String(row.to),
        MessageSid: row.sid,
        MessageStatus: status,
        SmsSid: row.sid,
        SmsStatus: status,
        ApiVersion: "2010-04-01",
        // YYMMDDhhmm (Twilio docs, outbound message status).
        ...(status === "delivered" ? { RawDlrDoneDate: new Date().toISOString().replace(/\D/g, "").slice(2, 12) } : {}),
      },
    });
  }
}
