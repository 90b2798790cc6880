/** `@allokoli/embed-sdk/server`: for the partner's server. Uses Web Crypto alone, so it runs on Node and at the edge. */
import { type JWK, SignJWT } from "jose";
import { claimsOf } from "./server-claims.ts";
import { TenantTokenError, type TenantTokenInput } from "./server-input.ts";
import { readPrivateKey } from "./server-keys.ts";

export { type Scope, type TenantPrefill, TenantTokenError, type TenantTokenInput } from "./server-input.ts";
export { type Algorithm, generateSigningKey, type SigningKey } from "./server-keys.ts";

export interface SignTenantToken extends TenantTokenInput {
  /** A JWK, its JSON, or PKCS#8 PEM; Ed25519 or P-256. */
  privateKey: JWK | string;
  /** Id of the public key that the portal knows. */
  keyId: string;
}

/**
 * Signs the token that a page carries for one customer: a compact JWS (RFC 7515) of type `allokoli-tenant+jwt`.
 * Make one per request of the page and send it with `Cache-Control: no-store`.
 *
 * @throws TenantTokenError when the API would refuse such a token; the message says why.
 */
export async function signTenantToken({ privateKey, keyId, ...input }: SignTenantToken): Promise<string> {
  const claims = claimsOf(input, Math.floor(Date.now() / 1000));
  const { key, algorithm } = await readPrivateKey(privateKey);
  if (!keyId) throw new TenantTokenError("keyId", "is needed: it names the public key to verify with.");
  return new SignJWT({ ...claims })
    .setProtectedHeader({ typ: "allokoli-tenant+jwt", alg: algorithm, kid: keyId })
    .sign(key);
}

/** The answer of a token endpoint: `{ token }`, never cached. */
export const tokenResponse = (token: string): Response =>
  Response.json({ token }, { headers: { "cache-control": "no-store" } });
