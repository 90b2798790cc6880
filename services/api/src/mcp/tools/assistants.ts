import { Id, SLOT_VALUES, UpdateAssistant } from "@allokoli/contracts";
import { z } from "zod";
import { createFromFacts } from "../../usecases/assistants/create-from-facts.ts";
import { listAssistants } from "../../usecases/assistants/list-assistants.ts";
import { readAssistant } from "../../usecases/assistants/read-assistant.ts";
import { updateAssistant } from "../../usecases/assistants/update-assistant.ts";
import { createTestCall } from "../../usecases/calls/create-test-call.ts";
import { changing, reading, type Tool, tool } from "../tool.ts";
import { hasVoice } from "./voices.ts";

const one = { assistant_id: Id };

export const assistantTools: Tool[] = [
  changing(
    {
      name: "assistants.create",
      title: "Create an assistant",
      description:
        "Creates a phone assistant from facts about the business, as an interview that is started, filled and confirmed at once. Call it only after the owner has agreed to these facts. Only `trade` and `business_name` are needed; never invent a fact, leave it out. Answers the confirmed interview with its `assistant_id`; the assistant is then prepared in the background: follow it with assistants.read. An interview that was open is put aside.",
      input: z.strictObject({ facts: z.strictObject(SLOT_VALUES).partial() }),
    },
    (tx, { caller, deps, userName }, { facts }) =>
      createFromFacts(
        tx,
        caller,
        { now: deps.now(), buildConfig: deps.buildConfig, hasVoice: hasVoice(deps) },
        { facts, userName },
      ),
  ),
  changing(
    {
      name: "assistants.update",
      title: "Change an assistant",
      description:
        "Changes what an assistant says or does. Fields that are left out stay. Its instructions are written anew from the facts, and its first sentence, which tells callers that they speak to a machine, cannot be changed.",
      input: UpdateAssistant.extend(one),
      hints: { destructiveHint: true },
    },
    (tx, { caller, deps }, { assistant_id, ...change }) =>
      updateAssistant(tx, caller, { rebuild: deps.rebuild, hasVoice: hasVoice(deps) }, assistant_id, change),
  ),
  tool(
    {
      name: "assistants.test",
      title: "Call an assistant from a browser",
      description:
        "Opens a live test call by WebRTC and answers the address to join within five minutes, good for this one call. Possible before the assistant has its number.",
      input: z.strictObject(one),
      hints: { openWorldHint: true },
    },
    ({ caller, deps }, { assistant_id }) =>
      createTestCall({ store: deps.store, voice: deps.voice, now: deps.now() }, caller, assistant_id),
  ),
  reading(
    {
      name: "assistants.read",
      title: "Read an assistant",
      description:
        "An assistant: its state, the steps of its creation, its phone number once it has one, its configuration.",
      input: z.strictObject(one),
    },
    (tx, { caller }, { assistant_id }) => readAssistant(tx, caller, assistant_id),
  ),
  reading(
    {
      name: "assistants.list",
      title: "List assistants",
      description: "The assistants that you may see, newest first. Ask for the next page with `next_cursor`.",
      input: z.strictObject({
        tenant_id: Id.optional(),
        cursor: z.string().max(300).optional(),
        limit: z.number().int().min(1).max(100).default(25),
      }),
    },
    (tx, { caller }, query) => listAssistants(tx, caller, query),
  ),
];
