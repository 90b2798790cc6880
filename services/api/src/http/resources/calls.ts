import { Call, CallPage, CallQuery } from "@allokoli/contracts";
import { createRoute } from "@hono/zod-openapi";
import { listCalls } from "../../usecases/calls/list-calls.ts";
import { readCall } from "../../usecases/calls/read-call.ts";
import type { HttpDeps } from "../deps.ts";
import { answers, createRouter, idParam } from "../router.ts";

const tags = ["Calls"];

export function calls({ store }: HttpDeps) {
  return createRouter()
    .openapi(
      createRoute({
        method: "get",
        path: "/calls",
        tags,
        summary: "List calls",
        request: { query: CallQuery },
        responses: answers(200, "A page, newest first", CallPage),
      }),
      async (context) => {
        const filter = context.req.valid("query");
        return context.json(
          await store.as(context.get("caller"), (tx) => listCalls(tx, context.get("caller"), filter)),
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: "get",
        path: "/calls/{id}",
        tags,
        summary: "Read a call",
        request: idParam,
        responses: answers(200, "The call", Call),
      }),
      async (context) => {
        const { id } = context.req.valid("param");
        return context.json(
          await store.as(context.get("caller"), (tx) => readCall(tx, context.get("caller"), id)),
          200,
        );
      },
    );
}
