import type { InterviewState } from "../../configurator/index.ts";
import type { Tx } from "../../ports/store.ts";
import { countGuess } from "../onboarding/guesses.ts";
import type { CodeDeps } from "../onboarding/resume-code.ts";
import type { Conversation } from "./conversation.ts";
import { interviewOf, WRONG_CODE, welcomeBack } from "./resume-call.ts";

/**
 * In a conversation that has its interview: another one of the same business, by its code. The look-up passes the walls as
 * the person does, so a stranger's code is a wrong one.
 * @throws `rate_limited`
 */
export async function changeInterview(
  tx: Tx,
  deps: CodeDeps,
  { id, tenant_id, mode, session_id }: Conversation,
  said: string,
): Promise<string> {
  const right = await countGuess(`${tenant_id} ${mode}`);
  const found = await interviewOf(tx, deps, mode, said);
  if (!found) return WRONG_CODE;
  await right();
  if (found.session_id !== session_id)
    await tx.updateTable("interview_calls").set({ session_id: found.session_id }).where("id", "=", id).execute();
  return welcomeBack(found.state as InterviewState);
}
