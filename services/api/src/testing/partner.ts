import { randomUUID } from "node:crypto";
import { generateSigningKey, signTenantToken, type TenantTokenInput } from "@allokoli/embed-sdk/server";

export const PARTNER_ORIGIN = "https://crm.partenaire.example";

type Method = "GET" | "POST" | "PATCH" | "DELETE";

export interface Answer<T = unknown> {
  status: number;
  headers: Headers;
  body: T;
}

/** Speaks for one tenant of a partner, as the widget in the partner's page does. */
export interface TenantClient {
  token: string;
  ask<T = Record<string, unknown>>(
    method: Method,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
}

export interface Partner {
  organizationId: string;
  keyId: string;
  privateJwk: Record<string, unknown>;
  token(tenantId: string, more?: Partial<Omit<TenantTokenInput, "tenantId">>): Promise<string>;
  tenant(tenantId: string, more?: Partial<Omit<TenantTokenInput, "tenantId">>): Promise<TenantClient>;
}

interface Place {
  url: string;
  organizationId: string;
  operator<T>(path: string, body: unknown): Promise<T>;
}

export async function partnerOf({ url, organizationId, operator }: Place): Promise<Partner> {
  const { privateJwk, publicJwk, keyId } = await generateSigningKey();
  await operator(`/organizations/${organizationId}/signing-keys`, { kid: keyId, public_jwk: publicJwk });
  const token: Partner["token"] = (tenantId, more = {}) =>
    signTenantToken({
      privateKey: privateJwk,
      keyId,
      organizationId,
      audience: url,
      tenantId,
      user: { id: `u-${randomUUID()}` },
      origins: [PARTNER_ORIGIN],
      mode: "live",
      ...more,
    });
  return {
    organizationId,
    keyId,
    privateJwk: { ...privateJwk },
    token,
    tenant: async (tenantId, more) => clientOf(url, await token(tenantId, more)),
  };
}

export function clientOf(url: string, token: string): TenantClient {
  return {
    token,
    ask: (method, path, body, headers = {}) =>
      ask(url, method, path, body, { authorization: `Bearer ${token}`, origin: PARTNER_ORIGIN, ...headers }),
  };
}

/** One request; a string body goes as it is, so that malformed JSON can be sent. */
export async function ask<T>(
  url: string,
  method: Method,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer<T>> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await bodyOf(response);
  return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : null) as T };
}

/** A stream of events has no end to wait for. */
async function bodyOf(response: Response): Promise<string> {
  if (!response.headers.get("content-type")?.startsWith("text/event-stream")) return response.text();
  await response.body?.cancel();
  return "";
}
