import { active, readyToConfirm } from "../../services/api/src/testing/interview.ts";
import type { Partner } from "../../services/api/src/testing/partner.ts";
import { supplierSide } from "../../services/api/src/testing/supplier-side.ts";
import type { TestApi } from "../../services/api/src/testing/test-api.ts";

export interface Created {
  /** From the confirmation to an assistant that answers its number. */
  total: number;
  /** Of that, not spent waiting for a supplier's answer. */
  ours: number;
}

/** Creates assistants one after the other, each supplier call taking `latencyMs` and a little. */
export async function timeCreations(
  api: TestApi,
  partner: Partner,
  count: number,
  latencyMs: number,
): Promise<Created[]> {
  const side = supplierSide(api);
  await api.operator("/numbers/fill", { mode: "live", size: count });
  const samples: Created[] = [];
  for (let n = 0; n < count; n++) {
    const client = await partner.tenant(`creation-${n}`);
    const { id } = await readyToConfirm(client, `Atelier ${n}`);
    await side.forgetAsked();
    await side.latency(latencyMs);
    const begun = performance.now();
    const { body } = await client.ask<{ assistant_id: string }>("POST", `/v1/onboarding-sessions/${id}/confirm`);
    await active(client, body.assistant_id);
    const total = performance.now() - begun;
    await side.latency(0);
    samples.push({ total, ours: total - waited(await side.asked()) });
  }
  return samples;
}

/** What the saga waited for: the requests that follow one another, and of those made side by side the slowest. */
function waited(asked: { method: string; at: string; ms: number }[]): number {
  let end = 0;
  let sum = 0;
  for (const { at, ms } of asked.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    const begin = Math.max(Date.parse(at), end);
    end = Math.max(end, Date.parse(at) + ms);
    sum += Math.max(0, end - begin);
  }
  return sum;
}
