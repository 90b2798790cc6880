import { Me, TenantPage, TenantQuery } from "@allokoli/contracts";
import { createRoute } from "@hono/zod-openapi";
import { listTenants } from "../../usecases/organizations/list-tenants.ts";
import { readMe } from "../../usecases/organizations/read-me.ts";
import type { HttpDeps } from "../deps.ts";
import { answers, createRouter } from "../router.ts";

const tags = ["Organization"];

export function organization({ store }: HttpDeps) {
  return createRouter()
    .openapi(
      createRoute({
        method: "get",
        path: "/me",
        tags,
        summary: "Who is asking",
        responses: answers(200, "Caller, organization, tenant", Me),
      }),
      async (context) =>
        context.json(await store.as(context.get("caller"), (tx) => readMe(tx, context.get("caller"))), 200),
    )
    .openapi(
      createRoute({
        method: "get",
        path: "/tenants",
        tags,
        summary: "List the organization's businesses",
        request: { query: TenantQuery },
        responses: answers(200, "A page, newest first", TenantPage),
      }),
      async (context) => {
        const query = context.req.valid("query");
        return context.json(
          await store.as(context.get("caller"), (tx) => listTenants(tx, context.get("caller"), query)),
          200,
        );
      },
    );
}
