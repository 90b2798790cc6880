import type { OnboardingSession } from "@allokoli/contracts";
import { json } from "../../adapters/postgres/json.ts";
import { startInterview, view } from "../../configurator/index.ts";
import type { Caller } from "../../ports/caller.ts";
import { found } from "../../ports/fault.ts";
import type { Tx } from "../../ports/store.ts";
import { requireScope, requireTenant } from "../access/scopes.ts";
import { type SessionRow, sessionView, turn } from "./session-view.ts";

interface Input {
  channel: "text" | "voice";
  resume: boolean;
  userName?: string | undefined;
}

/**
 * Begins an interview, or with `resume` gives back the tenant's own: the open one, or the last one confirmed, so that a
 * page that is reloaded during the creation shows it again. A tenant has one open interview at a time; starting afresh
 * puts the old one aside.
 */
export async function createSession(
  tx: Tx,
  caller: Caller,
  { channel, resume, userName }: Input,
  now: Date,
): Promise<{ created: boolean; session: OnboardingSession }> {
  requireScope(caller, "wizard:write");
  const tenantId = requireTenant(caller);
  const last = await lastSession(tx);
  const alive = last?.status === "confirmed" || (last?.status === "open" && last.expires_at > now);
  if (last && resume && alive) return { created: false, session: sessionView(last, now) };
  if (last?.status === "open")
    await tx.updateTable("onboarding_sessions").set({ status: "abandoned" }).where("id", "=", last.id).execute();

  const { prefill } = found(
    await tx.selectFrom("tenants").select("prefill").where("id", "=", tenantId).executeTakeFirst(),
  );
  const { state, reply } = startInterview({ prefill, channel, now, ...(userName ? { userName } : {}) });
  const row = await tx
    .insertInto("onboarding_sessions")
    .values({
      organization_id: caller.organizationId,
      tenant_id: tenantId,
      mode: caller.mode,
      channel,
      step: view(state).step,
      draft: json(state.draft),
      state: json<unknown>(state),
      transcript: json([turn([], "configurator", reply, now)]),
      started_by: caller.actor,
      started_at: now,
    })
    // Two pages that begin at once get the same interview.
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row) return { created: true, session: sessionView(row, now) };
  return { created: false, session: sessionView(found(await lastSession(tx)), now) };
}

/** The interview to go on with: the open one, else the last one whose assistant still exists; null when there is neither. */
async function lastSession(tx: Tx): Promise<SessionRow | undefined> {
  return tx
    .selectFrom("onboarding_sessions")
    .leftJoin("assistants", "assistants.id", "onboarding_sessions.assistant_id")
    .selectAll("onboarding_sessions")
    .where("onboarding_sessions.status", "in", ["open", "confirmed"])
    .where("assistants.deleted_at", "is", null)
    .orderBy((row) => row("onboarding_sessions.status", "=", "open"), "desc")
    .orderBy("onboarding_sessions.started_at", "desc")
    .limit(1)
    .forUpdate("onboarding_sessions")
    .executeTakeFirst();
}
