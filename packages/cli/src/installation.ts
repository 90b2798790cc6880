import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Config, readConfig } from "@allokoli/api/operator";
import { CliError } from "./cli-error.ts";

/** What is known of an installation from its data folder and the environment. */
export interface Installation {
  data: string;
  /** Absent for an installation that is set up by environment alone. */
  secrets?: {
    secret: string;
    operatorKey: string;
    webhookSecret: string;
    vapiPrivateKey: string;
    vapiPublicKey: string;
    twilioAccountSid: string;
    twilioAuthToken: string;
    partnerKey: { keyId: string; privateJwk: Record<string, unknown> };
  };
  /** Where it was last started. */
  instance?: { api: string; sandbox: string; crm: string; organization: string };
}

const root = fileURLToPath(new URL("../../..", import.meta.url));

export function readInstallation(folder?: string): Installation {
  const data = resolve(folder ?? process.env.ALLOKOLI_DATA ?? join(root, ".data"));
  const read = (name: string) =>
    existsSync(join(data, name)) ? JSON.parse(readFileSync(join(data, name), "utf8")) : undefined;
  const secrets = read("secrets.json");
  const instance = read("instance.json");
  return { data, ...(secrets ? { secrets } : {}), ...(instance ? { instance } : {}) };
}

/** The API's configuration: the environment's, completed from the data folder. */
export function configOf({ data, secrets, instance }: Installation): Config {
  const sandbox = instance?.sandbox ?? "http://127.0.0.1:4303";
  const fromFolder = secrets
    ? {
        ALLOKOLI_SECRET: secrets.secret,
        ALLOKOLI_OPERATOR_KEY: secrets.operatorKey,
        ALLOKOLI_PUBLIC_URL: instance?.api,
        VAPI_BASE_URL: `${sandbox}/vapi`,
        VAPI_PRIVATE_KEY: secrets.vapiPrivateKey,
        VAPI_PUBLIC_KEY: secrets.vapiPublicKey,
        VAPI_WEBHOOK_CREDENTIAL_ID: "unused from the command line",
        VAPI_WEBHOOK_SECRET: secrets.webhookSecret,
        TWILIO_BASE_URL: `${sandbox}/twilio`,
        TWILIO_ACCOUNT_SID: secrets.twilioAccountSid,
        TWILIO_AUTH_TOKEN: secrets.twilioAuthToken,
      }
    : {};
  return readConfig({ LOG_LEVEL: "error", ...fromFolder, ...process.env, ALLOKOLI_DATA: data });
}

/** @throws CliError `not_started` when nothing has been started on this data folder */
export function started(installation: Installation): Required<Installation> {
  const { secrets, instance, data } = installation;
  if (secrets && instance) return { data, secrets, instance };
  throw new CliError(
    "not_started",
    `Nothing was started on ${data} yet. Run npm start first, or name its folder with --data.`,
  );
}
