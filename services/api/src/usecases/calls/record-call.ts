import type { Mode } from "@allokoli/contracts";
import { json } from "../../adapters/postgres/json.ts";
import type { Tx } from "../../ports/store.ts";
import type { CallFacts, VoiceEvent } from "../../ports/voice-supplier.ts";
import { holdCarrierCall } from "./hold-carrier-call.ts";

type CallEvent = Extract<VoiceEvent, { type: "call_started" | "call_ended" | "call_reported" }>;

export interface CallOwner {
  organization_id: string;
  tenant_id: string;
  mode: Mode;
  assistant_id: string;
}

/** The assistant that a call belongs to, by the supplier's id of it; null for one that is not ours (any more). */
export async function ownerOfCall(tx: Tx, call: CallFacts): Promise<CallOwner | null> {
  if (!call.supplierAssistantId) return null;
  const row = await tx
    .selectFrom("assistants")
    .select(["id as assistant_id", "organization_id", "tenant_id", "mode"])
    .where("supplier_assistant_id", "=", call.supplierAssistantId)
    .executeTakeFirst();
  return row ?? null;
}

/** The call's row, made at its first event whichever that is. Events may arrive twice and in any order. */
export async function touchCall(tx: Tx, owner: CallOwner, call: CallFacts, at: Date): Promise<string> {
  const number = call.calledE164
    ? await tx
        .selectFrom("phone_numbers")
        .select("id")
        .where("e164", "=", call.calledE164)
        .where("mode", "=", owner.mode)
        .executeTakeFirst()
    : undefined;
  // The carrier may have given it up before, and told us first: it is the same call.
  if (call.carrierCallId) {
    await holdCarrierCall(tx, call.carrierCallId);
    await tx
      .updateTable("calls")
      .set({ supplier_call_id: call.supplierCallId })
      .where("carrier_call_id", "=", call.carrierCallId)
      .where("assistant_id", "=", owner.assistant_id)
      .where("supplier_call_id", "is", null)
      .execute();
  }
  const { id } = await tx
    .insertInto("calls")
    .values({
      ...owner,
      phone_number_id: number?.id ?? null,
      origin: call.origin,
      status: "in_progress",
      caller_e164: e164(call.callerE164),
      called_e164: e164(call.calledE164),
      started_at: call.startedAt ?? at,
      supplier_call_id: call.supplierCallId,
      carrier_call_id: call.carrierCallId,
    })
    .onConflict((conflict) =>
      conflict.column("supplier_call_id").doUpdateSet((row) => ({
        carrier_call_id: row.fn.coalesce("calls.carrier_call_id", "excluded.carrier_call_id"),
        caller_e164: row.fn.coalesce("calls.caller_e164", "excluded.caller_e164"),
        called_e164: row.fn.coalesce("calls.called_e164", "excluded.called_e164"),
        phone_number_id: row.fn.coalesce("calls.phone_number_id", "excluded.phone_number_id"),
      })),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Puts a call event on the call's row. The report says most and comes last in a call's life: what it wrote, an event that
 * arrives after it does not undo.
 * @returns the call's id, or null when the call is of no assistant of ours
 */
export async function recordCall(tx: Tx, event: CallEvent): Promise<string | null> {
  const owner = await ownerOfCall(tx, event.call);
  if (!owner) return null;
  const id = await touchCall(tx, owner, event.call, event.at);
  if (event.type === "call_ended") {
    await tx
      .updateTable("calls")
      .set({ status: event.status, ended_reason: event.reason, ended_at: event.at })
      .where("id", "=", id)
      .where("status", "=", "in_progress")
      .execute();
  }
  if (event.type === "call_reported") {
    await tx
      .updateTable("calls")
      .set({
        status: event.status,
        ended_reason: event.reason,
        ended_at: event.endedAt,
        duration_seconds: event.durationSeconds,
        summary: event.summary,
        transcript: json(event.transcript),
        transcript_text: event.transcript.map(({ text }) => text).join("\n"),
        cost_cents: event.costCents,
        ...(event.call.startedAt ? { started_at: event.call.startedAt } : {}),
      })
      .where("id", "=", id)
      .execute();
  }
  return id;
}

/** What a carrier passes on as a caller may be anything, « anonymous » too. */
const e164 = (text: string | null) => (text && /^\+[1-9]\d{7,14}$/.test(text) ? text : null);
