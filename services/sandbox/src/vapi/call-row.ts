import { ORG_ID, type Parts } from "../parts.ts";
import { uuidv7 } from "../state/ids.ts";
import type { VapiRow } from "../state/state.ts";

type CallType = "inboundPhoneCall" | "outboundPhoneCall" | "webCall";

/** A call as POST /call and the webhooks show it (captured shapes); absent fields are left out, not null. */
export function newCallRow(
  parts: Parts,
  type: CallType,
  fields: Record<string, unknown>,
  at: number = Date.now(),
): VapiRow {
  const id = uuidv7(at);
  const time = new Date(at).toISOString();
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  const row: VapiRow = {
    id,
    orgId: ORG_ID,
    createdAt: time,
    updatedAt: time,
    type,
    status: "queued",
    cost: 0,
    monitor: {
      listenUrl: `${parts.url().replace(/^http/, "ws")}/live/${id}/listen`,
      controlUrl: `${parts.url()}/live/${id}/control`,
    },
    ...Object.fromEntries(given),
  };
  parts.store.state.vapi.calls[id] = row;
  parts.store.changed();
  return row;
}

const CONCURRENT_CALLS = 10;

/** docs.vapi.ai, call concurrency: ten at once by default. */
export function subscriptionLimits(parts: Parts): Record<string, unknown> {
  const busy = Object.values(parts.store.state.vapi.calls).filter((row) =>
    ["ringing", "in-progress", "forwarding"].includes(String(row.status)),
  ).length;
  return {
    concurrencyBlocked: busy >= CONCURRENT_CALLS,
    concurrencyLimit: CONCURRENT_CALLS,
    remainingConcurrentCalls: Math.max(0, CONCURRENT_CALLS - busy),
  };
}
