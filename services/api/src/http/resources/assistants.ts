import { Assistant, AssistantPage, AssistantVersionPage, Id, UpdateAssistant } from "@allokoli/contracts";
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { deleteAssistant } from "../../usecases/assistants/delete-assistant.ts";
import { listAssistants } from "../../usecases/assistants/list-assistants.ts";
import { listVersions } from "../../usecases/assistants/list-versions.ts";
import { setPaused } from "../../usecases/assistants/pause-assistant.ts";
import { readAssistant } from "../../usecases/assistants/read-assistant.ts";
import { retryCreation } from "../../usecases/assistants/retry-creation.ts";
import { updateAssistant } from "../../usecases/assistants/update-assistant.ts";
import type { HttpDeps } from "../deps.ts";
import { changing } from "../idempotent.ts";
import { answers, createRouter, idempotencyHeader, idParam, jsonBody } from "../router.ts";

const tags = ["Assistants"];
const path = "/assistants";
const Query = z.object({
  tenant_id: Id.optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
const VersionQuery = z.object({
  cursor: z.coerce.number().int().min(1).max(2_000_000_000).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

export function assistants(deps: HttpDeps) {
  const { store } = deps;
  const updateDeps = { rebuild: deps.rebuild, hasVoice: (id: string) => deps.voices.some((voice) => voice.id === id) };
  const estimated = (assistant: Assistant): Assistant => ({ ...assistant, estimate: deps.estimate(assistant.config) });
  const router = createRouter()
    .openapi(
      createRoute({
        method: "get",
        path,
        tags,
        summary: "List assistants",
        request: { query: Query },
        responses: answers(200, "A page, newest first", AssistantPage),
      }),
      async (context) => {
        const query = context.req.valid("query");
        return context.json(
          await store.as(context.get("caller"), (tx) => listAssistants(tx, context.get("caller"), query)),
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: "get",
        path: `${path}/{id}`,
        tags,
        summary: "Read an assistant",
        request: idParam,
        responses: answers(200, "The assistant", Assistant),
      }),
      async (context) => {
        const { id } = context.req.valid("param");
        return context.json(
          estimated(await store.as(context.get("caller"), (tx) => readAssistant(tx, context.get("caller"), id))),
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: "get",
        path: `${path}/{id}/versions`,
        tags,
        summary: "List an assistant's versions, with their prompts",
        request: { ...idParam, query: VersionQuery },
        responses: answers(200, "A page, newest first", AssistantVersionPage),
      }),
      async (context) => {
        const { id } = context.req.valid("param");
        const { cursor: before, limit } = context.req.valid("query");
        const caller = context.get("caller");
        return context.json(await store.as(caller, (tx) => listVersions(tx, caller, id, { limit, before })), 200);
      },
    )
    .openapi(
      createRoute({
        method: "patch",
        path: `${path}/{id}`,
        tags,
        summary: "Change an assistant",
        request: { ...idParam, ...jsonBody(UpdateAssistant), ...idempotencyHeader },
        responses: answers(200, "The assistant after it", Assistant),
      }),
      async (context) => {
        const { id } = context.req.valid("param");
        const change = context.req.valid("json");
        const { body } = await changing(context, store, async (tx) => ({
          status: 200,
          body: estimated(await updateAssistant(tx, context.get("caller"), updateDeps, id, change)),
        }));
        return context.json(body, 200);
      },
    )
    .openapi(
      createRoute({
        method: "delete",
        path: `${path}/{id}`,
        tags,
        summary: "Delete an assistant and give its number back",
        request: idParam,
        responses: { 204: { description: "Deleted" } },
      }),
      async (context) => {
        const { id } = context.req.valid("param");
        await store.as(context.get("caller"), (tx) => deleteAssistant(tx, context.get("caller"), id));
        return context.body(null, 204);
      },
    );
  for (const [verb, paused] of [
    ["pause", true],
    ["resume", false],
  ] as const) {
    router.openapi(
      createRoute({
        method: "post",
        path: `${path}/{id}/${verb}`,
        tags,
        summary: paused ? "Pause an assistant" : "Put an assistant back to work",
        request: { ...idParam, ...idempotencyHeader },
        responses: answers(200, "The assistant after it", Assistant),
      }),
      async (context) => {
        const { id } = context.req.valid("param");
        const { body } = await changing(context, store, async (tx) => ({
          status: 200,
          body: await setPaused(tx, context.get("caller"), id, paused),
        }));
        return context.json(body, 200);
      },
    );
  }
  router.openapi(
    createRoute({
      method: "post",
      path: `${path}/{id}/retry`,
      tags,
      summary: "Try again to create an assistant that a supplier had refused",
      request: { ...idParam, ...idempotencyHeader },
      responses: answers(202, "The assistant, on its way again", Assistant),
    }),
    async (context) => {
      const { id } = context.req.valid("param");
      const { body } = await changing(context, store, async (tx) => ({
        status: 202,
        body: await retryCreation(tx, context.get("caller"), id),
      }));
      return context.json(body, 202);
    },
  );
  return router;
}
