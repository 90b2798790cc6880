import {
  TENANT_TOKEN_ALGORITHMS,
  TENANT_TOKEN_MAX_AGE,
  TENANT_TOKEN_TYPE,
  TenantTokenClaims,
} from "@allokoli/contracts";
import { decodeJwt, decodeProtectedHeader, errors, importJWK, jwtVerify } from "jose";
import { Fault } from "../../ports/fault.ts";
import type { KnownOrganization } from "../../usecases/access/recognise-organization.ts";
import { repeatsKey } from "./repeated-key.ts";

const MAX_LENGTH = 4096;
const SKEW_SECONDS = 60;
const PARTS = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

interface Surroundings {
  audience: string;
  now: Date;
  /** What is known of an organization; nothing older than `maxAge` milliseconds when that is given. */
  organization(id: string, maxAge?: number): Promise<KnownOrganization | null>;
}

/**
 * Verifies a tenant token (JWS, RFC 7515; JWT, RFC 7519) against the organization that it names. The algorithm is the
 * registered key's, never the header's; the header may hold `typ`, `alg` and `kid` and nothing else.
 * @throws the `token_*` codes, `key_unknown`, `tenant_suspended`
 */
export async function verifyTenantToken(
  token: string,
  { audience, now, organization }: Surroundings,
): Promise<{ claims: TenantTokenClaims; known: KnownOrganization }> {
  const { kid, issuer } = readUnverified(token);
  let known = await organization(issuer);
  // A partner uses a new key as soon as it is registered.
  if (known && !known.keys.has(kid)) known = await organization(issuer, 1_000);
  const key = known?.keys.get(kid);
  if (!known || !key) throw new Fault("key_unknown");
  if (key.revoked) throw new Fault("token_revoked");
  let payload: unknown;
  try {
    const verified = await jwtVerify(token, await importJWK(key.jwk, key.algorithm), {
      algorithms: [key.algorithm],
      typ: TENANT_TOKEN_TYPE,
      issuer,
      audience,
      currentDate: now,
      clockTolerance: SKEW_SECONDS,
      requiredClaims: ["iss", "aud", "exp", "iat", "sub", "tid", "jti"],
    });
    payload = verified.payload;
  } catch (error) {
    throw new Fault(codeOf(error));
  }
  const claims = TenantTokenClaims.safeParse(payload);
  if (!claims.success) throw new Fault("token_malformed");
  const { iat, exp } = claims.data;
  if (exp - iat > TENANT_TOKEN_MAX_AGE || exp <= iat) throw new Fault("token_malformed");
  if (iat > now.getTime() / 1000 + SKEW_SECONDS) throw new Fault("token_not_yet_valid");
  if (known.suspended) throw new Fault("tenant_suspended");
  return { claims: claims.data, known };
}

/** What must be read before anything can be verified: which organization, which key. */
function readUnverified(token: string): { kid: string; issuer: string } {
  if (token.length > MAX_LENGTH || !PARTS.test(token) || !token.split(".").every(isCanonical))
    throw new Fault("token_malformed");
  try {
    const [head = "", body = ""] = token.split(".").map((part) => Buffer.from(part, "base64url").toString());
    if (repeatsKey(head) || repeatsKey(body)) throw new Fault("token_malformed");
    const header = decodeProtectedHeader(token);
    const { kid, alg, typ, ...unknown } = header;
    const issuer = TenantTokenClaims.shape.iss.parse(decodeJwt(token).iss);
    if (Object.keys(unknown).length > 0 || typ !== TENANT_TOKEN_TYPE || typeof kid !== "string")
      throw new Fault("token_malformed");
    if (!(TENANT_TOKEN_ALGORITHMS as readonly unknown[]).includes(alg)) throw new Fault("token_malformed");
    return { kid, issuer };
  } catch {
    throw new Fault("token_malformed");
  }
}

/** base64url has several spellings of some bytes; one token is one string here. */
const isCanonical = (part: string) => Buffer.from(part, "base64url").toString("base64url") === part;

function codeOf(error: unknown) {
  if (error instanceof errors.JWTExpired) return "token_expired";
  if (error instanceof errors.JWTClaimValidationFailed) {
    // Missing, or not of its type: a mistake of the signer, and nothing that time or another address would mend.
    if (error.reason !== "check_failed") return "token_malformed";
    if (error.claim === "aud") return "token_audience_mismatch";
    if (error.claim === "nbf" || error.claim === "iat") return "token_not_yet_valid";
    return "token_malformed";
  }
  return "token_signature_invalid";
}
