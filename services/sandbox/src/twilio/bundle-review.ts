import type { Parts } from "../parts.ts";
import type { TwilioRow } from "../state/state.ts";
import { twilioIsoDate } from "./dates.ts";

type Verdict = "twilio-approved" | "twilio-rejected";

/** People review for one to three working days; here they take no time, unless the knob says that they wait. */
export function reviewLater(parts: Parts, bundle: TwilioRow): void {
  const mood = parts.knobs.read().bundleReview;
  if (mood === "manual") return;
  // A test bundle is rejected by itself (Twilio docs, Bundles, IsTest).
  const verdict: Verdict = mood === "reject" || bundle.is_test ? "twilio-rejected" : "twilio-approved";
  parts.later(() => review(parts, bundle, verdict));
}

export async function review(parts: Parts, bundle: TwilioRow, verdict: Verdict): Promise<void> {
  for (const status of ["in-review", verdict]) {
    Object.assign(bundle, { status, date_updated: twilioIsoDate() });
    parts.store.changed();
    const url = bundle.status_callback;
    if (typeof url !== "string" || url === "") continue;
    await parts.twilio.send({
      url,
      type: "bundle-status",
      authToken: String(parts.store.state.twilio.accounts[String(bundle.account_sid)]?.auth_token ?? ""),
      params: {
        AccountSid: String(bundle.account_sid),
        BundleSid: bundle.sid,
        Status: status,
        ...(status === "twilio-rejected" ? { FailureReason: "Rejected by the sandbox's reviewer." } : {}),
      },
    });
  }
}
