import type { ScriptedCaller } from "../caller/scripted-caller.ts";
import type { Parts } from "../parts.ts";
import type { VapiRow } from "../state/state.ts";
import { newCallRow } from "../vapi/call-row.ts";
import type { Assistant } from "../vapi/schemas/assistant.ts";
import type { Server } from "../vapi/schemas/server.ts";
import { PICK_UP_MS, simulatedClock } from "./clock.ts";
import { createLiveCall } from "./live-call.ts";
import { talk } from "./phone-call.ts";
import { type Route, routeOf } from "./routing.ts";
import { twilioLeg } from "./twilio-leg.ts";

export interface Ringing {
  from: string | undefined;
  number: VapiRow | undefined;
  /** Rings this assistant whatever the number says. */
  direct?: { assistant: Assistant; assistantId: string } | undefined;
  /** Absent: the caller says nothing. */
  caller: ScriptedCaller | undefined;
  /** How long the call is likely to last, so that its simulated clock ends about now. */
  expectedMs: number;
}

export interface Rung {
  row: VapiRow;
  finished: Promise<void>;
}

/** An inbound telephone call, from the first ring to the last webhook. */
export function ring(parts: Parts, { from, number, direct, caller, expectedMs }: Ringing): Rung {
  const start = Date.now() - expectedMs;
  const leg = twilioLeg(parts, number, from, start);
  const customer = from ? { number: from } : undefined;
  const row = newCallRow(
    parts,
    "inboundPhoneCall",
    {
      status: "ringing",
      assistantId: direct?.assistantId ?? number?.assistantId,
      phoneNumberId: number?.id,
      customer,
      phoneCallProvider: "twilio",
      phoneCallTransport: "pstn",
      phoneCallProviderId: leg.sid,
      transport: { provider: "twilio", conversationType: "voice", accountSid: leg.accountSid, callSid: leg.sid },
    },
    start,
  );
  const clock = simulatedClock(start + PICK_UP_MS);

  const run = async () => {
    const route: Route = direct
      ? { kind: "assistant", ...direct }
      : number
        ? await routeOf(parts, number, row)
        : { kind: "failed", reason: "call.start.error-get-phone-number" };

    if (route.kind === "assistant") {
      if (route.assistantId) row.assistantId = route.assistantId;
      await talk(parts, { row, assistant: route.assistant, number, customer }, caller, clock);
    } else {
      const server = number?.server as Server | undefined;
      const live = createLiveCall(
        parts,
        { row, assistant: server ? { server } : {}, number, customer },
        clock,
        () => {},
      );
      if (route.spoken) await live.say(route.spoken);
      if (route.kind === "destination") row.destination = route.destination;
      await live.end(route.reason);
    }
    await leg.hangUp(clock.now(), row);
  };

  return { row, finished: run() };
}
