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
import { openSession } from "./open-session.ts";

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
  const session = await store.as(caller, async (tx) => {
    const row = await openSession(tx, sessionId, now);
    await notTooMany(tx, sessionId, now);
    return row;
  });
  const configurator = await store.asSystem("find the configurator", (tx) => configuratorOf(tx, caller.mode));
  if (!configurator) throw new Fault("configurator_not_ready");
  const call = await voice[caller.mode]
    .startBrowserCall(configurator, callVariables(goOnBy(session.state as InterviewState, "voice")))
    .catch((error: unknown) => {
      throw error instanceof SupplierError
        ? new Fault("supplier_unavailable", { cause: error, retryAfterSeconds: 5 })
        : error;
    });
  const about = { ...session, session_id: session.id, actor: caller.actor, subject: caller.subject };
  const id = await store.as(caller, (tx) =>
    keepConversation(tx, about, { id: call.supplierCallId, by: "browser", at: now }),
  );
  if (!id) throw new Fault("supplier_unavailable", { cause: "a call that was made before" });
  return {
    id,
    session_id: session.id,
    transport: call.transport,
    join_url: call.joinUrl,
    expires_at: new Date(now.getTime() + JOIN_WITHIN_MS).toISOString(),
  };
}

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
