import type { Page, Tenant } from "@allokoli/contracts";
import { sql } from "kysely";
import type { Caller } from "../../ports/caller.ts";
import { Fault } from "../../ports/fault.ts";
import type { Tx } from "../../ports/store.ts";
import { readCursor, toPage } from "../cursor.ts";

interface Query {
  q?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** The organization's businesses, newest first. For the partner's people and keys; a tenant is not told of others. */
export async function listTenants(tx: Tx, caller: Caller, { q, cursor, limit }: Query): Promise<Page<Tenant>> {
  if (caller.tenantId !== null) throw new Fault("scope_missing");
  const after = readCursor(cursor);
  let query = tx
    .selectFrom("tenants")
    .select([
      "id",
      "external_id",
      "name",
      "mode",
      "status",
      "created_at",
      sql<number>`(select count(*)::int from assistants a where a.tenant_id = tenants.id and a.deleted_at is null)`.as(
        "assistants_count",
      ),
      sql<{ count: number; last: string | null }>`(
        select json_build_object('count', count(*), 'last', max(c.started_at)) from calls c where c.tenant_id = tenants.id)`.as(
        "call_figures",
      ),
    ])
    // The walls hold it to these anyway; named here, the index that starts with them serves the page.
    .where("organization_id", "=", caller.organizationId)
    .where("mode", "=", caller.mode)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1);
  if (q) {
    const pattern = `%${q.replaceAll(/[\\%_]/g, "\\$&")}%`;
    query = query.where((is) => is.or([is("name", "ilike", pattern), is("external_id", "ilike", pattern)]));
  }
  if (after) query = query.where((is) => is(is.refTuple("created_at", "id"), "<", is.tuple(after.at, after.id)));
  return toPage(
    await query.execute(),
    limit,
    (row) => ({ at: row.created_at, id: row.id }),
    ({ call_figures, created_at, ...row }) => ({
      ...row,
      calls_count: Number(call_figures.count),
      last_call_at: call_figures.last ? new Date(call_figures.last).toISOString() : null,
      created_at: created_at.toISOString(),
    }),
  );
}
