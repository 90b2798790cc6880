import { randomBytes, randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { createSandbox } from "@allokoli/sandbox";
import { serve } from "@hono/node-server";
import { pino } from "pino";
import { type Api, createApi } from "../compose.ts";
import { type Config, readConfig } from "../config.ts";
import { PARTNER_ORIGIN, type Partner, partnerOf } from "./partner.ts";

/** A whole API over HTTP with the suppliers' sandbox behind it; every suite starts its own. */
export interface TestApi {
  url: string;
  sandbox: string;
  config: Config;
  api: Api;
  /** A new organization with a key of its own. */
  partner(): Promise<Partner>;
  operator<T>(path: string, body: unknown): Promise<T>;
  /** Lines that were logged, as text. */
  logged(): string;
  stop(): Promise<void>;
}

interface Options {
  poolSize?: number;
  databaseUrl?: string;
  /** Folder of the embedded database; memory when left out. */
  data?: string;
  now?: () => Date;
}

export async function startTestApi({
  poolSize = 0,
  databaseUrl,
  data = "memory",
  now,
}: Options = {}): Promise<TestApi> {
  const keys = {
    vapiPrivateKey: randomUUID(),
    vapiPublicKey: randomUUID(),
    twilioAccountSid: `AC${randomBytes(16).toString("hex")}`,
    twilioAuthToken: randomBytes(16).toString("hex"),
  };
  const sandbox = createSandbox(keys);
  const sandboxUrl = await sandbox.listen(0);
  let api: Api | undefined;
  const server = serve({
    fetch: (request, env) => api?.fetch(request, env) ?? new Response(null, { status: 503 }),
    port: 0,
    hostname: "127.0.0.1",
  });
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const lines: string[] = [];
  const environment = {
    ...(await supplierEnvironment(sandboxUrl, keys)),
    ALLOKOLI_PUBLIC_URL: url,
    ALLOKOLI_DATA: data,
    ALLOKOLI_SECRET: randomBytes(32).toString("hex"),
    ALLOKOLI_OPERATOR_KEY: randomBytes(32).toString("hex"),
    ALLOKOLI_POOL_SIZE: String(poolSize),
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  };
  const config = readConfig(environment);
  const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
  api = await createApi(config, { log, ...(now ? { now } : {}) });
  const running = api;
  const operator = async <T>(path: string, body: unknown): Promise<T> => {
    const response = await fetch(`${url}/operator${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${config.operatorKey}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  return {
    url,
    sandbox: sandboxUrl,
    config,
    api: running,
    operator,
    logged: () => lines.join(""),
    partner: async () => {
      const slug = `p-${randomUUID().slice(0, 12)}`;
      const { id } = await operator<{ id: string }>("/organizations", {
        slug,
        name: `Partenaire ${slug}`,
        origins: [PARTNER_ORIGIN],
      });
      return partnerOf({ url, organizationId: id, operator });
    },
    stop: async () => {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await running.close();
      await sandbox.close();
    },
  };
}

async function supplierEnvironment(
  sandbox: string,
  keys: { vapiPrivateKey: string; vapiPublicKey: string; twilioAccountSid: string; twilioAuthToken: string },
) {
  const info = (await (await fetch(`${sandbox}/sandbox/info`)).json()) as {
    twilio: { bundleSid: string; addressSid: string };
  };
  const webhookSecret = randomBytes(32).toString("hex");
  const plan = {
    type: "hmac",
    secretKey: webhookSecret,
    algorithm: "sha256",
    signatureHeader: "x-signature",
    timestampHeader: "x-timestamp",
    includeTimestamp: true,
    payloadFormat: "{timestamp}.{body}",
    signatureEncoding: "hex",
  };
  const made = await fetch(`${sandbox}/vapi/credential`, {
    method: "POST",
    headers: { authorization: `Bearer ${keys.vapiPrivateKey}`, "content-type": "application/json" },
    body: JSON.stringify({ provider: "custom-credential", name: "test", authenticationPlan: plan }),
  });
  const { id } = (await made.json()) as { id: string };
  return {
    VAPI_BASE_URL: `${sandbox}/vapi`,
    VAPI_PRIVATE_KEY: keys.vapiPrivateKey,
    VAPI_PUBLIC_KEY: keys.vapiPublicKey,
    VAPI_WEBHOOK_CREDENTIAL_ID: id,
    VAPI_WEBHOOK_SECRET: webhookSecret,
    TWILIO_BASE_URL: `${sandbox}/twilio`,
    TWILIO_ACCOUNT_SID: keys.twilioAccountSid,
    TWILIO_AUTH_TOKEN: keys.twilioAuthToken,
    TWILIO_BUNDLE_SID: info.twilio.bundleSid,
    TWILIO_ADDRESS_SID: info.twilio.addressSid,
  };
}
