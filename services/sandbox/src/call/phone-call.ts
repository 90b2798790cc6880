import type { ScriptedCaller } from "../caller/scripted-caller.ts";
import type { Parts } from "../parts.ts";
import { CALLER_PAUSE_MS, type Clock } from "./clock.ts";
import { createLiveCall, type LiveCall, type Participants } from "./live-call.ts";
import { SILENCE_LIMIT_MS, silenceSteps } from "./silence.ts";

/** A scripted caller and the simulated model talk until one of them ends the call. */
export async function talk(
  parts: Parts,
  who: Participants,
  caller: ScriptedCaller | undefined,
  clock: Clock,
): Promise<LiveCall> {
  let heard: string[] = [];
  const live = createLiveCall(parts, who, clock, (event) => {
    if (event.type === "said" && event.role === "assistant") heard.push(event.text);
  });
  await live.open();
  if (!caller) await waitInSilence(live, clock);
  while (!live.ended() && caller) {
    const reply = caller.reply(heard.join(" "));
    heard = [];
    clock.pass(CALLER_PAUSE_MS);
    if (reply === undefined) await live.end("customer-ended-call");
    else await live.hear(reply);
  }
  return live;
}

async function waitInSilence(live: LiveCall, clock: Clock): Promise<void> {
  let waited = 0;
  for (const step of silenceSteps(live.assistant)) {
    // The assistant's own words break the silence too.
    if (live.ended() || step.afterMs - waited > SILENCE_LIMIT_MS) break;
    clock.pass(step.afterMs - waited);
    waited = step.afterMs;
    await live.perform(step.acts);
  }
  if (live.ended()) return;
  clock.pass(SILENCE_LIMIT_MS);
  await live.end("silence-timed-out");
}
