import { randomBytes, randomUUID } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateSigningKey } from "@allokoli/embed-sdk/server";

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

export async function readSecrets(data: string): Promise<Secrets> {
  const file = join(data, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Secrets;
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
  mkdirSync(data, { recursive: true });
  // Written whole or not at all: a start that is interrupted here begins again.
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2));
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
  return secrets;
}
