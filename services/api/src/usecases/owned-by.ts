import { type RawBuilder, sql } from "kysely";
import type { Caller } from "../ports/caller.ts";

/**
 * Names the caller's organization, mode and tenant in a query. The walls already hold it to them; but the planner cannot
 * see through a policy to an index that starts with these columns, and would read a whole organization for one page.
 */
export function ownedBy(caller: Caller, table: "assistants" | "calls"): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const whole = sql<boolean>`${column("organization_id")} = ${caller.organizationId} and ${column("mode")} = ${caller.mode}`;
  return caller.tenantId === null ? whole : sql<boolean>`${whole} and ${column("tenant_id")} = ${caller.tenantId}`;
}
