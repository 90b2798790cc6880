import type { TestCall } from "@allokoli/contracts";
import type { Caller } from "../../ports/caller.ts";
import { Fault, found } from "../../ports/fault.ts";
import type { Store } from "../../ports/store.ts";
import { SupplierError } from "../../ports/supplier-error.ts";
import type { VoiceSuppliers } from "../../ports/voice-supplier.ts";
import { requireScope } from "../access/scopes.ts";

/** How long a page has to join before it must ask again. */
const JOIN_WITHIN_MS = 5 * 60_000;

interface Deps {
  store: Store;
  voice: VoiceSuppliers;
  now: Date;
}

/**
 * A live call from the page to an assistant, possible as soon as the supplier has it, number or not. The call is made by
 * the server; the page gets an address to join and no key.
 * @throws `not_found`, `assistant_not_ready`, `assistant_paused`, `supplier_unavailable`
 */
export async function createTestCall(
  { store, voice, now }: Deps,
  caller: Caller,
  assistantId: string,
): Promise<TestCall> {
  requireScope(caller, "call:test");
  const assistant = await store.as(caller, async (tx) =>
    found(
      await tx
        .selectFrom("assistants")
        .select(["id", "organization_id", "tenant_id", "mode", "status", "supplier_assistant_id"])
        .where("id", "=", assistantId)
        .where("deleted_at", "is", null)
        .executeTakeFirst(),
    ),
  );
  if (assistant.status === "paused") throw new Fault("assistant_paused");
  // After a refusal its id at the supplier leads nowhere any more.
  if (assistant.status === "error" || !assistant.supplier_assistant_id)
    throw new Fault("assistant_not_ready", { retryAfterSeconds: 1 });
  const call = await voice[caller.mode].startBrowserCall(assistant.supplier_assistant_id).catch((error: unknown) => {
    throw error instanceof SupplierError
      ? new Fault("supplier_unavailable", { cause: error, retryAfterSeconds: 5 })
      : error;
  });
  const { id } = await store.as(caller, (tx) =>
    tx
      .insertInto("calls")
      .values({
        organization_id: assistant.organization_id,
        tenant_id: assistant.tenant_id,
        mode: assistant.mode,
        assistant_id: assistant.id,
        origin: "browser",
        status: "in_progress",
        started_at: now,
        supplier_call_id: call.supplierCallId,
      })
      .returning("id")
      .executeTakeFirstOrThrow(),
  );
  return {
    id,
    assistant_id: assistantId,
    transport: call.transport,
    join_url: call.joinUrl,
    expires_at: new Date(now.getTime() + JOIN_WITHIN_MS).toISOString(),
  };
}
