import { callerOf } from "../caller/scripted-caller.ts";
import type { Parts } from "../parts.ts";
import type { VapiRow } from "../state/state.ts";
import type { Assistant, AssistantOverrides } from "../vapi/schemas/assistant.ts";
import { withOverrides } from "./assistant-of.ts";
import { simulatedClock } from "./clock.ts";
import { talk } from "./phone-call.ts";
import { storedAssistant } from "./routing.ts";

const EXPECTED_MS = 20_000;

/** The person called picks up, listens, and takes leave. */
export async function ringOut(parts: Parts, row: VapiRow): Promise<void> {
  const found = (row.assistant as Assistant | undefined) ?? storedAssistant(parts, String(row.assistantId)) ?? {};
  const assistant = withOverrides(found, row.assistantOverrides as AssistantOverrides | undefined);
  const customer = row.customer as { number?: string };
  const number = parts.store.state.vapi.phoneNumbers[String(row.phoneNumberId)];
  const caller = callerOf({ id: "", title: "", lines: [], message: "" }, customer.number ?? "");
  await talk(parts, { row, assistant, number, customer }, caller, simulatedClock(Date.now() - EXPECTED_MS));
}
