import type { Hono } from "hono";
import { z } from "zod";
import type { Parts } from "../../parts.ts";
import type { VapiEnv } from "../env.ts";
import { badRequest } from "../errors.ts";
import { serve } from "../resource.ts";
import { tool } from "../schemas/tool.ts";
import { check } from "../validation.ts";

export function tools(app: Hono<VapiEnv>, parts: Parts): void {
  serve(app, parts, {
    path: "/tool",
    table: "tools",
    what: "Tool",
    create: tool,
    update: z.looseObject({}),
    beforeUpdate(row, body) {
      if (body.type !== undefined && body.type !== row.type) throw badRequest("type should not be changed");
      const { id: _, orgId: _org, createdAt: _created, updatedAt: _updated, ...fields } = row;
      check(tool, { ...fields, ...body });
    },
  });
}
