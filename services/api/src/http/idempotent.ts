import type { Context } from "hono";
import { Fault } from "../ports/fault.ts";
import type { Store, Tx } from "../ports/store.ts";
import { type Answer, once } from "../usecases/once.ts";
import type { Env } from "./deps.ts";

/** Runs a change in one transaction as the caller, and only once for one `Idempotency-Key` header. @throws as `once` */
export async function changing<T>(
  context: Context<Env>,
  store: Store,
  work: (tx: Tx) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const key = context.req.header("idempotency-key")?.replace(/^"(.*)"$/, "$1");
  if (key !== undefined && (key.length < 1 || key.length > 255))
    throw new Fault("input_invalid", { errors: [{ pointer: "Idempotency-Key", reason: "1 to 255 characters" }] });
  const content = key === undefined ? "" : await context.req.text();
  const route = `${context.req.method} ${context.req.path}`;
  return once(store, context.get("caller"), { route, key, content }, work);
}
