import { randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { StartupError } from "@allokoli/api/operator";
import { generateSigningKey } from "@allokoli/embed-sdk/server";
import { readJson, writePrivate } from "./data-folder.ts";

/** Everything secret about a demo installation. Made at its first start; lives in its data folder and nowhere else. */
export interface Secrets {
  secret: string;
  operatorKey: string;
  webhookSecret: string;
  vapiPrivateKey: string;
  vapiPublicKey: string;
  twilioAccountSid: string;
  twilioAuthToken: string;
  ownerPassword: string;
  /** The demo partner's own key: in reality it never leaves the partner's server. */
  partnerKey: { keyId: string; privateJwk: Record<string, unknown>; publicJwk: Record<string, unknown> };
}

const hex = (bytes: number) => randomBytes(bytes).toString("hex");

/** @throws StartupError when the file is there and does not hold them all: made anew, they would open nothing */
export async function readSecrets(data: string): Promise<Secrets> {
  const file = join(data, "secrets.json");
  if (existsSync(file)) return complete(file, readJson<Secrets>(file));
  const { privateJwk, publicJwk, keyId } = await generateSigningKey();
  const secrets: Secrets = {
    secret: hex(32),
    operatorKey: hex(32),
    webhookSecret: hex(32),
    vapiPrivateKey: randomUUID(),
    vapiPublicKey: randomUUID(),
    twilioAccountSid: `AC${hex(16)}`,
    twilioAuthToken: hex(16),
    ownerPassword: randomBytes(9).toString("base64url"),
    partnerKey: { keyId, privateJwk: { ...privateJwk }, publicJwk: { ...publicJwk } },
  };
  // Written whole or not at all: a start that is interrupted here begins again.
  writePrivate(file, secrets);
  return secrets;
}

const WORDS = [
  "secret",
  "operatorKey",
  "webhookSecret",
  "vapiPrivateKey",
  "vapiPublicKey",
  "twilioAccountSid",
  "twilioAuthToken",
  "ownerPassword",
] as const;

function complete(file: string, secrets: Secrets): Secrets {
  const missing = WORDS.find((name) => typeof secrets[name] !== "string");
  if (missing || !secrets.partnerKey?.privateJwk)
    throw new StartupError(
      `${file} lacks ${missing ?? "partnerKey"}. Put it back from a copy, or choose another folder with --data.`,
    );
  return secrets;
}
