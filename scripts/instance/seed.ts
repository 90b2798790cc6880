import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { signTenantToken, type TenantTokenInput } from "@allokoli/embed-sdk/server";
import type { Secrets } from "./secrets.ts";

export const DEMO_OWNER = "camille@trusquin.example";
const PARTNER = { slug: "trusquin", name: "Trusquin", kind: "b2b" };

export interface DemoTenant {
  id: string;
  external_id: string;
  name: string;
}

interface Place {
  api: string;
  crm: string;
  secrets: Secrets;
}

/** The demo partner, its key, its owner, its two customers. Run again, it finds what it made. */
export async function seedDemo({ api, crm, secrets }: Place): Promise<{ organization: string; tenants: DemoTenant[] }> {
  const operator = async <T>(path: string, body: unknown): Promise<T> => {
    const response = await fetch(`${api}/operator${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${secrets.operatorKey}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`seeding ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const { id: organization } = await operator<{ id: string }>("/organizations", { ...PARTNER, origins: [crm] });
  await operator(`/organizations/${organization}/signing-keys`, {
    kid: secrets.partnerKey.keyId,
    public_jwk: secrets.partnerKey.publicJwk,
  });
  await operator(`/organizations/${organization}/members`, {
    email: DEMO_OWNER,
    password: secrets.ownerPassword,
    role: "owner",
  });
  // So that the interview can go on by voice at once.
  for (const mode of ["live", "test"]) await operator("/configurator/deploy", { mode });
  const customers = JSON.parse(
    readFileSync(new URL("../../examples/partner-crm/page/customers.json", import.meta.url), "utf8"),
  ) as {
    id: string;
    prefill: NonNullable<TenantTokenInput["tenant"]>;
  }[];
  const tenants: DemoTenant[] = [];
  for (const customer of customers) {
    const token = await demoToken({ api, crm, secrets }, organization, customer.id, customer.prefill);
    const me = await fetch(`${api}/v1/me`, { headers: { authorization: `Bearer ${token}`, origin: crm } });
    if (!me.ok) throw new Error(`seeding ${customer.id}: ${me.status} ${await me.text()}`);
    tenants.push(((await me.json()) as { tenant: DemoTenant }).tenant);
  }
  return { organization, tenants };
}

/** A tenant token as the demo partner's server signs it. */
export function demoToken(
  { api, crm, secrets }: Place,
  organizationId: string,
  tenantId: string,
  prefill?: TenantTokenInput["tenant"],
): Promise<string> {
  return signTenantToken({
    privateKey: secrets.partnerKey.privateJwk,
    keyId: secrets.partnerKey.keyId,
    organizationId,
    audience: api,
    tenantId,
    user: { id: `demo-${randomUUID()}` },
    ...(prefill ? { tenant: prefill } : {}),
    origins: [crm],
    mode: "live",
  });
}
