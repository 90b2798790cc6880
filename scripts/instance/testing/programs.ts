import { type ChildProcess, execFile, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { firstTaken, type Ports } from "../ports.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

export interface Started {
  child: ChildProcess;
  ready: { api: string; sandbox: string; organization: string; tenants: { id: string; name: string }[] };
  ended: Promise<number | null>;
}

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Our programs as a person starts them, on one data folder and one block of ports. */
export function programsOn(data: string, ports: Ports, more: Record<string, string> = {}) {
  // What was compiled once is kept: most of what a short verb takes is reading programs.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(data, "compiled"), ...more };

  const spawnStart = () =>
    spawn(process.execPath, ["scripts/start.ts", "--json", "--data", data, "--port", String(ports.api)], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });

  /** `npm start` without npm: waits for its line of JSON. */
  async function start(): Promise<Started> {
    const child = spawnStart();
    let said = "";
    child.stderr.on("data", (text) => {
      said += text;
    });
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    const line = new Promise<string>((resolve) => createInterface({ input: child.stdout }).once("line", resolve));
    const early = ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${said}`)));
    return { child, ready: JSON.parse(await Promise.race([line, early])), ended };
  }

  /** One of our programs, to its end. */
  const run = (script: string, args: string[]) =>
    new Promise<Ended>((resolve) => {
      const command = ["--disable-warning=ExperimentalWarning", script, ...args];
      execFile(process.execPath, command, { cwd: root, env, timeout: 90_000 }, (error, out, err) =>
        resolve({ code: error ? Number(error.code ?? -1) : 0, out, err }),
      );
    });

  /** Every port is free and every process gone, soon after the end of whoever started them. */
  async function nothingIsLeft(services: number[]): Promise<void> {
    const deadline = performance.now() + 20_000;
    while (((await firstTaken(ports)) || services.some(isAlive)) && performance.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await firstTaken(ports)).toBeUndefined();
    expect(services.filter(isAlive)).toEqual([]);
  }

  return {
    spawnStart,
    start,
    run,
    nothingIsLeft,
    cli: (...args: string[]) => run("packages/cli/src/main.ts", ["--data", data, "--json", ...args]),
  };
}

/** What a verb printed. */
export function json<T = Record<string, never>>({ code, out, err }: Ended): T {
  expect(code, err).toBe(0);
  return JSON.parse(out) as T;
}

/** Why a verb refused: one line, and the exit code of a failure. */
export function refusal({ code, err }: Ended): { code: string; message: string } {
  expect(code).toBe(1);
  expect(err.trim().split("\n")).toHaveLength(1);
  return (JSON.parse(err) as { error: { code: string; message: string } }).error;
}

/** The services that a starter has started. */
export const servicesOf = ({ pid }: ChildProcess) =>
  new Promise<number[]>((resolve) =>
    execFile("ps", ["-A", "-o", "pid=,ppid="], (_, out) => {
      const rows = out
        .trim()
        .split("\n")
        .map((line) => line.trim().split(/\s+/).map(Number));
      resolve(rows.flatMap(([own = 0, parent]) => (parent === pid ? [own] : [])));
    }),
  );

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
