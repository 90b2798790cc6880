import { randomUUID } from "node:crypto";
import { PARTNER_ORIGIN, type Partner, partnerOf } from "./partner.ts";

export type OperatorPost = <T>(path: string, body: unknown) => Promise<T>;

/** The operator's door of an API over HTTP. */
export function operatorOf(url: string, key: string): OperatorPost {
  return async <T>(path: string, body: unknown): Promise<T> => {
    const response = await fetch(`${url}/operator${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
}

/** A new organization with a key and an origin of its own. */
export async function newPartner(url: string, operator: OperatorPost): Promise<Partner> {
  const slug = `p-${randomUUID().slice(0, 12)}`;
  const name = `Partenaire ${slug}`;
  const { id } = await operator<{ id: string }>("/organizations", { slug, name, origins: [PARTNER_ORIGIN] });
  return partnerOf({ url, organizationId: id, operator });
}
