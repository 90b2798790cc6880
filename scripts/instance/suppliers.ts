import type { Secrets } from "./secrets.ts";

interface Credential {
  id: string;
  name?: string;
}

/**
 * What an operator sets up once at the real suppliers' consoles, done at the sandbox: the credential that signs webhooks,
 * and the approved regulatory bundle's identifiers. @returns the environment of the API
 */
export async function supplierEnvironment(sandbox: string, secrets: Secrets): Promise<Record<string, string>> {
  const info = (await (await fetch(`${sandbox}/sandbox/info`)).json()) as {
    twilio: { bundleSid: string; addressSid: string };
  };
  return {
    VAPI_BASE_URL: `${sandbox}/vapi`,
    VAPI_PRIVATE_KEY: secrets.vapiPrivateKey,
    VAPI_PUBLIC_KEY: secrets.vapiPublicKey,
    VAPI_WEBHOOK_CREDENTIAL_ID: await webhookCredential(sandbox, secrets),
    VAPI_WEBHOOK_SECRET: secrets.webhookSecret,
    TWILIO_BASE_URL: `${sandbox}/twilio`,
    TWILIO_ACCOUNT_SID: secrets.twilioAccountSid,
    TWILIO_AUTH_TOKEN: secrets.twilioAuthToken,
    TWILIO_BUNDLE_SID: info.twilio.bundleSid,
    TWILIO_ADDRESS_SID: info.twilio.addressSid,
  };
}

async function webhookCredential(sandbox: string, { vapiPrivateKey, webhookSecret }: Secrets): Promise<string> {
  const headers = { authorization: `Bearer ${vapiPrivateKey}`, "content-type": "application/json" };
  const name = "AlloKoli webhooks";
  const all = (await (await fetch(`${sandbox}/vapi/credential`, { headers })).json()) as Credential[];
  const known = all.find((credential) => credential.name === name);
  if (known) return known.id;
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
    headers,
    body: JSON.stringify({ provider: "custom-credential", name, authenticationPlan: plan }),
  });
  if (!made.ok) throw new Error(`the webhook credential was refused: ${await made.text()}`);
  return ((await made.json()) as Credential).id;
}
