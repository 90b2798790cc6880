import type { Call, CallSummary, Message } from "@allokoli/contracts";
import { sql } from "kysely";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import type { Caller } from "../../ports/caller.ts";
import type { Tx } from "../../ports/store.ts";
import { ownedBy } from "../owned-by.ts";

export function callRows(tx: Tx, caller: Caller) {
  return tx
    .selectFrom("calls")
    .select([
      "calls.id",
      "calls.mode",
      "calls.assistant_id",
      // Names are looked up for the rows of the page alone; a join would be made before the page is cut.
      sql<string>`(select name from assistants a where a.id = calls.assistant_id)`.as("assistant_name"),
      "calls.tenant_id",
      sql<string>`(select name from tenants t where t.id = calls.tenant_id)`.as("tenant_name"),
      "calls.origin",
      "calls.status",
      "calls.caller_e164",
      "calls.started_at",
      "calls.ended_at",
      "calls.duration_seconds",
      "calls.summary",
      sql<{ count: number; urgent: boolean }>`(
        select json_build_object('count', count(*), 'urgent', coalesce(bool_or(m.urgent), false))
        from messages m where m.call_id = calls.id)`.as("left"),
    ])
    .where(ownedBy(caller, "calls"));
}
type Row = Awaited<ReturnType<ReturnType<typeof callRows>["executeTakeFirstOrThrow"]>>;

export function callSummaryView(row: Row): CallSummary {
  return {
    id: row.id,
    mode: row.mode,
    assistant_id: row.assistant_id,
    assistant_name: row.assistant_name,
    tenant_id: row.tenant_id,
    tenant_name: row.tenant_name,
    origin: row.origin,
    status: row.status,
    caller_masked: row.caller_e164 && maskNumber(row.caller_e164),
    started_at: row.started_at.toISOString(),
    ended_at: row.ended_at?.toISOString() ?? null,
    duration_seconds: row.duration_seconds,
    summary: row.summary,
    messages_count: Number(row.left.count),
    urgent: row.left.urgent,
  };
}

interface Details {
  transcript: Call["transcript"];
  ended_reason: string;
  called_e164: string | null;
  messages: Message[];
}

export const callView = (row: Row, { transcript, ended_reason, called_e164, messages }: Details): Call => ({
  ...callSummaryView(row),
  transcript,
  messages,
  ended_reason: ended_reason as Call["ended_reason"],
  called: called_e164,
});

/** `+33639981241` → « +33 6 39 •• •• 41 »: enough to recognise a caller, too little to call a stranger. */
export function maskNumber(e164: string): string {
  const [country, ...groups] = (parsePhoneNumberFromString(e164)?.formatInternational() ?? e164).split(" ");
  if (groups.length === 0) return `${e164.slice(0, 4)} •• •• ${e164.slice(-2)}`;
  const national = groups.join(" ");
  const digits = national.replaceAll(/\D/g, "").length;
  // Countries group their numbers differently, so digits are counted, not groups.
  const shown = digits < 8 ? 1 : 3;
  let place = 0;
  const masked = national.replaceAll(/\d/g, (digit) => (++place <= shown || place > digits - 2 ? digit : "•"));
  return `${country} ${masked}`;
}
