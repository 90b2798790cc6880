import { createHmac, randomInt } from "node:crypto";
import type { Mode, OnboardingSession, ResumeCode } from "@allokoli/contracts";
import type { Caller } from "../../ports/caller.ts";
import { Fault } from "../../ports/fault.ts";
import type { Store, Tx } from "../../ports/store.ts";
import { requireScope, requireTenant } from "../access/scopes.ts";
import { countCode, countGuess } from "./guesses.ts";
import { holdOpenSession } from "./open-session.ts";
import { readSession } from "./read-session.ts";

/** Long enough to walk to a telephone and to be cut off; a new one is one tap away. */
const VALID_MS = 60 * 60_000;

export interface CodeDeps {
  now: Date;
  /** Key of the hashes: a copy of the table alone gives no code away. */
  codeKey: string;
}

/** Kept for a mode: a test code opens nothing live. */
export const hashOfCode = ({ codeKey }: Pick<CodeDeps, "codeKey">, mode: Mode, code: string): string =>
  createHmac("sha256", codeKey).update(`${mode} ${code}`).digest("hex");

/**
 * A code that leads back to an open interview; the one before it no longer does.
 * @throws `not_found`, `session_confirmed`, `session_expired`, `rate_limited`
 */
export async function issueResumeCode(tx: Tx, caller: Caller, deps: CodeDeps, id: string): Promise<ResumeCode> {
  requireScope(caller, "wizard:write");
  const session = await holdOpenSession(tx, id, deps.now);
  await countCode(id);
  await tx
    .updateTable("resume_codes")
    .set({ expires_at: deps.now })
    .where("session_id", "=", id)
    .where("expires_at", ">", deps.now)
    .execute();
  const row = {
    organization_id: session.organization_id,
    tenant_id: session.tenant_id,
    mode: session.mode,
    session_id: id,
    actor: caller.actor,
    subject: caller.subject,
    expires_at: new Date(deps.now.getTime() + VALID_MS),
  };
  for (let attempt = 0; attempt < 10; attempt++) {
    const code = String(randomInt(1_000_000)).padStart(6, "0");
    const kept = await tx
      .insertInto("resume_codes")
      .values({ ...row, code_hash: hashOfCode(deps, row.mode, code) })
      .onConflict((conflict) => conflict.doNothing())
      .returning("expires_at")
      .executeTakeFirst();
    if (kept) return { code, expires_at: kept.expires_at.toISOString() };
  }
  throw new Fault("unavailable");
}

/**
 * Goes on with the interview of a code, on another device of the same business. Somebody else's code is as wrong as any.
 * @throws `resume_code_unknown`, `rate_limited` after five wrong ones in a quarter of an hour
 */
export async function resumeByCode(
  store: Store,
  caller: Caller,
  deps: CodeDeps,
  said: string,
): Promise<OnboardingSession> {
  requireScope(caller, "wizard:write");
  const right = await countGuess(`${requireTenant(caller)} ${caller.mode}`);
  const session = await store.as(caller, async (tx) => {
    const row = await tx
      .selectFrom("resume_codes")
      .select("session_id")
      .where("mode", "=", caller.mode)
      .where("code_hash", "=", hashOfCode(deps, caller.mode, digitsOf(said)))
      .where("expires_at", ">", deps.now)
      .executeTakeFirst();
    return row && readSession(tx, caller, row.session_id, deps.now);
  });
  if (!session || session.status === "abandoned") throw new Fault("resume_code_unknown");
  await right();
  return session;
}

/** People read digits in pairs, and a model passes on what stands between them. */
export const digitsOf = (said: string): string => said.replaceAll(/\D/g, "");
