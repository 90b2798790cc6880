import { calculateJwkThumbprint, importJWK } from "jose";
import { json } from "../../adapters/postgres/json.ts";
import { Fault, found } from "../../ports/fault.ts";
import type { Store } from "../../ports/store.ts";

/** Curve of a public key → the one algorithm that its tokens may use (RFC 7518, RFC 8037). */
const ALGORITHMS = { Ed25519: "EdDSA", "P-256": "ES256" } as const;

/**
 * Registers a partner's public key. Only Ed25519 and P-256 are taken; a private key is refused, so that it cannot be
 * left here by mistake. The same key again is no change.
 * @returns its kid
 * @throws `input_invalid`, `not_found`
 */
export async function registerSigningKey(
  store: Store,
  organizationId: string,
  jwk: Record<string, unknown>,
  wish?: string,
): Promise<string> {
  const { kty, crv, x, y } = jwk;
  const algorithm = ALGORITHMS[crv as keyof typeof ALGORITHMS];
  if (!algorithm || "d" in jwk) throw refused("an Ed25519 or P-256 public key is expected");
  const publicJwk = { kty, crv, x, ...(y ? { y } : {}) } as JsonWebKey;
  await importJWK(publicJwk, algorithm).catch(() => {
    throw refused("the key cannot be read");
  });
  const kid = wish ?? (await calculateJwkThumbprint(publicJwk as { kty: string }));
  await store.asSystem("register a signing key", async (tx) => {
    found(await tx.selectFrom("organizations").select("id").where("id", "=", organizationId).executeTakeFirst());
    const same = await tx
      .selectFrom("signing_keys")
      .select("public_jwk")
      .where("organization_id", "=", organizationId)
      .where("kid", "=", kid)
      .executeTakeFirst();
    if (same) {
      if ((same.public_jwk as JsonWebKey).x !== x) throw refused("another key has this kid");
      return;
    }
    await tx
      .insertInto("signing_keys")
      .values({ organization_id: organizationId, kid, algorithm, public_jwk: json<unknown>(publicJwk) })
      .execute();
  });
  return kid;
}

const refused = (reason: string) => new Fault("input_invalid", { errors: [{ pointer: "/public_jwk", reason }] });
