import { ERRORS, type ErrorCode } from "@allokoli/contracts";
import type { z } from "zod";

/**
 * A refusal with a stable code: what a verb throws when it cannot do what was asked.
 * The doors (HTTP, MCP, jobs) turn it into their own form; its text comes from the contracts.
 */
export class Fault extends Error {
  readonly code: ErrorCode;
  readonly errors: { pointer: string; reason: string }[] | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    more: { errors?: { pointer: string; reason: string }[]; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(ERRORS[code].en, { cause: more.cause });
    this.name = "Fault";
    this.code = code;
    this.errors = more.errors;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

/** The row, or `not_found`: absent and forbidden look the same. */
export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw new Fault("not_found");
  return row;
}

/** What does not fit the contract, field by field: the first twenty, as JSON pointers (RFC 6901) and reasons. */
export const misfit = ({ issues }: z.ZodError): Fault =>
  new Fault("input_invalid", {
    errors: issues.slice(0, 20).map(({ path, message }) => ({ pointer: `/${path.join("/")}`, reason: message })),
  });
