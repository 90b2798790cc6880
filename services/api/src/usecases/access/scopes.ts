import { SCOPES, type Scope } from "@allokoli/contracts";
import type { Caller } from "../../ports/caller.ts";
import { Fault } from "../../ports/fault.ts";

export const ALL_SCOPES: ReadonlySet<Scope> = new Set(SCOPES);

/** @throws `scope_missing` when the caller was not given this scope. */
export function requireScope(caller: Caller, scope: Scope): void {
  if (!caller.scopes.has(scope)) throw new Fault("scope_missing");
}

/** The wizard and everything that makes or changes belong to a tenant. @throws `scope_missing` for a caller without one. */
export function requireTenant(caller: Caller): string {
  if (caller.tenantId === null) throw new Fault("scope_missing");
  return caller.tenantId;
}
