import { join } from "node:path";
import { publishableKey } from "@allokoli/api/operator";
import {
  type DatabaseKind,
  type InstanceFile,
  lockDataFolder,
  makeDataFolder,
  sameDatabase,
  writePrivate,
} from "./data-folder.ts";
import type { Ports } from "./ports.ts";
import { readSecrets, type Secrets } from "./secrets.ts";
import { DEMO_OWNER, type DemoTenant, seedDemo } from "./seed.ts";
import { type Service, startService } from "./service.ts";
import { supplierEnvironment } from "./suppliers.ts";

export interface Instance {
  api: string;
  portal: string;
  crm: string;
  sandbox: string;
  organization: string;
  tenants: DemoTenant[];
  owner: { email: string; password: string };
  secrets: Secrets;
  services: Record<"sandbox" | "api" | "portal" | "crm", Service>;
  /** Ends everything in order; the data folder opens again. */
  stop(): Promise<void>;
}

interface Options {
  ports: Ports;
  data: string;
  /** More environment for the API: another database, a log level. */
  environment?: Record<string, string>;
  /** How many free numbers the demo pool is kept at. */
  poolSize?: number;
  /** Leave out the pages: for what only speaks HTTP to the API. */
  pages?: boolean;
  /** Aborted while it starts, everything ends in order before this rejects. */
  signal?: AbortSignal;
}

/** A whole installation on this machine: suppliers' sandbox, API, portal, partner's CRM, and the demo partner in it. */
export async function startInstance({
  ports,
  data,
  environment = {},
  poolSize = 5,
  pages = true,
  signal,
}: Options): Promise<Instance> {
  makeDataFolder(data);
  const database: DatabaseKind = (environment.DATABASE_URL ?? process.env.DATABASE_URL) ? "postgres" : "embedded";
  const unlock = lockDataFolder(data);
  const at = (name: keyof Ports) => `http://localhost:${ports[name]}`;
  const sandboxUrl = `http://127.0.0.1:${ports.sandbox}`;
  const started: Service[] = [];
  const start = async (options: Parameters<typeof startService>[0]) => {
    signal?.throwIfAborted();
    const service = startService(options);
    started.push(service);
    await service.ready;
    return service;
  };
  const endAll = async () => {
    for (const service of started.toReversed()) await service.stop();
    unlock();
  };
  let ending: Promise<void> | undefined;
  const stop = () => {
    ending ??= endAll();
    return ending;
  };
  signal?.addEventListener("abort", stop, { once: true });
  try {
    sameDatabase(data, database);
    const secrets = await readSecrets(data);
    const sandbox = await start({
      name: "sandbox",
      script: "services/sandbox/src/main.ts",
      readyUrl: `${sandboxUrl}/sandbox/health`,
      data,
      env: {
        PORT: String(ports.sandbox),
        SANDBOX_DATA: join(data, "sandbox"),
        SANDBOX_URL: sandboxUrl,
        SANDBOX_VAPI_PRIVATE_KEY: secrets.vapiPrivateKey,
        SANDBOX_VAPI_PUBLIC_KEY: secrets.vapiPublicKey,
        SANDBOX_TWILIO_ACCOUNT_SID: secrets.twilioAccountSid,
        SANDBOX_TWILIO_AUTH_TOKEN: secrets.twilioAuthToken,
      },
    });
    const api = await start({
      name: "api",
      script: "services/api/src/main.ts",
      readyUrl: `${at("api")}/v1/health`,
      data,
      env: {
        PORT: String(ports.api),
        ALLOKOLI_PUBLIC_URL: at("api"),
        ALLOKOLI_DATA: data,
        ALLOKOLI_SECRET: secrets.secret,
        ALLOKOLI_OPERATOR_KEY: secrets.operatorKey,
        ALLOKOLI_POOL_SIZE: String(poolSize),
        ...(process.env.DATABASE_URL ? { DATABASE_URL: process.env.DATABASE_URL } : {}),
        ...(await supplierEnvironment(sandboxUrl, secrets)),
        ...environment,
      },
    });
    const demo = await seedDemo({ api: at("api"), crm: at("crm"), secrets });
    // Where the command line finds this installation.
    const place = { api: at("api"), sandbox: sandboxUrl, crm: at("crm"), organization: demo.organization, database };
    writePrivate(join(data, "instance.json"), place satisfies InstanceFile);
    const [portal, crm] = pages ? await Promise.all([startPortal(), startCrm()]) : [api, api];
    return {
      api: at("api"),
      portal: at("portal"),
      crm: at("crm"),
      sandbox: sandboxUrl,
      ...demo,
      owner: { email: DEMO_OWNER, password: secrets.ownerPassword },
      secrets,
      services: { sandbox, api, portal, crm },
      stop,
    };

    function startPortal() {
      return start({
        name: "portal",
        script: "packages/admin-portal/server.ts",
        readyUrl: `${at("portal")}/config.json`,
        data,
        env: {
          PORT: String(ports.portal),
          ALLOKOLI_API: at("api"),
          SUPABASE_URL: at("api"),
          SUPABASE_KEY: publishableKey(secrets.secret),
          CALL_ORIGINS: sandboxUrl,
        },
      });
    }

    function startCrm() {
      return start({
        name: "crm",
        script: "examples/partner-crm/server.ts",
        readyUrl: at("crm"),
        data,
        env: {
          PORT: String(ports.crm),
          PUBLIC_ORIGIN: at("crm"),
          ALLOKOLI_API: at("api"),
          ALLOKOLI_ORGANIZATION_ID: demo.organization,
          ALLOKOLI_KEY_ID: secrets.partnerKey.keyId,
          ALLOKOLI_PRIVATE_KEY: JSON.stringify(secrets.partnerKey.privateJwk),
          ALLOKOLI_CALL_ORIGINS: sandboxUrl,
        },
      });
    }
  } catch (error) {
    await stop();
    throw error;
  }
}
