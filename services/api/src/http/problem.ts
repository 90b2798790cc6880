import { ERRORS, type ErrorCode, type Problem } from "@allokoli/contracts";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { Fault } from "../ports/fault.ts";
import { SupplierError } from "../ports/supplier-error.ts";
import type { Env } from "./deps.ts";

type Details = Pick<Problem, "errors">;

/**
 * An error as problem details (RFC 9457): stable code, French by default or English, the request's id. What went wrong
 * inside is logged and never told.
 */
export function problem(context: Context<Env>, code: ErrorCode, { errors }: Details = {}): Response {
  const { status, retryable, fr, en } = ERRORS[code];
  const english = /^\s*en\b/i.test(context.req.header("accept-language") ?? "");
  const body: Problem = {
    type: `https://allokoli.example/errors/${code}`,
    title: en,
    status,
    detail: english ? en : fr,
    code,
    retryable,
    request_id: context.get("requestId"),
    ...(errors ? { errors } : {}),
  };
  return context.body(JSON.stringify(body), status as ContentfulStatusCode, {
    "content-type": "application/problem+json; charset=utf-8",
    "content-language": english ? "en" : "fr",
    "cache-control": "no-store",
  });
}

/** The last word on whatever a handler threw. */
export function onError(error: Error, context: Context<Env>): Response {
  if (error instanceof Fault) {
    if (error.retryAfterSeconds !== undefined) context.header("retry-after", String(error.retryAfterSeconds));
    // The rest of its body is not read, so nothing can follow on this connection.
    if (error.code === "body_too_large") context.header("connection", "close");
    if (error.code === "supplier_unavailable")
      context.get("log")?.warn({ cause: String(error.cause) }, "supplier unavailable");
    return problem(context, error.code, error.errors ? { errors: error.errors } : {});
  }
  if (error instanceof SupplierError) {
    context.get("log")?.warn({ cause: error.message }, "supplier unavailable");
    return problem(context, "supplier_unavailable");
  }
  if (error instanceof HTTPException) {
    if (error.status === 413) return problem(context, "body_too_large");
    if (error.status === 415) return problem(context, "media_type_unsupported");
    if (error.status < 500) return problem(context, "body_malformed");
  }
  const { code } = error as { code?: unknown };
  // What was written clashed with what another request wrote meanwhile (SQLSTATE 40001, 40P01).
  if (code === "40001" || code === "40P01") return problem(context, "unavailable");
  if (isDatabaseAway(error)) {
    context.get("log")?.error({ error: error.message }, "the database does not answer");
    return problem(context, "unavailable");
  }
  context.get("log")?.error({ error: error.message, stack: error.stack, sqlstate: code }, "request failed");
  // A value that fits the contract and no column: NUL, half a surrogate pair, the year 0 (SQLSTATE class 22, data exception).
  if (typeof code === "string" && /^22[0-9A-Z]{3}$/.test(code)) return problem(context, "input_invalid");
  return problem(context, "internal");
}

/** Refused or lost connections, a server that shuts down (SQLSTATE classes 08 and 57P), a pool that waited in vain. */
function isDatabaseAway(error: Error): boolean {
  const code = String((error as { code?: unknown }).code ?? "");
  return (
    /^(08...|57P..|ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE)$/.test(code) ||
    /timeout exceeded when trying to connect|connection (terminated|ended)/i.test(error.message)
  );
}
