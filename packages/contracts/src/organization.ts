import { z } from "zod";
import { ExternalId, Id, Instant, Mode, pageOf } from "./primitives.ts";

export const MemberRole = z.enum(["owner", "admin", "member"]);
export type MemberRole = z.infer<typeof MemberRole>;

/** How an organization looks to its own customers; each value replaces a design token. */
export const Branding = z
  .object({ accent: z.string().regex(/^#[0-9a-fA-F]{6}$/), logo_url: z.url() })
  .partial()
  .meta({ id: "Branding" });

export const Organization = z
  .object({
    id: Id,
    slug: z.string(),
    name: z.string(),
    kind: z.enum(["b2b", "b2c"]),
    branding: Branding,
    created_at: Instant,
  })
  .meta({ id: "Organization" });
export type Organization = z.infer<typeof Organization>;

/** Who is asking, as the API understood it: what a page may show. */
export const Me = z
  .object({
    kind: z.enum(["tenant_user", "member", "api_key"]),
    organization: Organization,
    tenant: z.object({ id: Id, external_id: ExternalId, name: z.string() }).nullable(),
    role: MemberRole.nullable(),
    mode: Mode,
    scopes: z.array(z.string()),
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof Me>;

export const Tenant = z
  .object({
    id: Id,
    external_id: ExternalId,
    name: z.string(),
    mode: Mode,
    status: z.enum(["active", "suspended"]),
    assistants_count: z.number().int(),
    calls_count: z.number().int(),
    last_call_at: Instant.nullable(),
    created_at: Instant,
  })
  .meta({ id: "Tenant" });
export type Tenant = z.infer<typeof Tenant>;
export const TenantPage = pageOf(Tenant).meta({ id: "TenantPage" });

export const TenantQuery = z.object({
  q: z.string().trim().max(200).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
