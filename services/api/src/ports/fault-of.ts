import type { Logger } from "pino";
import { Fault } from "./fault.ts";
import { SupplierError } from "./supplier-error.ts";

/** Whatever a verb threw, as the refusal that every door may tell. What went wrong inside is logged here, and never told. */
export function faultOf(error: unknown, log: Logger | undefined): Fault {
  if (error instanceof Fault) {
    if (error.code === "supplier_unavailable") log?.warn({ cause: String(error.cause) }, "supplier unavailable");
    return error;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (error instanceof SupplierError) {
    log?.warn({ cause: message }, "supplier unavailable");
    return new Fault("supplier_unavailable");
  }
  const code = String((error as { code?: unknown } | null)?.code ?? "");
  // What was written clashed with what another request wrote meanwhile (SQLSTATE 40001, 40P01).
  if (code === "40001" || code === "40P01") return new Fault("unavailable");
  if (isDatabaseAway(code, message)) {
    log?.error({ error: message }, "the database does not answer");
    return new Fault("unavailable");
  }
  log?.error({ error: message, stack, sqlstate: code || undefined }, "request failed");
  // A value that fits the contract and no column: NUL, half a surrogate pair, the year 0 (SQLSTATE class 22, data exception).
  return new Fault(/^22[0-9A-Z]{3}$/.test(code) ? "input_invalid" : "internal");
}

/** Refused or lost connections, a server that shuts down (SQLSTATE classes 08 and 57P), a pool that waited in vain. */
function isDatabaseAway(code: string, message: string): boolean {
  return (
    /^(08...|57P..|ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE)$/.test(code) ||
    /timeout exceeded when trying to connect|connection (terminated|ended)/i.test(message)
  );
}
