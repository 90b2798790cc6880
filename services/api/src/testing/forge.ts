import { createPrivateKey, randomUUID, sign } from "node:crypto";

export type Claims = Record<string, unknown>;

const text = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
export const base64url = (value: string | Buffer) => Buffer.from(value).toString("base64url");

/** Signs whatever it is given, as no library would: a string stands as it is, so that JSON can be odd. */
export function forge(privateJwk: Record<string, unknown>, header: unknown, payload: unknown): string {
  const signed = `${base64url(text(header))}.${base64url(text(payload))}`;
  const key = createPrivateKey({ key: privateJwk as never, format: "jwk" });
  const signature =
    privateJwk.crv === "Ed25519"
      ? sign(null, Buffer.from(signed), key)
      : sign("sha256", Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" });
  return `${signed}.${base64url(signature)}`;
}

/** Claims of a good token, issued now. */
export const claims = (organizationId: string, audience: string, origin: string, more: Claims = {}): Claims => {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: organizationId,
    aud: audience,
    tid: "cabinet-12",
    sub: "u-1",
    scope: ["wizard:write", "assistants:read", "calls:read"],
    origin: [origin],
    mode: "live",
    iat: now,
    exp: now + 300,
    jti: randomUUID(),
    ...more,
  };
};
