import { Health } from "@allokoli/contracts";
import { createRoute } from "@hono/zod-openapi";
import type { HttpDeps } from "../deps.ts";
import { answers, createRouter } from "../router.ts";

export function health(deps: HttpDeps) {
  return createRouter().openapi(
    createRoute({
      method: "get",
      path: "/health",
      tags: ["Health"],
      security: [],
      summary: "Is the service well?",
      responses: { ...answers(200, "It is well", Health), ...answers(503, "It cannot work now", Health) },
    }),
    async (context) => {
      const health = await deps.health();
      return context.json(health, health.status === "ok" ? 200 : 503);
    },
  );
}
