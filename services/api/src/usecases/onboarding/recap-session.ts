import type { Doubt, SlotName } from "@allokoli/contracts";
import { confirmable, type InterviewState, recapOf, view } from "../../configurator/index.ts";
import type { Caller } from "../../ports/caller.ts";
import { found } from "../../ports/fault.ts";
import type { Tx } from "../../ports/store.ts";
import { requireScope } from "../access/scopes.ts";

export interface Recap {
  session_id: string;
  /** Every fact in French sentences, then what is unclear or left empty. */
  text: string;
  /** Without these no assistant is created. */
  missing: SlotName[];
  doubts: Doubt[];
}

/** What the owner has to hear before he says yes; it changes nothing. @throws `not_found` */
export async function recapSession(tx: Tx, caller: Caller, id: string): Promise<Recap> {
  requireScope(caller, "wizard:write");
  const row = found(await tx.selectFrom("onboarding_sessions").selectAll().where("id", "=", id).executeTakeFirst());
  const state = row.state as InterviewState;
  const verdict = confirmable(state);
  const { doubts } = view(state);
  return { session_id: id, text: recapOf(state), missing: verdict.ok ? [] : verdict.missing, doubts };
}
