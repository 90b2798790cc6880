import { PhoneNumberList } from "@allokoli/contracts";
import { createRoute } from "@hono/zod-openapi";
import { listNumbers } from "../../usecases/numbers/list-numbers.ts";
import type { HttpDeps } from "../deps.ts";
import { answers, createRouter } from "../router.ts";

export function phoneNumbers({ store }: HttpDeps) {
  return createRouter().openapi(
    createRoute({
      method: "get",
      path: "/phone-numbers",
      tags: ["Phone numbers"],
      summary: "List numbers in service",
      responses: answers(200, "The numbers", PhoneNumberList),
    }),
    async (context) =>
      context.json(
        { items: await store.as(context.get("caller"), (tx) => listNumbers(tx, context.get("caller"))) },
        200,
      ),
  );
}
