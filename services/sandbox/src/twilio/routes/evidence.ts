import type { Parts } from "../../parts.ts";
import { sid } from "../../state/ids.ts";
import type { TwilioRow, TwilioTable } from "../../state/state.ts";
import { twilioIsoDate } from "../dates.ts";
import { owned, type TwilioApp, type TwilioContext } from "../env.ts";
import { required, TwilioError } from "../errors.ts";
import { pageV2 } from "../paging.ts";

interface Kind {
  name: "EndUsers" | "SupportingDocuments";
  table: Extract<TwilioTable, "endUsers" | "documents">;
  prefix: string;
  extra: Record<string, unknown>;
}

const KINDS: Kind[] = [
  { name: "EndUsers", table: "endUsers", prefix: "IT", extra: {} },
  {
    name: "SupportingDocuments",
    table: "documents",
    prefix: "RD",
    extra: { mime_type: null, status: "draft", failure_reason: null, errors: null },
  },
];

/** Who will use the number, and the papers that prove it. */
export function evidence(app: TwilioApp, parts: Parts): void {
  for (const kind of KINDS) {
    const root = `/v2/RegulatoryCompliance/${kind.name}`;
    const rows = parts.store.state.twilio[kind.table];
    const find = (c: TwilioContext): TwilioRow =>
      owned(c, rows[c.req.param("sid") ?? ""], c.get("principal").accountSid);

    app.post(root, (c) => {
      const form = c.get("form");
      const missing = ["FriendlyName", "Type"].find((name) => !form.get(name));
      if (missing) throw required(20001, missing);
      const id = sid(kind.prefix);
      const row: TwilioRow = {
        sid: id,
        account_sid: c.get("principal").accountSid,
        friendly_name: form.get("FriendlyName"),
        type: form.get("Type"),
        attributes: attributes(form),
        ...kind.extra,
        date_created: twilioIsoDate(),
        date_updated: twilioIsoDate(),
        url: `${parts.url()}/twilio${root}/${id}`,
      };
      rows[id] = row;
      parts.store.changed();
      return c.json(row, 201);
    });

    app.get(root, (c) => {
      const mine = Object.values(rows).filter((row) => row.account_sid === c.get("principal").accountSid);
      return c.json(pageV2(c, parts, root, mine));
    });
    app.get(`${root}/:sid`, (c) => c.json(find(c)));

    app.post(`${root}/:sid`, (c) => {
      const row = find(c);
      const form = c.get("form");
      Object.assign(row, {
        friendly_name: form.get("FriendlyName") ?? row.friendly_name,
        attributes: form.has("Attributes") ? attributes(form) : row.attributes,
        date_updated: twilioIsoDate(),
      });
      parts.store.changed();
      return c.json(row);
    });

    app.delete(`${root}/:sid`, (c) => {
      delete rows[find(c).sid];
      parts.store.changed();
      return c.body(null, 204);
    });
  }
}

function attributes(form: URLSearchParams): unknown {
  try {
    return JSON.parse(form.get("Attributes") ?? "{}");
  } catch {
    throw new TwilioError(20001, "Attributes is not valid JSON");
  }
}
