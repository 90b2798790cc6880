import type { TenantTokenClaims } from "@allokoli/contracts";
import { type Scope, TenantTokenError, type TenantTokenInput } from "./server-input.ts";

export const ALL_SCOPES: Scope[] = [
  "wizard:write",
  "assistants:read",
  "assistants:write",
  "calls:read",
  "calls:transcript",
  "call:test",
];
const MAX_AGE = 600;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const TENANT_ID = /^[A-Za-z0-9][A-Za-z0-9._:@-]{0,127}$/;
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/;

/**
 * Checks the input and makes the claims of a token issued at `now` (seconds).
 *
 * @internal
 * @throws TenantTokenError
 */
export function claimsOf(input: TenantTokenInput, now: number): TenantTokenClaims {
  const { user, expiresIn = 300 } = input;
  const scope = input.scopes ?? ALL_SCOPES;
  const refuse = (bad: boolean, field: string, reason: string) => {
    if (bad) throw new TenantTokenError(field, reason);
  };
  const notOrigin = (value: unknown) => typeof value !== "string" || !ORIGIN.test(value);
  const hint = "is not an origin: scheme, host in lower case and port, without a path or a final slash";

  refuse(!UUID.test(input.organizationId ?? ""), "organizationId", "is not a UUID; copy it from the portal.");
  refuse(notOrigin(input.audience), "audience", `(${input.audience}) ${hint}.`);
  refuse(
    !TENANT_ID.test(input.tenantId ?? ""),
    "tenantId",
    "takes 1 to 128 of A-Z a-z 0-9 . _ : @ -, not led by a sign.",
  );
  refuse(!user?.id || user.id.length > 200, "user.id", "is needed, in at most 200 characters.");
  refuse(
    !Array.isArray(input.origins) || input.origins.length === 0,
    "origins",
    "is empty: no page could use the token.",
  );
  refuse(input.origins.length > 10, "origins", "holds more than 10 origins.");
  for (const origin of input.origins) refuse(notOrigin(origin), "origins", `(${origin}) ${hint}.`);
  refuse(scope.length === 0, "scopes", "is empty: the token would open nothing.");
  for (const one of scope)
    refuse(!ALL_SCOPES.includes(one), "scopes", `(${one}) is unknown; there are: ${ALL_SCOPES.join(", ")}.`);
  refuse(
    input.mode !== "live" && input.mode !== "test",
    "mode",
    `is "live" or "test", not ${JSON.stringify(input.mode)}.`,
  );
  refuse(!Number.isInteger(expiresIn) || expiresIn < 1, "expiresIn", "is a whole number of seconds above 0.");
  refuse(
    expiresIn > MAX_AGE,
    "expiresIn",
    `(${expiresIn} s) is over ${MAX_AGE} s: the widget renews short tokens by itself.`,
  );

  const { id, ...rest } = user;
  return {
    iss: input.organizationId,
    aud: input.audience,
    tid: input.tenantId,
    sub: id,
    ...(Object.keys(rest).length > 0 && { user: rest }),
    ...(input.tenant && { tenant: input.tenant }),
    scope,
    origin: input.origins,
    mode: input.mode,
    iat: now,
    exp: now + expiresIn,
    jti: crypto.randomUUID(),
  };
}
