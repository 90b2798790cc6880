import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CallSummary } from "@allokoli/contracts";
import { expect, test } from "vitest";
import { inService } from "../testing/in-service.ts";
import { mortalApi } from "../testing/mortal-api.ts";
import { until } from "../testing/until.ts";
import { fromVapi, lifeOfCall } from "../testing/webhooks.ts";

test("reports that were answered before the process died are in the history after its restart", {
  timeout: 120_000,
}, async () => {
  const data = mkdtempSync(join(tmpdir(), "allokoli-kill-"));
  const api = await mortalApi({ data, poolSize: 1 });
  try {
    await api.live();
    const partner = await api.partner();
    const line = await inService(api, partner, "restarted");
    const lives = Array.from({ length: 8 }, () => lifeOfCall(line));
    // Some die while they are being acted on: the process goes as the last of them is answered.
    await api.arm(`answered POST /webhooks`);
    await Promise.allSettled(lives.slice(0, 2).map(({ report }) => fromVapi(api, report)));
    await api.death();
    // Others are stored and answered, and nothing is done about them until the next start.
    await api.live({ work: false });
    for (const { report } of lives.slice(2)) expect((await fromVapi(api, report)).status).toBe(200);
    await api.arm("answered GET /v1/health");
    await fetch(`${api.url}/v1/health`).catch(() => undefined);
    await api.death();

    await api.live();
    // The supplier repeats what was never answered.
    for (const { report } of lives.slice(0, 2)) expect((await fromVapi(api, report)).status).toBe(200);
    const client = await partner.tenant("restarted");
    const list = () => client.ask<{ items: CallSummary[] }>("GET", "/v1/calls");
    const { body } = await until("all are in the history", list, ({ body }) => body.items.length >= lives.length);
    expect(body.items.map(({ status }) => status)).toEqual(lives.map(() => "completed"));
  } finally {
    await api.stop();
    rmSync(data, { recursive: true, force: true });
  }
});
