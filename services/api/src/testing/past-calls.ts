import { randomUUID } from "node:crypto";
import type { CallSummary } from "@allokoli/contracts";
import { sql } from "kysely";
import type { Store } from "../ports/store.ts";
import type { TenantClient } from "./partner.ts";

export interface Past {
  name: string;
  at: string;
  seconds?: number;
  status?: CallSummary["status"];
  origin?: CallSummary["origin"];
  summary?: string;
  said?: string;
  from?: string;
}
export const DAY = "2026-03-02T";
export const PAST: Past[] = [
  {
    name: "leak",
    at: `${DAY}08:00:00Z`,
    seconds: 90,
    summary: "Une fuite d’eau à réparer",
    said: "L'évier déborde, les tuyaux gèlent",
    from: "+33639981241",
  },
  {
    name: "hours",
    at: `${DAY}09:00:00Z`,
    seconds: 20,
    summary: "Demande d’horaires",
    said: "Êtes-vous ouverts à Noël ?",
    from: "+33199001234",
  },
  { name: "missed", at: `${DAY}10:00:00Z`, seconds: 0, status: "missed" },
  { name: "own test", at: `${DAY}11:00:00Z`, seconds: 45, origin: "browser", said: "Essai de l'assistant" },
  { name: "failed", at: `${DAY}12:00:00Z`, seconds: 3, status: "failed", from: "+442079460000" },
  // Many of one and the same millisecond, as an import or a busy line leaves them.
  ...Array.from({ length: 23 }, (_, n) => ({
    name: `twin ${n}`,
    at: `${DAY}13:00:00.123Z`,
    seconds: 60,
    said: "Bonjour",
  })),
  { name: "running", at: `${DAY}14:00:00Z`, status: "in_progress" as const },
];

/** Puts calls into a tenant's history. @returns their ids by name */
export async function remember(
  store: Store,
  client: TenantClient,
  assistantId: string,
  past: readonly Past[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const { body: me } = await client.ask<{ tenant: { id: string }; organization: { id: string } }>("GET", "/v1/me");
  const rows = past.map(
    ({ name, at, seconds = null, status = "completed", origin = "phone", summary = null, said = "", from = null }) => {
      const id = randomUUID();
      ids.set(name, id);
      return {
        id,
        organization_id: me.organization.id,
        tenant_id: me.tenant.id,
        mode: "live" as const,
        assistant_id: assistantId,
        origin,
        status,
        started_at: new Date(at),
        duration_seconds: seconds,
        summary,
        caller_e164: from,
        transcript: sql`${JSON.stringify(said ? [{ role: "caller", text: said, at: 1 }] : [])}::jsonb` as never,
        transcript_text: said,
      };
    },
  );
  await store.asSystem("test", (tx) => tx.insertInto("calls").values(rows).execute());
  return ids;
}
