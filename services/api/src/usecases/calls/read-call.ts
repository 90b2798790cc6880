import type { Call } from "@allokoli/contracts";
import type { Caller } from "../../ports/caller.ts";
import { found } from "../../ports/fault.ts";
import type { Tx } from "../../ports/store.ts";
import { requireScope } from "../access/scopes.ts";
import { callRows, callView } from "./call-view.ts";

/** One call with what was said and left. Without the scope `calls:transcript`, the words are left out. @throws `not_found` */
export async function readCall(tx: Tx, caller: Caller, id: string): Promise<Call> {
  requireScope(caller, "calls:read");
  const row = found(
    await callRows(tx, caller)
      .select(["calls.transcript", "calls.ended_reason", "calls.called_e164"])
      .where("calls.id", "=", id)
      .executeTakeFirst(),
  );
  const mayRead = caller.scopes.has("calls:transcript");
  const messages = await tx
    .selectFrom("messages")
    .selectAll()
    .where("call_id", "=", id)
    .orderBy("created_at")
    .execute();
  return callView(row, {
    transcript: mayRead ? row.transcript : null,
    ended_reason: row.ended_reason,
    called_e164: row.called_e164,
    messages: messages.map((left) => ({
      id: left.id,
      kind: left.kind,
      urgent: left.urgent,
      caller_name: left.caller_name,
      caller_phone: left.caller_phone,
      text: left.text,
      details: left.details,
      created_at: left.created_at.toISOString(),
    })),
  });
}
