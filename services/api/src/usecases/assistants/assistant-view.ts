import {
  type Assistant,
  type AssistantSummary,
  CREATION_STEPS,
  type Creation,
  type PhoneNumber,
} from "@allokoli/contracts";
import { sql } from "kysely";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import type { Caller } from "../../ports/caller.ts";
import type { Tx } from "../../ports/store.ts";
import { ownedBy } from "../owned-by.ts";

/** The rows behind an assistant's page: itself, its number, its creation, its calls counted. Scoped by the transaction's caller. */
export function assistantRows(tx: Tx, caller: Caller) {
  return tx
    .selectFrom("assistants")
    .leftJoin("phone_numbers", (join) =>
      join
        .onRef("phone_numbers.assistant_id", "=", "assistants.id")
        .on("phone_numbers.state", "in", ["reserved", "assigned"]),
    )
    .leftJoin("sagas", (join) =>
      join.onRef("sagas.assistant_id", "=", "assistants.id").on("sagas.kind", "=", "assistant.create"),
    )
    .selectAll("assistants")
    .select([
      "phone_numbers.id as number_id",
      "phone_numbers.e164",
      "phone_numbers.state as number_state",
      "phone_numbers.assigned_at",
      "sagas.id as saga_id",
      "sagas.status as saga_status",
      "sagas.reason as saga_reason",
      sql<{ name: string; status: string; finished_at: string | null }[]>`coalesce((
        select json_agg(json_build_object('name', s.name, 'status', s.status, 'finished_at', s.finished_at))
        from saga_steps s where s.saga_id = sagas.id), '[]')`.as("steps"),
      sql<{ count: number; mean: number | null; last: string | null }>`(
        select json_build_object('count', count(*), 'mean', avg(c.duration_seconds), 'last', max(c.started_at))
        from calls c where c.assistant_id = assistants.id)`.as("call_figures"),
    ])
    .where(ownedBy(caller, "assistants"))
    .where("assistants.deleted_at", "is", null);
}

export type AssistantRow = Awaited<ReturnType<ReturnType<typeof assistantRows>["executeTakeFirstOrThrow"]>>;

export function summaryView(row: AssistantRow): AssistantSummary {
  const { count, mean, last } = row.call_figures;
  return {
    id: row.id,
    tenant_id: row.tenant_id,
    mode: row.mode,
    name: row.name,
    business_name: row.config.business_info.name,
    trade: row.config.business_info.trade,
    status: row.status,
    phone_number: numberOf(row),
    creation: creationView(row),
    calls_count: Number(count),
    mean_call_seconds: mean === null ? null : Number(mean),
    last_call_at: last ? new Date(last).toISOString() : null,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  };
}

export const assistantView = (row: AssistantRow): Assistant => ({
  ...summaryView(row),
  version: row.version,
  config: row.config,
});

function numberOf(row: AssistantRow): PhoneNumber | null {
  if (!row.number_id || !row.e164 || !row.number_state) return null;
  // A reserved number is not announced: it may still have to be given back.
  if (row.number_state !== "assigned") return null;
  return {
    id: row.number_id,
    e164: row.e164,
    national: nationalFormat(row.e164),
    state: row.number_state,
    assistant_id: row.id,
    assigned_at: row.assigned_at?.toISOString() ?? null,
  };
}

/** As it is read in France, by pairs: `+33199001234` → « 01 99 00 12 34 ». */
export const nationalFormat = (e164: string) => parsePhoneNumberFromString(e164)?.formatNational() ?? e164;

function creationView(row: AssistantRow): Creation {
  const byName = new Map(row.steps.map((step) => [step.name, step]));
  const failed = row.status === "error" || row.saga_status === "undoing";
  let ahead = false;
  const steps = CREATION_STEPS.map((name) => {
    const step = byName.get(name);
    if (step?.status === "done")
      return { name, state: "done" as const, at: step.finished_at && new Date(step.finished_at).toISOString() };
    if (ahead) return { name, state: "waiting" as const, at: null };
    ahead = true;
    if (failed) return { name, state: "failed" as const, at: null };
    if (row.saga_status === "queued") return { name, state: "queued" as const, at: null };
    if (row.saga_reason) return { name, state: "retrying" as const, at: null };
    return { name, state: "doing" as const, at: null };
  });
  const state = failed
    ? "failed"
    : row.saga_status === "queued"
      ? "queued"
      : row.saga_status === "running"
        ? "running"
        : "done";
  return { state, steps, reason: row.saga_reason };
}
