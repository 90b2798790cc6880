import { z } from "zod";
import { ExternalId, Mode, Origin } from "./primitives.ts";

export const TENANT_TOKEN_TYPE = "allokoli-tenant+jwt";
export const TENANT_TOKEN_ALGORITHMS = ["EdDSA", "ES256"] as const;
/** Longest life of a tenant token in seconds. */
export const TENANT_TOKEN_MAX_AGE = 600;

export const SCOPES = [
  "wizard:write",
  "assistants:read",
  "assistants:write",
  "calls:read",
  "calls:transcript",
  "call:test",
] as const;
export const Scope = z.enum(SCOPES);
export type Scope = z.infer<typeof Scope>;

/** What a partner already knows about its customer: three questions instead of eight. */
export const TenantPrefill = z
  .object({
    name: z.string().max(120),
    siret: z.string().max(20),
    phone: z.string().max(30),
    email: z.string().max(254),
    website: z.string().max(200),
    /** Trade in plain French: « plombier ». */
    trade: z.string().max(80),
    address: z.string().max(300),
    /** Opening hours in plain French, read by the configurator as if they had been said. */
    hours: z.string().max(500),
    services: z.array(z.string().max(120)).max(40),
    prices: z.string().max(500),
  })
  .partial();
export type TenantPrefill = z.infer<typeof TenantPrefill>;

/** Claims of the tenant token: signed by the partner's server, carried by the widget, verified here. */
export const TenantTokenClaims = z.object({
  /** Organization id: names the keys to verify with, and nothing more until they have. */
  iss: z.uuid(),
  /** The API's origin. */
  aud: z.string().max(300),
  tid: ExternalId,
  sub: z.string().min(1).max(200),
  user: z
    .object({ name: z.string().max(120), email: z.string().max(254), locale: z.string().max(20) })
    .partial()
    .optional(),
  tenant: TenantPrefill.optional(),
  scope: z.array(Scope).min(1).max(20),
  origin: z.array(Origin).min(1).max(10),
  mode: Mode,
  iat: z.number().int(),
  exp: z.number().int(),
  jti: z.string().min(8).max(100),
});
export type TenantTokenClaims = z.infer<typeof TenantTokenClaims>;
