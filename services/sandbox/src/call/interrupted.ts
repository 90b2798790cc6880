import type { Parts } from "../parts.ts";

/** Calls that were going on when the process died cannot go on: they have ended, and nobody was told. */
export function endInterruptedCalls(parts: Parts): void {
  for (const row of Object.values(parts.store.state.vapi.calls)) {
    if (row.status === "ended" || row.status === "scheduled") continue;
    const endedAt = new Date().toISOString();
    Object.assign(row, { status: "ended", endedReason: "worker-shutdown", endedAt, updatedAt: endedAt });
    parts.store.changed();
  }
}
