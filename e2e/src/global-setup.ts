import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startInstance } from "../../scripts/instance/instance.ts";
import { freeBlock } from "../../scripts/instance/ports.ts";

/** A private installation for the whole run, on ports of its own; the tests find it in the environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), "allokoli-e2e-"));
  const instance = await startInstance({ ports: await freeBlock(), data });
  const { api, portal, crm, sandbox, organization, owner } = instance;
  process.env.ALLOKOLI_INSTANCE = JSON.stringify({ api, portal, crm, sandbox, organization, owner, data });
  return async () => {
    await instance.stop();
    rmSync(data, { recursive: true, force: true });
  };
}
