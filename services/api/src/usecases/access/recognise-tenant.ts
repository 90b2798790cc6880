import type { TenantTokenClaims } from "@allokoli/contracts";
import { json } from "../../adapters/postgres/json.ts";
import type { Store } from "../../ports/store.ts";

/**
 * The tenant that a verified token names; the first token makes it. What the partner tells about it (its name, its
 * prefill) is taken over when it changes.
 */
export function recogniseTenant(store: Store, claims: TenantTokenClaims): Promise<{ id: string; suspended: boolean }> {
  const { iss, tid, mode, tenant } = claims;
  return store.asSystem("recognise a tenant", async (tx) => {
    const row = await tx
      .insertInto("tenants")
      .values({ organization_id: iss, mode, external_id: tid, name: tenant?.name ?? tid, prefill: json(tenant ?? {}) })
      .onConflict((conflict) =>
        conflict.columns(["organization_id", "mode", "external_id"]).doUpdateSet((excluded) => ({
          // A token without prefill says nothing new.
          name: tenant?.name ? excluded.ref("excluded.name") : excluded.ref("tenants.name"),
          prefill: tenant ? excluded.ref("excluded.prefill") : excluded.ref("tenants.prefill"),
        })),
      )
      .returning(["id", "status"])
      .executeTakeFirstOrThrow();
    await tx
      .updateTable("signing_keys")
      .set({ last_used_at: new Date() })
      .where("organization_id", "=", iss)
      .where("revoked_at", "is", null)
      .where((or) => or.or([or("last_used_at", "is", null), or("last_used_at", "<", new Date(Date.now() - 60_000))]))
      .execute();
    return { id: row.id, suspended: row.status === "suspended" };
  });
}
