import { Problem } from "@allokoli/contracts";
import { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { misfit } from "../ports/fault.ts";
import type { Env } from "./deps.ts";

// What is wrong with a field is read by people.
z.config(z.locales.fr());

/** A router whose inputs are held to the contracts: what does not fit is refused with the fields that do not. */
export function createRouter(): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw misfit(result.error);
    },
  });
}

export const jsonBody = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { "application/json": { schema } } },
});

/** An answer with a body, and the problem that every operation may answer instead. */
export const answers = <S extends number, T extends z.ZodType>(status: S, description: string, schema: T) =>
  ({
    [status]: { description, content: { "application/json": { schema } } },
    default: {
      description: "A problem (RFC 9457), with a stable `code`",
      content: { "application/problem+json": { schema: Problem } },
    },
  }) as { [K in S]: { description: string; content: { "application/json": { schema: T } } } } & {
    default: { description: string; content: { "application/problem+json": { schema: typeof Problem } } };
  };

export const idParam = { params: z.object({ id: z.uuid().openapi({ param: { name: "id", in: "path" } }) }) };

/** Sent with a change so that its repeat is not made twice. */
export const idempotencyHeader = {
  headers: z.object({
    "idempotency-key": z.string().optional().openapi({ description: "Makes a repeat of this request harmless." }),
  }),
};
