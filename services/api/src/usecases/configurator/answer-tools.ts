import { ERRORS, type Mode } from "@allokoli/contracts";
import { json } from "../../adapters/postgres/json.ts";
import { Fault } from "../../ports/fault.ts";
import type { Store, Tx } from "../../ports/store.ts";
import type { ToolCall } from "../../ports/voice-supplier.ts";
import type { ToolAnswer } from "../calls/answer-tools.ts";
import type { ConfirmDeps } from "../onboarding/confirm.ts";
import type { CodeDeps } from "../onboarding/resume-code.ts";
import { isConfigurator } from "./configurator-of.ts";
import { type Conversation, callerOf, conversationOf, type Talk, textOf } from "./conversation.ts";
import { doTool } from "./do-tool.ts";
import { resumeCall } from "./resume-call.ts";

export type ToolDeps = ConfirmDeps & CodeDeps & { store: Store };

const WHICH_INTERVIEW =
  "Je ne sais pas encore de quelle fiche il s’agit. Quel est le code à six chiffres de votre page ?";
const NOT_A_TOOL = "Je ne peux pas faire cela. Reprenons où nous en étions.";
/** Nothing can be written or touched in a call. */
const NOT_HEARD = "Je n’ai rien reçu. Pouvez-vous répéter ?";
const OVER = "Cette conversation est terminée. Votre fiche est gardée.";

/** Whether a call is the configurator's: one that we began, or one that was answered by it. */
export const isConfigurators = (store: Store, mode: Mode, id: string, supplierAssistantId: string | null) =>
  store.asSystem("whose call it is", async (tx) =>
    Boolean(
      (await conversationOf(tx, { id, mode })) ??
        (supplierAssistantId && (await isConfigurator(tx, mode, supplierAssistantId))),
    ),
  );

/**
 * Does what the configurator's model asks for in a conversation, and answers with what to say. Which interview it is about
 * is what we kept when the conversation began; nothing on the wire says otherwise.
 */
export async function answerConfigurator(deps: ToolDeps, talk: Talk, calls: ToolCall[]): Promise<ToolAnswer[]> {
  const answers: ToolAnswer[] = [];
  for (const tool of calls) {
    const conversation = await deps.store.asSystem("find a conversation", (tx) => conversationOf(tx, talk));
    const result = conversation ? await answerOnce(deps, conversation, tool) : await answerUnknown(deps, talk, tool);
    answers.push({ id: tool.id, name: tool.name, result });
  }
  return answers;
}

/** Only a telephone call may find its interview while it lasts: a page has its own. */
async function answerUnknown(deps: ToolDeps, talk: Talk, { name, arguments: given }: ToolCall): Promise<string> {
  if (name !== "resume" || talk.by !== "phone") return WHICH_INTERVIEW;
  return resumeCall(deps.store, deps, talk, textOf(given.code));
}

/** A tool call that comes twice is done once; a refusal changes nothing and is said as a person would say it. */
async function answerOnce(deps: ToolDeps, { id, ...conversation }: Conversation, tool: ToolCall): Promise<string> {
  const caller = callerOf(conversation);
  const once = async (tx: Tx) => {
    const held = await tx.selectFrom("interview_calls").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
    if (!held || held.ended_at) return OVER;
    const before = Object.hasOwn(held.answers, tool.id) ? held.answers[tool.id] : undefined;
    if (before !== undefined) return before;
    const result = (await doTool(tx, caller, deps, held, tool)) ?? NOT_A_TOOL;
    await tx
      .updateTable("interview_calls")
      .set({ answers: json({ ...held.answers, [tool.id]: result }) })
      .where("id", "=", id)
      .execute();
    return result;
  };
  try {
    return await deps.store.as(caller, once);
  } catch (error) {
    if (error instanceof Fault) return error.code === "utterance_empty" ? NOT_HEARD : ERRORS[error.code].fr;
    throw error;
  }
}
