import type { Store } from "../../ports/store.ts";

export interface KnownOrganization {
  id: string;
  suspended: boolean;
  origins: ReadonlySet<string>;
  /** Live keys by kid, revoked ones too, so that a revoked key can be told from an unknown one. */
  keys: ReadonlyMap<string, { algorithm: "EdDSA" | "ES256"; jwk: JsonWebKey; revoked: boolean }>;
}

/** What is needed to verify an organization's tokens; null when there is no such organization. */
export function recogniseOrganization(store: Store, organizationId: string): Promise<KnownOrganization | null> {
  return store.asSystem("verify a tenant token", async (tx) => {
    const organization = await tx
      .selectFrom("organizations")
      .select(["id", "status"])
      .where("id", "=", organizationId)
      .executeTakeFirst();
    if (!organization) return null;
    const keys = await tx
      .selectFrom("signing_keys")
      .select(["kid", "algorithm", "public_jwk", "revoked_at"])
      .where("organization_id", "=", organizationId)
      .execute();
    const origins = await tx
      .selectFrom("allowed_origins")
      .select("origin")
      .where("organization_id", "=", organizationId)
      .execute();
    return {
      id: organization.id,
      suspended: organization.status === "suspended",
      origins: new Set(origins.map(({ origin }) => origin)),
      keys: new Map(
        keys.map((key) => [
          key.kid,
          { algorithm: key.algorithm, jwk: key.public_jwk as JsonWebKey, revoked: key.revoked_at !== null },
        ]),
      ),
    };
  });
}
