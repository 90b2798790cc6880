import type { Mode } from "@allokoli/contracts";
import type { CarrierCallUpdate } from "../../ports/carrier.ts";
import type { Tx } from "../../ports/store.ts";
import { holdCarrierCall } from "./hold-carrier-call.ts";

const LOST = { busy: "busy", failed: "failed", no_answer: "missed", canceled: "missed" } as const;

/**
 * What the carrier says of a call. It completes what the voice supplier told; when that never heard of the call (it was
 * down, the caller gave up early), the call is kept as missed or failed, so that no caller is lost.
 */
export async function recordCarrierUpdate(tx: Tx, mode: Mode, update: CarrierCallUpdate): Promise<void> {
  await holdCarrierCall(tx, update.carrierCallId);
  const known = await tx
    .selectFrom("calls")
    .select("id")
    .where("carrier_call_id", "=", update.carrierCallId)
    .executeTakeFirst();
  if (known || !update.toE164 || !(update.status in LOST)) return;
  const number = await tx
    .selectFrom("phone_numbers")
    .select(["id", "organization_id", "tenant_id", "assistant_id"])
    .where("e164", "=", update.toE164)
    .where("mode", "=", mode)
    .where("state", "=", "assigned")
    .executeTakeFirst();
  if (!number?.organization_id || !number.tenant_id || !number.assistant_id) return;
  const status = LOST[update.status as keyof typeof LOST];
  await tx
    .insertInto("calls")
    .values({
      organization_id: number.organization_id,
      tenant_id: number.tenant_id,
      mode,
      assistant_id: number.assistant_id,
      phone_number_id: number.id,
      origin: "phone",
      status,
      ended_reason: status === "busy" ? "busy" : status === "failed" ? "fault" : "not_answered",
      caller_e164: update.fromE164,
      called_e164: update.toE164,
      started_at: update.at,
      ended_at: update.at,
      duration_seconds: update.durationSeconds ?? 0,
      carrier_call_id: update.carrierCallId,
    })
    .execute();
}
