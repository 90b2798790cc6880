import { VoiceList } from "@allokoli/contracts";
import { createRoute } from "@hono/zod-openapi";
import type { HttpDeps } from "../deps.ts";
import { answers, createRouter } from "../router.ts";

export function voices(deps: HttpDeps) {
  return createRouter().openapi(
    createRoute({
      method: "get",
      path: "/voices",
      tags: ["Voices"],
      summary: "List voices",
      responses: answers(200, "The catalogue", VoiceList),
    }),
    (context) => context.json({ items: deps.voices }, 200),
  );
}
