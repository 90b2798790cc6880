import { VapiError, VapiTimeoutError } from "@vapi-ai/server-sdk";
import { SupplierError } from "../../ports/supplier-error.ts";
import { kindOf } from "../resilience.ts";

/** Vapi's answer in our words. Bodies may echo secrets: only the message is kept. */
export function classifyVapi(error: unknown): SupplierError {
  if (error instanceof VapiTimeoutError) return new SupplierError("voice", "unavailable", "no answer in time");
  if (error instanceof VapiError)
    return new SupplierError(
      "voice",
      kindOf(error.statusCode),
      `${error.statusCode ?? "no answer"} ${messageOf(error.body)}`,
    );
  return new SupplierError("voice", "unavailable", error instanceof Error ? error.message : String(error));
}

/** A status and body of a request that the SDK has no method for. */
export const refusalOf = (status: number, body: unknown) =>
  new SupplierError("voice", kindOf(status), `${status} ${messageOf(body)}`);

function messageOf(body: unknown): string {
  const message = (body as { message?: unknown } | undefined)?.message;
  return Array.isArray(message) ? message.join("; ") : typeof message === "string" ? message : "";
}
