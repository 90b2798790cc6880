import { randomUUID } from "node:crypto";
import type { InterviewCall } from "@allokoli/contracts";
import { goOnBy, type InterviewState } from "../../configurator/index.ts";
import type { Caller } from "../../ports/caller.ts";
import { Fault, found } from "../../ports/fault.ts";
import type { Store, Tx } from "../../ports/store.ts";
import { SupplierError } from "../../ports/supplier-error.ts";
import type { VoiceSuppliers } from "../../ports/voice-supplier.ts";
import { requireScope } from "../access/scopes.ts";
import { configuratorOf } from "../configurator/configurator-of.ts";
import { keepConversation } from "../configurator/conversation.ts";
import { callVariables } from "./call-variables.ts";
import { holdOpenSession } from "./open-session.ts";

/** How long a page has to join before it must ask again. */
const JOIN_WITHIN_MS = 5 * 60_000;
/** Calls of one interview within an hour: a page that fails in a loop is not billed for long. */
const CALLS_PER_HOUR = 20;

interface Deps {
  store: Store;
  voice: VoiceSuppliers;
  now: Date;
}

/**
 * The interview goes on by voice, in the page: the call is made by the server, which keeps whose interview it is about; the
 * page gets an address to join and no key.
 * @throws `not_found`, `session_confirmed`, `session_expired`, `rate_limited`, `configurator_not_ready`, `supplier_unavailable`
 */
export async function createInterviewCall(
  { store, voice, now }: Deps,
  caller: Caller,
  sessionId: string,
): Promise<InterviewCall> {
  requireScope(caller, "wizard:write");
  const deployed = await store.asSystem("find the configurator", (tx) => configuratorOf(tx, caller.mode));
  const { session, about, place, configurator } = await store.as(caller, async (tx) => {
    // Held: of two requests that come at once the second counts the first one's call, made or not yet.
    const row = await holdOpenSession(tx, sessionId, now);
    if (!deployed) throw new Fault("configurator_not_ready");
    await notTooMany(tx, sessionId, now);
    const whose = { ...row, session_id: row.id, actor: caller.actor, subject: caller.subject };
    const reserved = await keepConversation(tx, whose, { id: `reserved:${randomUUID()}`, by: "browser", at: now });
    return { session: row, about: whose, place: found(reserved), configurator: deployed };
  });
  const variables = callVariables(goOnBy(session.state as InterviewState, "voice"));
  const call = await voice[caller.mode].startBrowserCall(configurator, variables).catch(async (error: unknown) => {
    await store.asSystem("give back the place of a call", (tx) => giveBack(tx, place));
    throw error instanceof SupplierError
      ? new Fault("supplier_unavailable", { cause: error, retryAfterSeconds: 5 })
      : error;
  });
  const id = await store.asSystem("keep the call of an interview", async (tx) => {
    await giveBack(tx, place);
    return keepConversation(tx, about, { id: call.supplierCallId, by: "browser", at: now });
  });
  if (!id) throw new Fault("supplier_unavailable", { cause: "a call that was made before" });
  return {
    id,
    session_id: session.id,
    transport: call.transport,
    join_url: call.joinUrl,
    expires_at: new Date(now.getTime() + JOIN_WITHIN_MS).toISOString(),
  };
}

/** A place that no call took. */
const giveBack = (tx: Tx, place: string) => tx.deleteFrom("interview_calls").where("id", "=", place).execute();

/** Counts calls and reserved places alike; the interview is held. */
async function notTooMany(tx: Tx, sessionId: string, now: Date): Promise<void> {
  const { calls } = found(
    await tx
      .selectFrom("interview_calls")
      .select((row) => row.fn.countAll<number>().as("calls"))
      .where("session_id", "=", sessionId)
      .where("origin", "=", "browser")
      .where("created_at", ">", new Date(now.getTime() - 3_600_000))
      .executeTakeFirst(),
  );
  if (calls >= CALLS_PER_HOUR) throw new Fault("rate_limited", { retryAfterSeconds: 600 });
}
