import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, createWriteStream, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Service {
  name: string;
  pid: number;
  /** Ends it and waits for its end. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Settles when it ends, whoever ended it. */
  ended: Promise<void>;
  /** Settles once it answers; rejects with {@link ServiceFailed} when it ended before. */
  ready: Promise<void>;
}

const preload = new URL("end-with-starter.mjs", import.meta.url).href;
const root = fileURLToPath(new URL("../..", import.meta.url));

interface Start {
  name: string;
  script: string;
  env: Record<string, string>;
  /** Answers 2xx once the service is ready. */
  readyUrl: string;
  data: string;
}

/** Why a service did not start, in its own last words. */
export class ServiceFailed extends Error {}

/**
 * Starts one of our services in a process of its own; its log goes to a file in the data folder.
 * @returns at once, so that it can be stopped while it starts.
 */
export function startService({ name, script, env, readyUrl, data }: Start): Service {
  mkdirSync(join(data, "logs"), { recursive: true, mode: 0o700 });
  const file = join(data, "logs", `${name}.log`);
  if (existsSync(file)) chmodSync(file, 0o600);
  const log = createWriteStream(file, { flags: "a", mode: 0o600 });
  // Through the channel a service notices that its starter is gone.
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", "--import", preload, script], {
    cwd: root,
    env: { ...inherited(), ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // Its own group: Ctrl-C reaches the starter alone, which then ends them in order.
    detached: true,
  });
  let lastWords = "";
  child.stdout?.pipe(log);
  child.stderr?.on("data", (chunk: Buffer) => {
    lastWords = (lastWords + chunk).slice(-4_000);
    log.write(chunk);
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const ready = Promise.race([
    answers(readyUrl, ended),
    ended.then(() => {
      throw new ServiceFailed(lastWords.trim() || `${name} ended before it was ready.`);
    }),
  ]);
  return { name, pid: child.pid ?? 0, ended, ready, stop: (signal = "SIGTERM") => end(child, ended, signal) };
}

/** What a service needs of our own environment; settings are given to it one by one. */
function inherited(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, TZ, LANG, LOG_LEVEL, NODE_OPTIONS } = process.env;
  return { PATH, HOME, TMPDIR, TZ, LANG, LOG_LEVEL, NODE_OPTIONS, DO_NOT_TRACK: "1", LITE_TELEMETRY: "0" };
}

async function answers(url: string, ended: Promise<void>): Promise<void> {
  let over = false;
  ended.then(() => {
    over = true;
  });
  while (!over) {
    const ready = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

async function end(child: ChildProcess, ended: Promise<void>, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  const patience = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(patience);
}
