import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Config, lockDirectory, readConfig } from "@allokoli/api/operator";
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
  instance?: {
    api: string;
    sandbox: string;
    crm: string;
    organization: string;
    database?: "embedded" | "postgres";
  };
}

const root = fileURLToPath(new URL("../../..", import.meta.url));

export function readInstallation(folder?: string): Installation {
  const data = resolve(folder ?? process.env.ALLOKOLI_DATA ?? join(root, ".data"));
  const secrets = readObject<Installation["secrets"]>(join(data, "secrets.json"));
  if (secrets && typeof secrets.secret !== "string") throw damaged(join(data, "secrets.json"));
  const instance = readObject<Installation["instance"]>(join(data, "instance.json"));
  return { data, ...(secrets ? { secrets } : {}), ...(instance ? { instance } : {}) };
}

function readObject<T>(file: string): T | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const read: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof read === "object" && read !== null) return read as T;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code) throw new CliError("data_folder", `${file} cannot be read (${code}).`);
  }
  throw damaged(file);
}

const damaged = (file: string) =>
  new CliError("data_folder", `${file} is damaged. Put it back from a copy, or name another folder with --data.`);

/** Held by npm start for as long as it runs, whatever its database. @throws StartupError while somebody holds it */
export const lockInstallation = ({ data }: Installation): (() => void) => lockDirectory(join(data, "instance"));

/**
 * The API's configuration: the environment's, completed from the data folder.
 *
 * @throws CliError `not_started` when there is neither; `database_url` when what is stored is not in this folder
 */
export function configOf({ data, secrets, instance }: Installation): Config {
  if (!secrets && !process.env.ALLOKOLI_SECRET)
    throw new CliError(
      "not_started",
      `Nothing was started on ${data} yet. Run npm start first, name its folder with --data, or set the variables that docs/configuration.md explains.`,
    );
  // An empty embedded database would open instead, and look like everything was lost.
  if (instance?.database === "postgres" && !process.env.DATABASE_URL)
    throw new CliError(
      "database_url",
      `What was made on ${data} is in PostgreSQL: set DATABASE_URL to its address, or name another folder with --data.`,
    );
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
