import { randomBytes, randomUUID } from "node:crypto";
import { createSandbox } from "@allokoli/sandbox";

export interface Suppliers {
  url: string;
  /** What the API's environment says of them, its own webhook credential included. */
  environment: Record<string, string>;
  close(): Promise<void>;
}

/** The suppliers' sandbox, set up as an operator sets the real ones up: keys, a webhook credential, a bundle. */
export async function startSuppliers(): Promise<Suppliers> {
  const keys = {
    vapiPrivateKey: randomUUID(),
    vapiPublicKey: randomUUID(),
    twilioAccountSid: `AC${randomBytes(16).toString("hex")}`,
    twilioAuthToken: randomBytes(16).toString("hex"),
  };
  const sandbox = createSandbox(keys);
  const url = await sandbox.listen(0);
  const info = (await (await fetch(`${url}/sandbox/info`)).json()) as {
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
  const made = await fetch(`${url}/vapi/credential`, {
    method: "POST",
    headers: { authorization: `Bearer ${keys.vapiPrivateKey}`, "content-type": "application/json" },
    body: JSON.stringify({ provider: "custom-credential", name: "test", authenticationPlan: plan }),
  });
  const { id } = (await made.json()) as { id: string };
  return {
    url,
    environment: {
      VAPI_BASE_URL: `${url}/vapi`,
      VAPI_PRIVATE_KEY: keys.vapiPrivateKey,
      VAPI_PUBLIC_KEY: keys.vapiPublicKey,
      VAPI_WEBHOOK_CREDENTIAL_ID: id,
      VAPI_WEBHOOK_SECRET: webhookSecret,
      TWILIO_BASE_URL: `${url}/twilio`,
      TWILIO_ACCOUNT_SID: keys.twilioAccountSid,
      TWILIO_AUTH_TOKEN: keys.twilioAuthToken,
      TWILIO_BUNDLE_SID: info.twilio.bundleSid,
      TWILIO_ADDRESS_SID: info.twilio.addressSid,
    },
    close: () => sandbox.close(),
  };
}

/** The installation's own half of the environment, with secrets of its own. */
export const installationEnvironment = (url: string, data: string, poolSize: number) => ({
  ALLOKOLI_PUBLIC_URL: url,
  PORT: new URL(url).port,
  ALLOKOLI_DATA: data,
  ALLOKOLI_SECRET: randomBytes(32).toString("hex"),
  ALLOKOLI_OPERATOR_KEY: randomBytes(32).toString("hex"),
  ALLOKOLI_POOL_SIZE: String(poolSize),
});
