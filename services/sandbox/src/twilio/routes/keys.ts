import type { Parts } from "../../parts.ts";
import { sid } from "../../state/ids.ts";
import type { TwilioRow } from "../../state/state.ts";
import { twilioDate } from "../dates.ts";
import { owned, type TwilioApp, type TwilioContext } from "../env.ts";
import { unauthenticated } from "../errors.ts";
import { page2010 } from "../paging.ts";

const ROOT = "/2010-04-01/Accounts/:account/Keys";

/** Standard keys. The secret is shown once, in the answer that creates it. */
export function keys(app: TwilioApp, parts: Parts): void {
  const rows = parts.store.state.twilio.keys;

  const find = (c: TwilioContext): TwilioRow => owned(c, rows[c.req.param("sid") ?? ""], c.req.param("account") ?? "");

  app.use(`${ROOT}/*`, async (c, next) => {
    if (c.get("principal").kind === "key") throw unauthenticated();
    await next();
  });

  app.post(ROOT, (c) => {
    const row: TwilioRow = {
      sid: sid("SK"),
      account_sid: c.req.param("account"),
      friendly_name: c.get("form").get("FriendlyName") ?? "",
      secret: sid(""),
      date_created: twilioDate(),
      date_updated: twilioDate(),
    };
    rows[row.sid] = row;
    parts.store.changed();
    return c.json({ ...shown(row), secret: row.secret }, 201);
  });

  app.get(ROOT, (c) => {
    const account = c.req.param("account");
    const mine = Object.values(rows).filter((row) => row.account_sid === account);
    return c.json(page2010(c, "keys", `/2010-04-01/Accounts/${account}/Keys.json`, mine.map(shown)));
  });

  app.get(`${ROOT}/:sid`, (c) => c.json(shown(find(c))));

  app.post(`${ROOT}/:sid`, (c) => {
    const row = find(c);
    Object.assign(row, {
      friendly_name: c.get("form").get("FriendlyName") ?? row.friendly_name,
      date_updated: twilioDate(),
    });
    parts.store.changed();
    return c.json(shown(row));
  });

  app.delete(`${ROOT}/:sid`, (c) => {
    delete rows[find(c).sid];
    parts.store.changed();
    return c.body(null, 204);
  });
}

const shown = ({ secret: _, account_sid: __, ...row }: TwilioRow): object => row;
