import { CreateTestCall, TestCall } from "@allokoli/contracts";
import { createRoute } from "@hono/zod-openapi";
import { createTestCall } from "../../usecases/calls/create-test-call.ts";
import type { HttpDeps } from "../deps.ts";
import { answers, createRouter, jsonBody } from "../router.ts";

export function testCalls(deps: HttpDeps) {
  return createRouter().openapi(
    createRoute({
      method: "post",
      path: "/test-calls",
      tags: ["Test calls"],
      summary: "Call an assistant from the page",
      request: jsonBody(CreateTestCall),
      responses: answers(201, "Where to join", TestCall),
    }),
    async (context) => {
      const { assistant_id } = context.req.valid("json");
      const surroundings = { store: deps.store, voice: deps.voice, now: deps.now() };
      return context.json(await createTestCall(surroundings, context.get("caller"), assistant_id), 201);
    },
  );
}
