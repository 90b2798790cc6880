import { createHmac } from "node:crypto";
import type { Mode } from "@allokoli/contracts";
import { z } from "zod";
import { StartupError } from "./startup-error.ts";

const supplier = {
  VAPI_BASE_URL: z.url().default("https://api.eu.vapi.ai"),
  VAPI_PRIVATE_KEY: z.string().min(1),
  VAPI_PUBLIC_KEY: z.string().min(1),
  /** A custom credential made once at Vapi (HMAC, `{timestamp}.{body}`), and its secret. */
  VAPI_WEBHOOK_CREDENTIAL_ID: z.string().min(1),
  VAPI_WEBHOOK_SECRET: z.string().min(16),
  TWILIO_BASE_URL: z.url().optional(),
  TWILIO_ACCOUNT_SID: z.string().regex(/^AC[0-9a-fA-F]{32}$/),
  TWILIO_AUTH_TOKEN: z.string().min(16),
  /** An approved regulatory bundle and the address in it: without them no French number can be bought. */
  TWILIO_BUNDLE_SID: z.string().optional(),
  TWILIO_ADDRESS_SID: z.string().optional(),
};

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4300),
  HOST: z.string().default("127.0.0.1"),
  ALLOKOLI_PUBLIC_URL: z.url().optional(),
  ALLOKOLI_DATA: z.string().min(1),
  ALLOKOLI_SECRET: z.string().min(32),
  ALLOKOLI_OPERATOR_KEY: z.string().min(32),
  ALLOKOLI_POOL_SIZE: z.coerce.number().int().min(0).max(1000).default(0),
  DATABASE_URL: z.string().optional(),
  SUPABASE_URL: z.url().optional(),
  SUPABASE_ANON_KEY: z.string().optional(),
  /** How many proxies of ours stand in front: the caller's address is taken from X-Forwarded-For, that many from its end. */
  ALLOKOLI_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** Who leads an interview by text: the interviewer of our own, or the supplier's model with ours behind it. */
  CONFIGURATOR: z.enum(["own", "vapi"]).default("own"),
  /** How long the supplier may take for a turn before our own answers. */
  CONFIGURATOR_PATIENCE_MS: z.coerce.number().int().min(100).max(10_000).default(1_800),
  LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug"]).default("info"),
  ...supplier,
});
type Environment = z.infer<typeof Environment>;

export interface SupplierConfig {
  vapi: { baseUrl: string; privateKey: string; publicKey: string; webhookCredentialId: string; webhookSecret: string };
  twilio: {
    baseUrl?: string | undefined;
    accountSid: string;
    authToken: string;
    bundleSid?: string | undefined;
    addressSid?: string | undefined;
  };
}

/** Everything that differs between one installation and another. Read once, here. */
export interface Config {
  port: number;
  host: string;
  /** Where browsers and suppliers reach us; its origin is the audience of tenant tokens. */
  publicUrl: string;
  data: string;
  secret: string;
  operatorKey: string;
  /** How many free numbers the pool is kept at; 0 leaves it alone. */
  poolSize: number;
  databaseUrl?: string | undefined;
  auth:
    | { kind: "embedded"; jwtSecret: string; publishableKey: string }
    | { kind: "supabase"; url: string; anonKey: string };
  suppliers: Record<Mode, SupplierConfig>;
  configurator: { ledBySupplier: boolean; patienceMs: number };
  logLevel: Environment["LOG_LEVEL"];
  /** How many proxies of ours stand in front of the API. */
  proxies: number;
}

/** @throws StartupError naming each variable that is missing or malformed. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const env = check(Environment, environment);
  if (Boolean(env.SUPABASE_URL) !== Boolean(env.SUPABASE_ANON_KEY)) {
    const missing = env.SUPABASE_URL ? "SUPABASE_ANON_KEY" : "SUPABASE_URL";
    throw incomplete(`${missing} (Supabase Auth needs both its address and its key)`);
  }
  const live = supplierConfig(env);
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: (env.ALLOKOLI_PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ""),
    data: env.ALLOKOLI_DATA,
    secret: env.ALLOKOLI_SECRET,
    operatorKey: env.ALLOKOLI_OPERATOR_KEY,
    poolSize: env.ALLOKOLI_POOL_SIZE,
    databaseUrl: env.DATABASE_URL,
    auth:
      env.SUPABASE_URL && env.SUPABASE_ANON_KEY
        ? { kind: "supabase", url: env.SUPABASE_URL, anonKey: env.SUPABASE_ANON_KEY }
        : {
            kind: "embedded",
            jwtSecret: derive(env.ALLOKOLI_SECRET, "portal sessions"),
            publishableKey: publishableKey(env.ALLOKOLI_SECRET),
          },
    suppliers: { live, test: testSuppliers(environment, live) },
    configurator: { ledBySupplier: env.CONFIGURATOR === "vapi", patienceMs: env.CONFIGURATOR_PATIENCE_MS },
    logLevel: env.LOG_LEVEL,
    proxies: env.ALLOKOLI_PROXIES,
  };
}

/** `TEST_VAPI_BASE_URL` and its sisters: what test mode uses instead. Where none is set, test mode shares the live suppliers. */
function testSuppliers(environment: NodeJS.ProcessEnv, live: SupplierConfig): SupplierConfig {
  const own = Object.keys(supplier).some((name) => environment[`TEST_${name}`]);
  if (!own) return live;
  const merged = Object.fromEntries(
    Object.keys(supplier).map((name) => [name, environment[`TEST_${name}`] ?? environment[name]]),
  );
  return supplierConfig(check(z.object(supplier), merged, "TEST_"));
}

function check<T extends z.ZodType>(schema: T, values: Record<string, string | undefined>, prefix = ""): z.infer<T> {
  const parsed = schema.safeParse(withoutBlanks(values));
  if (parsed.success) return parsed.data;
  throw incomplete(
    parsed.error.issues.map((issue) => `${prefix}${issue.path.join(".")} (${issue.message})`).join(", "),
  );
}

const incomplete = (wrong: string) =>
  new StartupError(`The configuration is not complete: ${wrong}. docs/configuration.md explains each variable.`);

function supplierConfig(env: z.infer<z.ZodObject<typeof supplier>>): SupplierConfig {
  return {
    vapi: {
      baseUrl: env.VAPI_BASE_URL,
      privateKey: env.VAPI_PRIVATE_KEY,
      publicKey: env.VAPI_PUBLIC_KEY,
      webhookCredentialId: env.VAPI_WEBHOOK_CREDENTIAL_ID,
      webhookSecret: env.VAPI_WEBHOOK_SECRET,
    },
    twilio: {
      baseUrl: env.TWILIO_BASE_URL,
      accountSid: env.TWILIO_ACCOUNT_SID,
      authToken: env.TWILIO_AUTH_TOKEN,
      bundleSid: env.TWILIO_BUNDLE_SID,
      addressSid: env.TWILIO_ADDRESS_SID,
    },
  };
}

/** One secret per purpose, all from the installation's own. */
export const derive = (secret: string, purpose: string) => createHmac("sha256", secret).update(purpose).digest("hex");

/** Not a secret: it only tells embedded Auth which project is meant. */
export const publishableKey = (secret: string) => `sb_publishable_${derive(secret, "publishable key").slice(0, 32)}`;

const withoutBlanks = (environment: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""));
