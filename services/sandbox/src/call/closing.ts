import type { Parts } from "../parts.ts";
import type { FunctionTool } from "../vapi/schemas/tool.ts";
import { analysisOf } from "./analysis.ts";
import { costsOf } from "./costs.ts";
import type { LiveCall, Participants } from "./live-call.ts";
import type { Messenger } from "./messenger.ts";

interface Closing extends Participants {
  reason: string;
  endedAt: number;
  useTool(tool: FunctionTool, args: Record<string, unknown>): Promise<unknown>;
}

/** What Vapi does when a call is over: hooks, the row, `status-update` ended, then `end-of-call-report`. */
export async function closeCall(parts: Parts, live: LiveCall, messenger: Messenger, closing: Closing): Promise<void> {
  const { row, assistant, reason, endedAt } = closing;
  await runEndingHooks(closing);

  const { messages } = live.transcript;
  const seconds = Math.max(0, endedAt - live.startedAt) / 1000;
  const plan = assistant.artifactPlan ?? {};
  const provider = row.type === "webCall" ? "daily" : "twilio";
  const { costs, cost, costBreakdown } = costsOf(assistant, messages, seconds, provider);
  const analysis = analysisOf(assistant, {
    messages,
    tools: live.toolsUsed,
    callerNumber: closing.customer?.number,
    now: live.startedAt,
  });
  const transcript = plan.transcriptPlan?.enabled === false ? undefined : live.transcript.text();
  const recordingUrl = plan.recordingEnabled === false ? undefined : `${parts.url()}/recordings/${row.id}.wav`;
  const artifact = {
    messages,
    messagesOpenAIFormatted: live.transcript.openAiFormatted(),
    ...(transcript === undefined ? {} : { transcript }),
    ...(recordingUrl ? { recordingUrl, stereoRecordingUrl: recordingUrl } : {}),
  };
  const endedAtIso = new Date(endedAt).toISOString();

  Object.assign(row, { status: "ended", endedReason: reason, endedAt: endedAtIso, updatedAt: endedAtIso });
  Object.assign(row, { cost, costs, costBreakdown, analysis, artifact, messages });
  parts.store.changed();
  await parts.store.settled();

  await messenger.status("ended", { endedReason: reason });
  await messenger.report({
    type: "end-of-call-report",
    endedReason: reason,
    startedAt: row.startedAt ?? endedAtIso,
    endedAt: endedAtIso,
    durationMs: Math.round(seconds * 1000),
    durationSeconds: seconds,
    cost,
    costs,
    analysis,
    artifact,
    ...(row.destination ? { destination: row.destination } : {}),
    ...(analysis.summary ? { summary: analysis.summary } : {}),
    ...(transcript === undefined ? {} : { transcript }),
    ...(recordingUrl ? { recordingUrl, stereoRecordingUrl: recordingUrl } : {}),
  });
}

async function runEndingHooks({ assistant, reason, useTool }: Closing): Promise<void> {
  for (const hook of assistant.hooks ?? []) {
    if (hook.on !== "call.ending" || !("do" in hook)) continue;
    const filters = "filters" in hook ? hook.filters : undefined;
    if (filters && !filters.every((filter) => filter.key !== "call.endedReason" || filter.oneOf.includes(reason)))
      continue;
    for (const action of hook.do) {
      if (action.type === "tool" && action.tool?.type === "function") await useTool(action.tool, {});
    }
  }
}
