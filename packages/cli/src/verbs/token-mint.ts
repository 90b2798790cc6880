import { readFileSync } from "node:fs";
import { SCOPES, type Scope } from "@allokoli/contracts";
import { signTenantToken } from "@allokoli/embed-sdk/server";
import { CliError } from "../cli-error.ts";
import { readInstallation, started } from "../installation.ts";
import type { CommonOptions } from "../main.ts";

interface Options extends CommonOptions {
  tenant: string;
  organization?: string;
  key?: string;
  origin?: string[];
  mode: string;
  scope?: Scope[];
  user: string;
}

export async function tokenMint(options: Options) {
  const { instance, secrets } = started(readInstallation(options.data));
  const own = options.key ? readKey(options.key) : undefined;
  if (options.mode !== "live" && options.mode !== "test") throw new CliError("mode", "--mode takes live or test.");
  const token = await signTenantToken({
    privateKey: own ?? secrets.partnerKey.privateJwk,
    keyId: own ? String(own.kid ?? "") : secrets.partnerKey.keyId,
    organizationId: options.organization ?? instance.organization,
    audience: options.api ?? instance.api,
    tenantId: options.tenant,
    user: { id: options.user },
    scopes: options.scope ?? [...SCOPES],
    origins: options.origin ?? [instance.crm],
    mode: options.mode,
  }).catch((error: Error) => {
    throw new CliError("token", error.message);
  });
  return { json: { token, origin: (options.origin ?? [instance.crm])[0], expires_in: 600 }, text: token };
}

function readKey(file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new CliError("key", `${file} does not hold a private key as JWK.`);
  }
}
