import type { Act } from "../model/agent.ts";
import type { Assistant } from "../vapi/schemas/assistant.ts";
import type { SpeechTimeoutHook } from "../vapi/schemas/hooks.ts";

/** After this much silence, on both sides, the call ends with `silence-timed-out` (docs.vapi.ai, call timeout settings). */
export const SILENCE_LIMIT_MS = 30_000;

export interface SilenceStep {
  /** Measured from the last word of the caller. */
  afterMs: number;
  acts: Act[];
}

/** What the assistant's `customer.speech.timeout` hooks do while the caller says nothing, in order of time. */
export function silenceSteps(assistant: Assistant): SilenceStep[] {
  const steps: SilenceStep[] = [];
  for (const hook of assistant.hooks ?? []) {
    if (!hook.on.startsWith("customer.speech.timeout")) continue;
    const { options, do: actions } = hook as SpeechTimeoutHook;
    const every = (options?.timeoutSeconds ?? 7.5) * 1000;
    for (let count = 1; count <= (options?.triggerMaxCount ?? 3); count += 1) {
      steps.push({ afterMs: every * count, acts: actions.flatMap(actOf) });
    }
  }
  return steps.sort((a, b) => a.afterMs - b.afterMs);
}

function actOf(action: SpeechTimeoutHook["do"][number]): Act[] {
  if (action.type === "say") {
    const text = Array.isArray(action.exact) ? action.exact[0] : action.exact;
    return text ? [{ kind: "say", text }] : [];
  }
  if (action.type === "tool" && action.tool?.type === "endCall")
    return [{ kind: "end", reason: "assistant-ended-call" }];
  if (action.type === "tool" && action.tool?.type === "function")
    return [{ kind: "call", tool: action.tool, args: {} }];
  return [];
}
