import { CreateOnboardingSession, Id, PatchDraft, Say } from "@allokoli/contracts";
import { z } from "zod";
import { confirm } from "../../usecases/onboarding/confirm.ts";
import { createSession } from "../../usecases/onboarding/create-session.ts";
import { patchDraft } from "../../usecases/onboarding/patch-draft.ts";
import { readSession } from "../../usecases/onboarding/read-session.ts";
import { recapSession } from "../../usecases/onboarding/recap-session.ts";
import { say } from "../../usecases/onboarding/say.ts";
import { changing, reading, type Tool } from "../tool.ts";
import { hasVoice } from "./voices.ts";

const one = { session_id: Id };

export const interviewTools: Tool[] = [
  changing(
    {
      name: "interviews.start",
      title: "Begin an interview",
      description:
        "Begins the interview that fills an assistant's card, or goes on with the open one (`resume`, the default). It is held in French. Answers the interview: what is known (`draft`), what is unclear (`doubts`), the next `question`.",
      input: CreateOnboardingSession.pick({ resume: true }),
    },
    async (tx, { caller, deps, userName }, { resume }) => {
      const wish = { channel: "text", resume, userName } as const;
      return (await createSession(tx, caller, wish, deps.now())).session;
    },
  ),
  changing(
    {
      name: "interviews.say",
      title: "Say something in an interview",
      description:
        "Passes on what the owner said, in his own French words. Facts in it go to the card, and the next question comes back. A yes at the recap confirms.",
      input: Say.extend(one),
    },
    (tx, { caller, deps }, { session_id: id, ...said }) =>
      say(tx, caller, { now: deps.now(), buildConfig: deps.buildConfig }, { id, ...said }),
  ),
  changing(
    {
      name: "interviews.patch",
      title: "Set a fact of an interview",
      description:
        "Puts one fact on the card; null forgets it. A slot's value has the shape that `facts` of assistants.create gives it.",
      input: PatchDraft.extend(one),
    },
    (tx, { caller, deps }, { session_id: id, ...patch }) =>
      patchDraft(tx, caller, { now: deps.now(), hasVoice: hasVoice(deps) }, { id, ...patch }),
  ),
  reading(
    {
      name: "interviews.read",
      title: "Read an interview",
      description: "An interview as it stands: card, doubts, next question, all that was said.",
      input: z.strictObject(one),
    },
    (tx, { caller, deps }, { session_id }) => readSession(tx, caller, session_id, deps.now()),
  ),
  reading(
    {
      name: "interviews.recap",
      title: "Sum up an interview",
      description:
        "The card read aloud in French, with what is proposed, unclear or missing: what the owner has to hear before he agrees.",
      input: z.strictObject(one),
    },
    (tx, { caller }, { session_id }) => recapSession(tx, caller, session_id),
  ),
  changing(
    {
      name: "interviews.confirm",
      title: "Confirm an interview",
      description:
        "The owner's yes: the assistant is created from the card. Call it only after he has agreed to the recap. Answers the interview with its `assistant_id`.",
      input: z.strictObject(one),
      hints: { idempotentHint: true },
    },
    (tx, { caller, deps }, { session_id }) =>
      confirm(tx, caller, { now: deps.now(), buildConfig: deps.buildConfig }, session_id),
  ),
];
