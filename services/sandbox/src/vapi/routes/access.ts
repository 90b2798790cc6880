import type { Hono } from "hono";
import type { Parts } from "../../parts.ts";
import { uuid } from "../../state/ids.ts";
import type { VapiEnv } from "../env.ts";
import { serve } from "../resource.ts";
import { createCredential, createToken, updateCredential } from "../schemas/access.ts";

/** Not in the OpenAPI; the web SDK's generated types and the SIP guide of docs.vapi.ai use them. */
export function accessResources(app: Hono<VapiEnv>, parts: Parts): void {
  serve(app, parts, {
    path: "/credential",
    table: "credentials",
    what: "Credential",
    create: createCredential,
    update: updateCredential,
  });
  serve(app, parts, {
    path: "/token",
    table: "tokens",
    what: "Token",
    create: createToken,
    update: createToken,
    complete: (fields) => ({ tag: fields.tag ?? "private", value: uuid() }),
  });
}
