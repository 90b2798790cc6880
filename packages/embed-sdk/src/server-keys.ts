import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, importPKCS8, type JWK } from "jose";
import { TenantTokenError } from "./server-input.ts";

/** The two signatures that the API accepts: Ed25519 (RFC 8037) and ECDSA on P-256 (RFC 7518, 3.4). */
export type Algorithm = "EdDSA" | "ES256";
type Key = Awaited<ReturnType<typeof importPKCS8>>;

export interface SigningKey {
  /** Stays on your server. */
  privateJwk: JWK;
  /** Goes to the portal, under `keyId`. */
  publicJwk: JWK;
  /** The key's thumbprint (RFC 7638): the same key always has the same id. */
  keyId: string;
}

/** Makes a key pair for signing tenant tokens. */
export async function generateSigningKey(algorithm: Algorithm = "EdDSA"): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  const [privateJwk, publicJwk] = await Promise.all([exportJWK(privateKey), exportJWK(publicKey)]);
  const keyId = await calculateJwkThumbprint(publicJwk);
  const common = { kid: keyId, alg: algorithm, use: "sig" };
  return { privateJwk: { ...privateJwk, ...common }, publicJwk: { ...publicJwk, ...common }, keyId };
}

/** Reads a private key: a JWK, its JSON, or PKCS#8 PEM. @throws TenantTokenError when it cannot sign a tenant token. */
export async function readPrivateKey(source: JWK | string): Promise<{ key: Key; algorithm: Algorithm }> {
  if (typeof source === "string" && source.includes("-----BEGIN")) return readPem(source);
  const jwk = typeof source === "string" ? parse(source) : source;
  const algorithm = algorithmOf(jwk);
  if (!algorithm || (jwk.alg && jwk.alg !== algorithm && jwk.alg !== "Ed25519"))
    throw refused(`is for ${jwk.alg ?? [jwk.kty, jwk.crv].join(" ")}`);
  if (!jwk.d) throw new TenantTokenError("privateKey", "is a public key: it verifies, it cannot sign.");
  const key = await importJWK(jwk, algorithm);
  return { key: key as Key, algorithm };
}

const refused = (what: string) =>
  new TenantTokenError("privateKey", `${what}; the API accepts EdDSA (Ed25519) and ES256 (P-256) only.`);

function algorithmOf(jwk: JWK): Algorithm | undefined {
  if (jwk.kty === "OKP" && jwk.crv === "Ed25519") return "EdDSA";
  if (jwk.kty === "EC" && jwk.crv === "P-256") return "ES256";
  return undefined;
}

function parse(json: string): JWK {
  try {
    return JSON.parse(json) as JWK;
  } catch {
    // The text is not repeated: it may be a key.
    throw new TenantTokenError("privateKey", "is neither the JSON of a JWK nor a PKCS#8 PEM.");
  }
}

async function readPem(pem: string): Promise<{ key: Key; algorithm: Algorithm }> {
  if (!pem.includes("BEGIN PRIVATE KEY"))
    throw new TenantTokenError("privateKey", "is not PKCS#8: its first line must be -----BEGIN PRIVATE KEY-----.");
  for (const algorithm of ["EdDSA", "ES256"] as const) {
    const key = await importPKCS8(pem, algorithm).catch(() => undefined);
    if (key) return { key, algorithm };
  }
  throw refused("is of another kind");
}
