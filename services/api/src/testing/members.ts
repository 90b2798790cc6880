import { randomUUID } from "node:crypto";
import type { TestApi } from "./test-api.ts";

const PASSWORD = "une phrase de passe assez longue";

/** Somebody who signed in to the portal of an organization. @returns the session's access token */
export async function signedIn(api: TestApi, organizationId: string, role = "owner"): Promise<string> {
  if (api.config.auth.kind !== "embedded") throw new Error("for embedded Auth");
  const email = `${randomUUID()}@example.org`;
  await api.operator(`/organizations/${organizationId}/members`, { email, password: PASSWORD, role });
  const response = await fetch(`${api.url}/auth/v1/token?grant_type=password`, {
    method: "POST",
    headers: { apikey: api.config.auth.publishableKey, "content-type": "application/json" },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}
