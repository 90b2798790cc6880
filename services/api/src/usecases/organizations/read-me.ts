import type { Me, Organization } from "@allokoli/contracts";
import type { Selectable } from "kysely";
import type { Organizations } from "../../adapters/postgres/schema.ts";
import type { Caller } from "../../ports/caller.ts";
import { found } from "../../ports/fault.ts";
import type { Tx } from "../../ports/store.ts";

/** Who is asking, and for whom. */
export async function readMe(tx: Tx, caller: Caller): Promise<Me> {
  const organization = found(
    await tx.selectFrom("organizations").selectAll().where("id", "=", caller.organizationId).executeTakeFirst(),
  );
  const tenant = caller.tenantId
    ? found(
        await tx
          .selectFrom("tenants")
          .select(["id", "external_id", "name"])
          .where("id", "=", caller.tenantId)
          .executeTakeFirst(),
      )
    : null;
  return {
    kind: caller.kind,
    organization: organizationView(organization),
    tenant,
    role: caller.role,
    mode: caller.mode,
    scopes: [...caller.scopes],
  };
}

export const organizationView = (row: Selectable<Organizations>): Organization => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  kind: row.kind,
  branding: row.branding,
  created_at: row.created_at.toISOString(),
});
