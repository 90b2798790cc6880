import { type Scope as ContractScope, SCOPES, TenantTokenClaims } from "@allokoli/contracts";
import { decodeProtectedHeader, exportPKCS8, generateKeyPair, importJWK, type JWK, jwtVerify } from "jose";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  generateSigningKey,
  type Scope,
  type SignTenantToken,
  signTenantToken,
  type TenantPrefill,
  TenantTokenError,
  tokenResponse,
} from "./server.ts";
import { ALL_SCOPES } from "./server-claims.ts";

const { privateJwk, publicJwk, keyId } = await generateSigningKey();
const good: SignTenantToken = {
  privateKey: privateJwk,
  keyId,
  organizationId: "0b2f7a52-6d2a-4a57-9a5f-0d3c2f9b8a11",
  audience: "http://localhost:4300",
  tenantId: "marchetti",
  user: { id: "u-1", name: "Jeanne Roussel", locale: "fr-FR" },
  tenant: { name: "Plomberie Marchetti", trade: "plombier" },
  origins: ["http://localhost:4400"],
  mode: "live",
};
const verify = async (token: string, jwk: JWK = publicJwk) => jwtVerify(token, await importJWK(jwk));
const refusal = (changes: object) =>
  signTenantToken({ ...good, ...changes }).then(
    () => undefined,
    (error: unknown) => error,
  );

describe("a tenant token", () => {
  it("verifies with the public key and fits the contract", async () => {
    const token = await signTenantToken(good);
    const { payload, protectedHeader } = await verify(token);
    expect(protectedHeader).toEqual({ typ: "allokoli-tenant+jwt", alg: "EdDSA", kid: keyId });
    const claims = TenantTokenClaims.strict().parse(payload);
    expect(claims).toMatchObject({ iss: good.organizationId, tid: "marchetti", sub: "u-1", scope: ALL_SCOPES });
    expect(claims.exp - claims.iat).toBe(300);
    expect(claims.user).toEqual({ name: "Jeanne Roussel", locale: "fr-FR" });
  });

  it("is a new one each time", async () => {
    const ids = await Promise.all([1, 2].map(async () => (await verify(await signTenantToken(good))).payload.jti));
    expect(new Set(ids).size).toBe(2);
  });

  it.each(["EdDSA", "ES256"] as const)("is signed with %s from a JWK, its JSON and a PEM", async (algorithm) => {
    const key = await generateSigningKey(algorithm);
    const pem = await exportPKCS8((await importJWK(key.privateJwk, algorithm, { extractable: true })) as CryptoKey);
    for (const privateKey of [key.privateJwk, JSON.stringify(key.privateJwk), pem]) {
      const token = await signTenantToken({ ...good, privateKey, keyId: key.keyId });
      expect(decodeProtectedHeader(token).alg).toBe(algorithm);
      await verify(token, key.publicJwk);
    }
  });

  it("publishes no private part", () => {
    expect(publicJwk).not.toHaveProperty("d");
    expect(privateJwk.kid).toBe(keyId);
  });

  it("travels in an answer that is never cached", async () => {
    const answer = tokenResponse("t");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toEqual({ token: "t" });
  });
});

describe("what is refused, and which field is named", () => {
  it.each([
    ["expiresIn", { expiresIn: 601 }],
    ["expiresIn", { expiresIn: 0 }],
    ["expiresIn", { expiresIn: 1.5 }],
    ["organizationId", { organizationId: "acme" }],
    ["audience", { audience: "http://localhost:4300/" }],
    ["tenantId", { tenantId: "" }],
    ["tenantId", { tenantId: "../ondine" }],
    ["tenantId", { tenantId: "a".repeat(129) }],
    ["user.id", { user: { id: "" } }],
    ["origins", { origins: [] }],
    ["origins", { origins: ["https://crm.example/"] }],
    ["origins", { origins: ["*"] }],
    ["origins", { origins: ["https://CRM.example"] }],
    ["scopes", { scopes: [] }],
    ["scopes", { scopes: ["admin"] }],
    ["mode", { mode: "prod" }],
    ["keyId", { keyId: "" }],
    ["privateKey", { privateKey: "secret" }],
    ["privateKey", { privateKey: publicJwk }],
    ["privateKey", { privateKey: { kty: "oct", k: "c2VjcmV0", alg: "HS256" } }],
    ["privateKey", { privateKey: { ...privateJwk, alg: "RS256" } }],
  ])("%s: %j", async (field, changes) => {
    const error = await refusal(changes);
    expect(error).toBeInstanceOf(TenantTokenError);
    expect((error as TenantTokenError).field).toBe(field);
  });

  it("an RSA key in PEM", async () => {
    const { privateKey } = await generateKeyPair("RS256", { extractable: true });
    expect(await refusal({ privateKey: await exportPKCS8(privateKey) })).toMatchObject({ field: "privateKey" });
  });

  it("without repeating a key in the message", async () => {
    const error = (await refusal({ privateKey: "{not-json-but-secret" })) as Error;
    expect(error.message).not.toContain("secret");
  });
});

it("writes out types of its own that are those of the contract", () => {
  expectTypeOf<Scope>().toEqualTypeOf<ContractScope>();
  expectTypeOf<Required<TenantPrefill>>().toEqualTypeOf<Required<NonNullable<TenantTokenClaims["tenant"]>>>();
  expect(ALL_SCOPES.toSorted()).toEqual(SCOPES.toSorted());
});
