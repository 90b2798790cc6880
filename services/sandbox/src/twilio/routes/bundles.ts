import type { Parts } from "../../parts.ts";
import { sid } from "../../state/ids.ts";
import type { TwilioRow } from "../../state/state.ts";
import { evaluate } from "../bundle-evaluation.ts";
import { reviewLater } from "../bundle-review.ts";
import { twilioIsoDate } from "../dates.ts";
import { given, owned, type TwilioApp, type TwilioContext } from "../env.ts";
import { required, TwilioError } from "../errors.ts";
import { pageV2 } from "../paging.ts";
import { regulationSid } from "./regulations.ts";

const ROOT = "/v2/RegulatoryCompliance/Bundles";

/** A file of proofs for one kind of number: draft, submitted, then approved or rejected by people. */
export function bundles(app: TwilioApp, parts: Parts): void {
  const { bundles: rows, assignments } = parts.store.state.twilio;
  const find = (c: TwilioContext): TwilioRow => owned(c, rows[c.req.param("sid") ?? ""], c.get("principal").accountSid);

  const shown = ({ is_test: _, ...row }: TwilioRow): object => {
    const url = `${parts.url()}/twilio${ROOT}/${row.sid}`;
    const links = {
      evaluations: `${url}/Evaluations`,
      item_assignments: `${url}/ItemAssignments`,
      bundle_copies: `${url}/Copies`,
    };
    return { ...row, url, links };
  };

  app.post(ROOT, (c) => {
    const form = c.get("form");
    const missing = ["FriendlyName", "Email"].find((name) => !form.get(name));
    if (missing) throw required(20001, missing);
    const row: TwilioRow = {
      sid: sid("BU"),
      account_sid: c.get("principal").accountSid,
      regulation_sid:
        form.get("RegulationSid") ??
        regulationSid(form.get("NumberType") ?? "local", form.get("EndUserType") ?? "business"),
      status: "draft",
      valid_until: null,
      status_callback: null,
      ...given(form, ["FriendlyName", "Email", "StatusCallback"]),
      date_created: twilioIsoDate(),
      date_updated: twilioIsoDate(),
      is_test: form.get("IsTest") === "true",
    };
    rows[row.sid] = row;
    parts.store.changed();
    return c.json(shown(row), 201);
  });

  app.get(ROOT, (c) => {
    const { Status, FriendlyName, RegulationSid } = c.req.query();
    const mine = Object.values(rows).filter(
      (row) =>
        row.account_sid === c.get("principal").accountSid &&
        (!Status || row.status === Status) &&
        (!FriendlyName || row.friendly_name === FriendlyName) &&
        (!RegulationSid || row.regulation_sid === RegulationSid),
    );
    return c.json(pageV2(c, parts, ROOT, mine.map(shown)));
  });

  app.get(`${ROOT}/:sid`, (c) => c.json(shown(find(c))));

  app.post(`${ROOT}/:sid`, (c) => {
    const row = find(c);
    const form = c.get("form");
    const status = form.get("Status");
    Object.assign(row, given(form, ["FriendlyName", "Email", "StatusCallback"]), { date_updated: twilioIsoDate() });
    if (status) {
      if (status !== "pending-review" || !["draft", "twilio-rejected"].includes(String(row.status))) {
        throw new TwilioError(22207, `Bundle cannot go from ${row.status} to ${status}`);
      }
      row.status = status;
      reviewLater(parts, row);
    }
    parts.store.changed();
    return c.json(shown({ ...row, status: status ?? row.status }));
  });

  app.delete(`${ROOT}/:sid`, (c) => {
    delete rows[find(c).sid];
    parts.store.changed();
    return c.body(null, 204);
  });

  app.post(`${ROOT}/:sid/ItemAssignments`, (c) => {
    const bundle = find(c);
    const objectSid = c.get("form").get("ObjectSid");
    if (!objectSid) throw required(20001, "ObjectSid");
    const id = sid("BV");
    const row: TwilioRow = {
      sid: id,
      bundle_sid: bundle.sid,
      account_sid: bundle.account_sid,
      object_sid: objectSid,
      date_created: twilioIsoDate(),
      url: `${parts.url()}/twilio${ROOT}/${bundle.sid}/ItemAssignments/${id}`,
    };
    assignments[id] = row;
    parts.store.changed();
    return c.json(row, 201);
  });

  app.get(`${ROOT}/:sid/ItemAssignments`, (c) => {
    const bundle = find(c);
    const mine = Object.values(assignments).filter((row) => row.bundle_sid === bundle.sid);
    return c.json(pageV2(c, parts, `${ROOT}/${bundle.sid}/ItemAssignments`, mine));
  });

  app.post(`${ROOT}/:sid/Evaluations`, (c) => c.json(evaluate(parts, find(c)), 201));

  app.get(`${ROOT}/:sid/Evaluations`, (c) => {
    const bundle = find(c);
    const mine = Object.values(parts.store.state.twilio.evaluations).filter((row) => row.bundle_sid === bundle.sid);
    return c.json(pageV2(c, parts, `${ROOT}/${bundle.sid}/Evaluations`, mine));
  });
}
