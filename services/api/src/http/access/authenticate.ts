import { Id, Mode, TENANT_TOKEN_TYPE } from "@allokoli/contracts";
import type { MiddlewareHandler } from "hono";
import { decodeProtectedHeader } from "jose";
import type { Caller } from "../../ports/caller.ts";
import { Fault } from "../../ports/fault.ts";
import { API_KEY, recogniseApiKey } from "../../usecases/access/recognise-api-key.ts";
import { recogniseMember } from "../../usecases/access/recognise-member.ts";
import { recogniseOrganization } from "../../usecases/access/recognise-organization.ts";
import { recogniseTenant } from "../../usecases/access/recognise-tenant.ts";
import type { Env, HttpDeps } from "../deps.ts";
import { cached } from "./cache.ts";
import { verifyTenantToken } from "./tenant-token.ts";

/** A key that is revoked stops working within this time in every process. */
const CACHE_MS = 15_000;

type Needs = Pick<HttpDeps, "store" | "publicUrl" | "now" | "verifySession">;

/** Makes a `Caller` of whoever knocks: a tenant token, an API key or a portal session. Nothing after this knows which. */
export function authenticate(deps: Needs): MiddlewareHandler<Env> {
  const organization = cached(CACHE_MS, (id) => recogniseOrganization(deps.store, id));
  const tenant = cached(CACHE_MS, (claims) => recogniseTenant(deps.store, JSON.parse(claims)));
  const audience = new URL(deps.publicUrl).origin;

  async function fromTenantToken(
    token: string,
    origin: string | undefined,
  ): Promise<{ caller: Caller; userName: string | undefined; until: Date }> {
    const { claims, known } = await verifyTenantToken(token, { audience, now: deps.now(), organization });
    if (!origin || !claims.origin.includes(origin) || !known.origins.has(origin)) throw new Fault("origin_not_allowed");
    // What the tenant's row depends on, and nothing that changes from token to token.
    const { iss, tid, mode, tenant: prefill } = claims;
    const { id, suspended } = await tenant(JSON.stringify({ iss, tid, mode, tenant: prefill }));
    if (suspended) throw new Fault("tenant_suspended");
    return {
      caller: {
        kind: "tenant_user",
        organizationId: iss,
        tenantId: id,
        mode,
        actor: `user:${claims.sub}`,
        subject: claims.sub,
        role: null,
        scopes: new Set(claims.scope),
      },
      userName: claims.user?.name,
      until: new Date(claims.exp * 1000),
    };
  }

  return async (context, next) => {
    const token = /^Bearer (\S+)$/i.exec(context.req.header("authorization") ?? "")?.[1];
    if (!token) throw new Fault("token_missing");
    if (API_KEY.test(token)) context.set("caller", await recogniseApiKey(deps.store, token));
    else if (isTenantToken(token)) {
      const { caller, userName, until } = await fromTenantToken(token, context.req.header("origin"));
      context.set("caller", caller);
      context.set("userName", userName);
      context.set("accessUntil", until);
    } else {
      const { userId } = await deps.verifySession(token);
      const mode = Mode.safeParse(context.req.header("allokoli-mode") ?? "live");
      if (!mode.success)
        throw new Fault("input_invalid", { errors: [{ pointer: "Allokoli-Mode", reason: "live or test" }] });
      const organizationId = context.req.header("allokoli-organization") || undefined;
      // What is no id is nobody's organization.
      if (organizationId && !Id.safeParse(organizationId).success) throw new Fault("session_invalid");
      context.set("caller", await recogniseMember(deps.store, userId, { organizationId, mode: mode.data }));
    }
    const { organizationId, tenantId, actor } = context.get("caller");
    context.set("log", context.get("log").child({ organization: organizationId, tenant: tenantId, actor }));
    await next();
  };
}

/** Portal sessions are plain JWTs; everything else is held to the tenant token's rules, and refused by them. */
function isTenantToken(token: string): boolean {
  try {
    const { typ } = decodeProtectedHeader(token);
    return typ === TENANT_TOKEN_TYPE || typ !== "JWT";
  } catch {
    return true;
  }
}
