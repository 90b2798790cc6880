import { createRemoteJWKSet, jwtVerify } from "jose";
import type { Config } from "../../config.ts";
import { Fault } from "../../ports/fault.ts";

/**
 * Verifies access tokens of Supabase Auth: by its key set on a Supabase project, by the shared secret when Auth is
 * embedded (which signs with HS256 alone).
 */
export function createSessionVerifier(auth: Config["auth"]): (token: string) => Promise<{ userId: string }> {
  const options = { audience: "authenticated", requiredClaims: ["sub", "exp"], clockTolerance: 10 };
  const remote =
    auth.kind === "supabase" ? createRemoteJWKSet(new URL("/auth/v1/.well-known/jwks.json", auth.url)) : undefined;
  const secret = auth.kind === "embedded" ? new TextEncoder().encode(auth.jwtSecret) : undefined;
  return async (token) => {
    try {
      const { payload } = remote
        ? await jwtVerify(token, remote, { ...options, algorithms: ["ES256", "RS256", "EdDSA"] })
        : await jwtVerify(token, secret ?? new Uint8Array(), { ...options, algorithms: ["HS256"] });
      if (!payload.sub || !/^[0-9a-f-]{36}$/.test(payload.sub)) throw new Error("no subject");
      return { userId: payload.sub };
    } catch {
      throw new Fault("session_invalid");
    }
  };
}
