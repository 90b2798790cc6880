import { ERRORS, type ErrorCode, type Problem } from "@allokoli/contracts";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { faultOf } from "../ports/fault-of.ts";
import type { Env } from "./deps.ts";

type Details = Pick<Problem, "errors">;

/** An error as problem details (RFC 9457): stable code, French by default or English, the request's id. */
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
  if (error instanceof HTTPException) {
    if (error.status === 413) return problem(context, "body_too_large");
    if (error.status === 415) return problem(context, "media_type_unsupported");
    if (error.status < 500) return problem(context, "body_malformed");
  }
  const { code, errors, retryAfterSeconds } = faultOf(error, context.get("log"));
  if (retryAfterSeconds !== undefined) context.header("retry-after", String(retryAfterSeconds));
  // The rest of its body is not read, so nothing can follow on this connection.
  if (code === "body_too_large") context.header("connection", "close");
  return problem(context, code, errors ? { errors } : {});
}
