import type { OnboardingSession } from "@allokoli/contracts";
import { json } from "../../adapters/postgres/json.ts";
import { startInterview, view } from "../../configurator/index.ts";
import type { Caller } from "../../ports/caller.ts";
import { found } from "../../ports/fault.ts";
import type { Tx } from "../../ports/store.ts";
import { requireScope, requireTenant } from "../access/scopes.ts";
import { sessionView, turn } from "./session-view.ts";

interface Input {
  channel: "text" | "voice";
  resume: boolean;
  userName?: string | undefined;
}

/**
 * Begins an interview, or gives back the tenant's open one. A tenant has one open interview at a time; starting afresh
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
  const open = await tx
    .selectFrom("onboarding_sessions")
    .selectAll()
    .where("status", "=", "open")
    .forUpdate()
    .executeTakeFirst();
  if (open && resume && open.expires_at > now) return { created: false, session: sessionView(open, now) };
  if (open)
    await tx.updateTable("onboarding_sessions").set({ status: "abandoned" }).where("id", "=", open.id).execute();

  const { prefill } = found(
    await tx.selectFrom("tenants").select("prefill").where("id", "=", tenantId).executeTakeFirst(),
  );
  const { state, reply } = startInterview({ prefill, now, ...(userName ? { userName } : {}) });
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
  const other = await tx.selectFrom("onboarding_sessions").selectAll().where("status", "=", "open").executeTakeFirst();
  return { created: false, session: sessionView(found(other), now) };
}
