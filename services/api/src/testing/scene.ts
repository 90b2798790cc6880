import { generateSigningKey } from "@allokoli/embed-sdk/server";
import type { Scene } from "./forgeries.ts";
import { PARTNER_ORIGIN, type Partner } from "./partner.ts";
import type { TestApi } from "./test-api.ts";

const OTHER_ORIGIN = "https://app.partenaire.example";

/** Everything that a table of forgeries needs to exist: made before the first token, since look-ups are remembered. */
export async function setScene(api: TestApi): Promise<Scene> {
  const [own, stranger, suspended] = await Promise.all([api.partner(), api.partner(), api.partner()]);
  const { privateJwk, publicJwk, keyId } = await generateSigningKey("ES256");
  await api.operator(`/organizations/${own.organizationId}/signing-keys`, { kid: keyId, public_jwk: publicJwk });
  const organization_id = own.organizationId;
  const suspendedTenant = "suspended-tenant";
  await api.api.store.asSystem("set the scene", async (tx) => {
    await tx.insertInto("allowed_origins").values({ organization_id, origin: OTHER_ORIGIN }).execute();
    await tx.updateTable("signing_keys").set({ revoked_at: new Date() }).where("kid", "=", keyId).execute();
    await tx
      .updateTable("organizations")
      .set({ status: "suspended" })
      .where("id", "=", suspended.organizationId)
      .execute();
    await tx
      .insertInto("tenants")
      .values({ organization_id, mode: "live", external_id: suspendedTenant, name: "Suspendue", status: "suspended" })
      .execute();
  });
  const keyring = ({ organizationId, keyId, privateJwk }: Partner) => ({ organizationId, keyId, privateJwk });
  return {
    url: api.url,
    origin: PARTNER_ORIGIN,
    otherOrigin: OTHER_ORIGIN,
    own: keyring(own),
    revoked: { organizationId: own.organizationId, keyId, privateJwk: { ...privateJwk } },
    stranger: keyring(stranger),
    suspended: keyring(suspended),
    suspendedTenant,
  };
}
