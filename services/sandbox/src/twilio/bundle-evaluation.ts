import type { Parts } from "../parts.ts";
import { sid } from "../state/ids.ts";
import type { TwilioRow } from "../state/state.ts";
import { twilioIsoDate } from "./dates.ts";

const NEEDED = [
  { prefix: "IT", object: "business", friendly: "Business", requirement: "business_info", code: 22214 },
  { prefix: "RD", object: "document", friendly: "Address", requirement: "proof_of_address", code: 22216 },
];

/** Whether the bundle holds an end user and a document; the result has the form of the documented example. */
export function evaluate(parts: Parts, bundle: TwilioRow): TwilioRow {
  const { assignments, evaluations } = parts.store.state.twilio;
  const objects = Object.values(assignments).filter((row) => row.bundle_sid === bundle.sid);
  const results = NEEDED.map(({ prefix, object, friendly, requirement, code }) => {
    const passed = objects.some((row) => String(row.object_sid).startsWith(prefix));
    return {
      friendly_name: friendly,
      object_type: object,
      passed,
      failure_reason: passed ? null : `A ${friendly} is missing. Please add one to the regulatory bundle.`,
      error_code: passed ? null : code,
      valid: [],
      invalid: [],
      requirement_friendly_name: friendly,
      requirement_name: requirement,
    };
  });
  const id = sid("EL");
  const row: TwilioRow = {
    sid: id,
    account_sid: bundle.account_sid,
    regulation_sid: bundle.regulation_sid,
    bundle_sid: bundle.sid,
    status: results.every((result) => result.passed) ? "compliant" : "noncompliant",
    results,
    date_created: twilioIsoDate(),
    url: `${parts.url()}/twilio/v2/RegulatoryCompliance/Bundles/${bundle.sid}/Evaluations/${id}`,
  };
  evaluations[id] = row;
  parts.store.changed();
  return row;
}
