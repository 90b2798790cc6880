import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PACKAGE = dirname(fileURLToPath(import.meta.resolve("@modelcontextprotocol/inspector/package.json")));

/** Runs the public inspector's command line on an endpoint: a client that we had no hand in. @returns what it printed */
export async function inspect<T>(url: string, headers: Record<string, string>, ...args: string[]): Promise<T> {
  // It keeps a catalogue in the home of whoever runs it.
  const home = mkdtempSync(join(tmpdir(), "allokoli-inspector-"));
  const program = join(PACKAGE, "clients/launcher/build/index.js");
  const sent = Object.entries(headers).flatMap(([name, value]) => ["--header", `${name}: ${value}`]);
  const all = [program, "--cli", url, "--transport", "http", ...sent, ...args];
  const env = { ...process.env, HOME: home, MCP_CATALOG_PATH: join(home, "mcp.json") };
  try {
    return await new Promise<T>((resolve, reject) => {
      execFile(process.execPath, all, { env }, (error, output, said) =>
        error ? reject(new Error(said || output)) : resolve(JSON.parse(output) as T),
      );
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
