import { createHash } from "node:crypto";
import { Scope } from "@allokoli/contracts";
import type { Caller } from "../../ports/caller.ts";
import { Fault } from "../../ports/fault.ts";
import type { Store } from "../../ports/store.ts";

export const API_KEY = /^ak_(live|test)_[A-Za-z0-9_-]{43}$/;
/** Keys hold 256 random bits, so a plain hash cannot be guessed back and its look-up leaks nothing useful by its timing. */
export const hashApiKey = (key: string) => createHash("sha256").update(key).digest();

/** The caller behind an API key of a partner's server. @throws `key_unknown`, `tenant_suspended` */
export async function recogniseApiKey(store: Store, key: string): Promise<Caller> {
  if (!API_KEY.test(key)) throw new Fault("key_unknown");
  return store.asSystem("recognise an API key", async (tx) => {
    const row = await tx
      .selectFrom("api_key_secrets")
      .innerJoin("api_keys", "api_keys.id", "api_key_secrets.api_key_id")
      .innerJoin("organizations", "organizations.id", "api_keys.organization_id")
      .select(["api_keys.id", "api_keys.organization_id", "api_keys.mode", "api_keys.scopes", "organizations.status"])
      .where("api_key_secrets.hash", "=", hashApiKey(key))
      .where("api_keys.revoked_at", "is", null)
      .executeTakeFirst();
    if (!row) throw new Fault("key_unknown");
    if (row.status === "suspended") throw new Fault("tenant_suspended");
    await tx.updateTable("api_keys").set({ last_used_at: new Date() }).where("id", "=", row.id).execute();
    return {
      kind: "api_key",
      organizationId: row.organization_id,
      tenantId: null,
      mode: row.mode,
      actor: `key:${row.id}`,
      subject: row.id,
      role: null,
      scopes: new Set(row.scopes.flatMap((scope) => Scope.safeParse(scope).data ?? [])),
    };
  });
}
