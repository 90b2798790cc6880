import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startInstance } from "../../scripts/instance/instance.ts";
import { freeBlock } from "../../scripts/instance/ports.ts";

/** A whole installation without its pages (sandbox, API, demo partner), on nothing, then on what that left. */
export async function timeStarts(databaseUrl?: string): Promise<{ first: number; second: number }> {
  const data = mkdtempSync(join(tmpdir(), "allokoli-bench-"));
  const environment: Record<string, string> = databaseUrl ? { DATABASE_URL: databaseUrl } : {};
  const once = async () => {
    const ports = await freeBlock();
    const begun = performance.now();
    const instance = await startInstance({ ports, data, environment, pages: false });
    const taken = performance.now() - begun;
    await instance.stop();
    return taken;
  };
  try {
    return { first: await once(), second: await once() };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
