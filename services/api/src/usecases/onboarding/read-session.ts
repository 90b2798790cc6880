import type { OnboardingSession } from "@allokoli/contracts";
import type { Caller } from "../../ports/caller.ts";
import { found } from "../../ports/fault.ts";
import type { Tx } from "../../ports/store.ts";
import { requireScope } from "../access/scopes.ts";
import { sessionView } from "./session-view.ts";

/** An interview as it stands: what a reloaded page, or another device, goes on from. */
export async function readSession(tx: Tx, caller: Caller, id: string, now: Date): Promise<OnboardingSession> {
  requireScope(caller, "wizard:write");
  const row = await tx.selectFrom("onboarding_sessions").selectAll().where("id", "=", id).executeTakeFirst();
  return sessionView(found(row), now);
}
