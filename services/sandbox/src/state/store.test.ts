import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSandbox, DEFAULT_KEYS } from "../compose.ts";
import { plumber } from "../testing/assistants.ts";

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "sandbox-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const headers = { authorization: `Bearer ${DEFAULT_KEYS.vapiPrivateKey}`, "content-type": "application/json" };

test("a restart finds what was answered before, without any farewell", async () => {
  const before = createSandbox({ data });
  const url = await before.listen();
  const body = JSON.stringify(plumber("http://127.0.0.1:9/"));
  const { id } = await (await fetch(`${url}/vapi/assistant`, { method: "POST", headers, body })).json();
  const rung = await fetch(`${url}/sandbox/calls`, {
    method: "POST",
    body: JSON.stringify({ assistantId: id, scenario: "hours" }),
  });
  const call = await rung.json();

  // What is on disk at this moment is what a killed process leaves.
  const left = JSON.parse(readFileSync(join(data, "sandbox.json"), "utf8"));
  expect(left.vapi.assistants[id].name).toBe("Plomberie Morel");
  // Callers' words and numbers are in it.
  expect(statSync(join(data, "sandbox.json")).mode & 0o777).toBe(0o600);

  const after = createSandbox({ data });
  const next = await after.listen();
  expect(await (await fetch(`${next}/vapi/assistant/${id}`, { headers })).json()).toMatchObject({
    id,
    name: "Plomberie Morel",
  });
  expect(await (await fetch(`${next}/vapi/call/${call.id}`, { headers })).json()).toMatchObject({ status: "ended" });
  await Promise.all([before.close(), after.close()]);
});

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH ?? "", ...env } });
  let output = "";
  const collect = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const ready = new Promise<void>((resolve) => child.stdout.once("data", () => resolve()));
  return { child, exit, ready, output: () => output };
}

test("the process says in one sentence that its port is taken", async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
  const { port } = holder.address() as AddressInfo;
  const { exit, output } = start({ PORT: String(port) });
  expect(await exit).toBe(1);
  expect(output().trim()).toBe(`sandbox: port ${port} is already in use; set PORT to another one.`);
  holder.close();
});

test("SIGTERM closes it in order", async () => {
  const { child, ready, exit, output } = start({ PORT: "0", SANDBOX_DATA: data });
  await ready;
  expect(output()).toMatch(/Vapi on http:\/\/127\.0\.0\.1:\d+\/vapi/);
  child.kill("SIGTERM");
  expect(await exit).toBe(0);
});

test("a damaged state file is said in one sentence, and left as it is", () => {
  const file = join(data, "sandbox.json");
  writeFileSync(file, "{");
  expect(() => createSandbox({ data })).toThrow(/^sandbox: .*sandbox\.json is damaged\./);
  expect(readFileSync(file, "utf8")).toBe("{");
});
