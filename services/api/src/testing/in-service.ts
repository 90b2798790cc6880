import { active, confirmed } from "./interview.ts";
import type { Partner, TenantClient } from "./partner.ts";
import type { TestApi } from "./test-api.ts";

export interface InService {
  client: TenantClient;
  assistantId: string;
  supplierAssistantId: string;
  e164: string;
}

/** A tenant whose assistant answers calls. The API's pool must have a number for it. */
export async function inService(
  api: Pick<TestApi, "url" | "config">,
  partner: Partner,
  tenant: string,
): Promise<InService> {
  const client = await partner.tenant(tenant);
  const { id, phone_number } = await active(client, await confirmed(client));
  const place = await fetch(`${api.url}/operator/assistants/${id}`, {
    headers: { authorization: `Bearer ${api.config.operatorKey}` },
  });
  const { supplier_assistant_id } = (await place.json()) as { supplier_assistant_id: string };
  return { client, assistantId: id, supplierAssistantId: supplier_assistant_id, e164: phone_number?.e164 ?? "" };
}
