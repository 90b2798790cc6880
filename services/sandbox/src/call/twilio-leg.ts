import type { Parts } from "../parts.ts";
import { sid } from "../state/ids.ts";
import type { TwilioRow, VapiRow } from "../state/state.ts";
import { twilioDate } from "../twilio/dates.ts";

export interface TwilioLeg {
  sid: string;
  accountSid: string;
  hangUp(endedAt: number, call: VapiRow): Promise<void>;
}

/** Twilio's side of an inbound call: its own Call resource and the status callback of the number. */
export function twilioLeg(
  parts: Parts,
  number: VapiRow | undefined,
  from: string | undefined,
  startedAt: number,
): TwilioLeg {
  const { state } = parts.store;
  const owned = Object.values(state.twilio.numbers).find((row) => row.phone_number === number?.number);
  const accountSid = String(owned?.account_sid ?? parts.settings.twilioAccountSid);
  const callSid = sid("CA");
  const to = String(number?.number ?? "");
  const row: TwilioRow = {
    sid: callSid,
    account_sid: accountSid,
    to,
    to_formatted: to,
    from: from ?? "anonymous",
    from_formatted: from ?? "anonymous",
    phone_number_sid: owned?.sid ?? null,
    status: "in-progress",
    direction: "inbound",
    date_created: twilioDate(startedAt),
    date_updated: twilioDate(startedAt),
    start_time: twilioDate(startedAt),
    end_time: null,
    duration: null,
  };
  if (owned) state.twilio.calls[callSid] = row;

  return {
    sid: callSid,
    accountSid,
    async hangUp(endedAt, call) {
      const seconds = Math.max(1, Math.round((endedAt - startedAt) / 1000));
      Object.assign(row, {
        status: "completed",
        end_time: twilioDate(endedAt),
        date_updated: twilioDate(endedAt),
        duration: String(seconds),
      });
      parts.store.changed();
      const url = owned?.status_callback;
      if (typeof url !== "string" || url === "") return;
      await parts.twilio.send({
        url,
        method: String(owned?.status_callback_method ?? "POST"),
        authToken: String(state.twilio.accounts[accountSid]?.auth_token ?? ""),
        type: "voice-status",
        callId: call.id,
        params: {
          ...voiceParams(row),
          CallStatus: "completed",
          CallbackSource: "call-progress-events",
          SequenceNumber: "0",
          Timestamp: twilioDate(endedAt),
          // Duration is in minutes, CallDuration in seconds (Twilio docs, status callbacks).
          Duration: String(Math.ceil(seconds / 60)),
          CallDuration: String(seconds),
        },
      });
    },
  };
}

/** The parameters that every voice request of Twilio carries; where a French number lives is not known to it. */
export function voiceParams(call: TwilioRow): Record<string, string> {
  const params: Record<string, string> = {
    AccountSid: String(call.account_sid),
    ApiVersion: "2010-04-01",
    CallSid: call.sid,
    Direction: String(call.direction),
  };
  for (const [names, value] of [
    [["From", "Caller"], String(call.from)],
    [["To", "Called"], String(call.to)],
  ] as const) {
    for (const name of names) {
      params[name] = value;
      params[`${name}Country`] = value.startsWith("+33") ? "FR" : "";
      for (const place of ["City", "State", "Zip"]) params[name + place] = "";
    }
  }
  return params;
}
