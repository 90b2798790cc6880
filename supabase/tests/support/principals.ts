import type { Owner } from "./owner.ts";

/** Who asks: a role, and the claims that the transaction carries. */
export interface Principal {
  role: "authenticated" | "anon";
  claims: string;
}

const of = (claims: object, role: Principal["role"] = "authenticated"): Principal => ({
  role,
  claims: JSON.stringify({ ...claims, role }),
});

export const tenantOf = ({ organizationId, tenantId, mode }: Owner, role?: Principal["role"]): Principal =>
  of({ sub: "u", org_id: organizationId, tenant_id: tenantId, mode, access: "tenant" }, role);

export const partnerOf = ({ organizationId, mode }: Owner): Principal =>
  of({ sub: "p", org_id: organizationId, tenant_id: null, mode, access: "organization" });

const raw = (claims: string): Principal => ({ role: "authenticated", claims });

export interface Cast {
  owner: Owner;
  sibling: Owner;
  stranger: Owner;
}

/** Those who must reach none of the owner's rows. */
export function outsiders({ owner, sibling, stranger }: Cast): Record<string, Principal> {
  const otherMode = { ...owner, mode: "test" as const };
  const { organizationId: org_id, tenantId: tenant_id, mode } = owner;
  return {
    "another tenant of the same organization": tenantOf(sibling),
    "a tenant of another organization": tenantOf(stranger),
    "the partner of another organization": partnerOf(stranger),
    "a tenant of another organization that names this tenant": tenantOf({
      ...owner,
      organizationId: stranger.organizationId,
    }),
    "the tenant itself, in the other mode": tenantOf(otherMode),
    "the partner, in the other mode": partnerOf(otherMode),
    "the role anon, with the tenant's own claims": tenantOf(owner, "anon"),
    "nobody: no claims": raw(""),
    "nobody: empty claims": raw("{}"),
    "claims that are a list": raw("[]"),
    "claims that are a string": raw('"owner"'),
    "claims that are not JSON": raw("{"),
    "claims whose ids are not ids": of({ org_id: "1 or true", tenant_id: "*", mode, access: "tenant" }),
    "claims without a tenant": of({ org_id, mode, access: "tenant" }),
    "claims without an organization": of({ tenant_id, mode, access: "organization" }),
    "claims without a mode": of({ org_id, tenant_id, access: "tenant" }),
    "claims with an unknown access": of({ org_id, mode, access: "ORGANIZATION" }),
    "claims with access as a list": of({ org_id, mode, access: ["organization"] }),
  };
}
