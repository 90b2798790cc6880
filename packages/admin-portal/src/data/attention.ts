import type { AssistantSummary, CallSummary } from "@allokoli/contracts";
import type { ApiClient } from "./api-client.ts";
import { listAssistants, troubleOf } from "./assistants.ts";
import { listCalls } from "./calls.ts";
import { listTenants } from "./tenants.ts";

export type AttentionItem =
  | { kind: "urgent"; at: string; call: CallSummary }
  | { kind: "failed" | "queued" | "error"; at: string; assistant: AssistantSummary };

export interface Attention {
  items: AttentionItem[];
  recent: CallSummary[];
  /** No customer has opened the assistant yet in this mode. */
  untouched: boolean;
}

const RANK = { urgent: 0, failed: 1, error: 2, queued: 3 };
const WEEK_MS = 7 * 24 * 3600 * 1000;

/** What needs a human, worst first and latest first within a kind; the rest is left out. */
export function attentionOf(calls: CallSummary[], assistants: AssistantSummary[]): AttentionItem[] {
  const items: AttentionItem[] = calls
    .filter((call) => call.urgent)
    .map((call) => ({ kind: "urgent", at: call.started_at, call }));
  for (const assistant of assistants) {
    const kind = troubleOf(assistant);
    if (kind) items.push({ kind, at: assistant.updated_at, assistant });
  }
  return items.sort((a, b) => RANK[a.kind] - RANK[b.kind] || Date.parse(b.at) - Date.parse(a.at));
}

/** Reads the last week's calls and the assistants, a hundred of each at most. */
export async function readAttention(api: ApiClient, signal?: AbortSignal, now = new Date()): Promise<Attention> {
  const from = new Date(now.getTime() - WEEK_MS).toISOString();
  const [week, latest, assistants, tenants] = await Promise.all([
    listCalls(api, { from, limit: 100 }, signal),
    listCalls(api, { limit: 6 }, signal),
    listAssistants(api, { limit: 100 }, signal),
    listTenants(api, { limit: 1 }, signal),
  ]);
  return {
    items: attentionOf(week.items, assistants.items),
    recent: latest.items,
    untouched: tenants.items.length === 0,
  };
}
