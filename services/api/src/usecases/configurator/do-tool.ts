import type { OnboardingSession } from "@allokoli/contracts";
import { goOnBy, type InterviewState, view } from "../../configurator/index.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Tx } from "../../ports/store.ts";
import type { ToolCall } from "../../ports/voice-supplier.ts";
import { openSession } from "../onboarding/open-session.ts";
import { readSession } from "../onboarding/read-session.ts";
import { say } from "../onboarding/say.ts";
import { oneLine, spoken, spokenCard, spokenQuestion } from "../onboarding/spoken.ts";
import type { ToolDeps } from "./answer-tools.ts";
import { changeInterview } from "./change-interview.ts";
import { type Conversation, textOf } from "./conversation.ts";
import { creationSpoken } from "./creation-spoken.ts";
import { takeTurn } from "./turns.ts";

type Deps = Omit<ToolDeps, "store">;

/** One tool of the configurator, as the person it speaks with. @returns the line to speak; null for no tool of ours */
export async function doTool(
  tx: Tx,
  caller: Caller,
  deps: Deps,
  conversation: Conversation,
  { name, arguments: given }: ToolCall,
): Promise<string | null> {
  const { session_id: id, origin } = conversation;
  const channel = origin === "chat" ? "text" : "voice";
  const reply = ({ turns, draft }: OnboardingSession): string => {
    const line = turns.at(-1)?.text ?? "";
    return channel === "text" ? oneLine(line) : spoken(line, draft);
  };
  const open = async () => goOnBy((await openSession(tx, id, deps.now)).state as InterviewState, channel);
  switch (name) {
    case "record_facts":
      return record(textOf(given.words));
    case "confirm": {
      const state = await open();
      if (view(state).question?.topic !== "confirm") return `La fiche n’est pas finie. ${spokenQuestion(state)}`;
      return record(textOf(given.words));
    }
    case "ask_next":
      return spokenQuestion(await open());
    case "recap":
      return spokenCard(await open());
    case "create":
      return creationSpoken(tx, await readSession(tx, caller, id, deps.now));
    case "resume":
      return changeInterview(tx, deps, conversation, textOf(given.code));
    default:
      return null;
  }

  /** In a chat the words are those that were typed, however the model passes them on; and they are said once. */
  async function record(words: string): Promise<string> {
    if (origin !== "chat") return reply(await say(tx, caller, deps, { id, text: words, channel }));
    const turn = await takeTurn(tx, id, deps.now);
    if (!turn) return spokenQuestion(await open());
    const session = await say(tx, caller, deps, { id, text: turn.text, channel });
    await turn.answered(session.turns);
    return reply(session);
  }
}
