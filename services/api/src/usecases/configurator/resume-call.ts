import type { Mode } from "@allokoli/contracts";
import { goOnBy, type InterviewState } from "../../configurator/index.ts";
import { Fault } from "../../ports/fault.ts";
import type { Store, Tx } from "../../ports/store.ts";
import { countGuess } from "../onboarding/guesses.ts";
import { type CodeDeps, digitsOf, hashOfCode } from "../onboarding/resume-code.ts";
import { spokenQuestion } from "../onboarding/spoken.ts";
import { callerOf, keepConversation, type Talk } from "./conversation.ts";

/** Said of every code that leads nowhere, and of somebody else's. */
export const WRONG_CODE =
  "Ce code ne correspond à aucune fiche en cours. Redites-le chiffre par chiffre, ou demandez-en un nouveau sur votre page.";
const TOO_MANY =
  "Il y a eu trop d’essais. Demandez un nouveau code sur votre page, puis rappelez dans un quart d’heure.";

/**
 * Ties a telephone call to the interview whose code was said. Of whoever calls nothing is known but the code, so it is the
 * system that looks it up, and the call acts for the person who asked for it.
 * @returns the sentence to speak
 */
export async function resumeCall(
  store: Store,
  deps: CodeDeps,
  { id, mode, caller }: Talk,
  said: string,
): Promise<string> {
  try {
    // By the call where the number is hidden.
    const right = await countGuess(`telephone ${caller ?? id}`, { telephone: true });
    const found = await store.asSystem("find the interview of a code", (tx) => interviewOf(tx, deps, mode, said));
    if (!found) return WRONG_CODE;
    await store.as(callerOf(found), (tx) => keepConversation(tx, found, { id, by: "phone", at: deps.now }));
    await right();
    return welcomeBack(found.state as InterviewState);
  } catch (error) {
    if (error instanceof Fault && error.code === "rate_limited") return TOO_MANY;
    throw error;
  }
}

/** What is said when an interview goes on by voice. */
export function welcomeBack(state: InterviewState): string {
  const name = state.draft.business_name?.value;
  return `Je retrouve ${name ? `la fiche de ${name}` : "votre fiche"}. ${spokenQuestion(goOnBy(state, "voice"))}`;
}

/** The open interview that a code leads to, of a business that is in service. */
export function interviewOf(tx: Tx, deps: CodeDeps, mode: Mode, said: string) {
  return tx
    .selectFrom("resume_codes")
    .innerJoin("onboarding_sessions", "onboarding_sessions.id", "resume_codes.session_id")
    .innerJoin("tenants", "tenants.id", "resume_codes.tenant_id")
    .innerJoin("organizations", "organizations.id", "resume_codes.organization_id")
    .selectAll("resume_codes")
    .select("onboarding_sessions.state")
    .where("resume_codes.mode", "=", mode)
    .where("code_hash", "=", hashOfCode(deps, mode, digitsOf(said)))
    .where("resume_codes.expires_at", ">", deps.now)
    .where("onboarding_sessions.status", "=", "open")
    .where("onboarding_sessions.expires_at", ">", deps.now)
    .where("tenants.status", "=", "active")
    .where("organizations.status", "=", "active")
    .executeTakeFirst();
}
