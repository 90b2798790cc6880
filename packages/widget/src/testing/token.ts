/** A token as a partner's server would sign it, without the signature: only its dates are ever read in a page. */
export function fakeToken(lifeSeconds = 600, at = Date.now()): string {
  const iat = Math.floor(at / 1000);
  const part = (value: unknown) =>
    btoa(JSON.stringify(value)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return `${part({ alg: "EdDSA" })}.${part({ iat, exp: iat + lifeSeconds, jti: crypto.randomUUID() })}.x`;
}
