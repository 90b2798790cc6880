import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Config, readConfig } from "../config.ts";
import { newPartner, operatorOf } from "./partners.ts";
import { installationEnvironment, startSuppliers } from "./suppliers.ts";

const script = fileURLToPath(new URL("dying-api.ts", import.meta.url));

interface Options {
  /** Folder of the embedded database. */
  data: string;
  databaseUrl?: string | undefined;
  poolSize: number;
}

/** An API in a process that can be killed at a named moment and started again on the same data and the same suppliers. */
export async function mortalApi({ data, databaseUrl, poolSize }: Options) {
  const suppliers = await startSuppliers();
  const url = `http://127.0.0.1:${await freePort()}`;
  const environment = {
    ...suppliers.environment,
    ...installationEnvironment(url, data, poolSize),
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    LOG_LEVEL: "warn",
    // It starts many times: what was compiled once is kept.
    NODE_COMPILE_CACHE: join(data, "compiled"),
    PATH: process.env.PATH ?? "",
  };
  const config: Config = readConfig(environment);
  const operator = operatorOf(url, config.operatorKey);
  let child: ChildProcess | undefined;
  let said = "";
  const message = (wanted: string, from: ChildProcess) =>
    new Promise<void>((resolve, reject) => {
      from.on("message", (text) => text === wanted && resolve());
      from.once("exit", () => reject(new Error(`the API ended before it was ${wanted}:\n${said}`)));
    });
  const stopProcess = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  return {
    url,
    sandbox: suppliers.url,
    config,
    partner: () => newPartner(url, operator),
    /** Starts it. `work: false`: it answers, and leaves what is to be done undone. */
    async live({ work = true } = {}): Promise<void> {
      said = "";
      child = fork(script, { env: { ...environment, TEST_WORK: work ? "yes" : "no" }, stdio: "pipe", execArgv: [] });
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on("data", (text) => {
          said += text;
        });
      }
      await message("ready", child);
    },
    /** From now on the named moment is its last. */
    async arm(moment: string): Promise<void> {
      if (!child) throw new Error("not running");
      const armed = message("armed", child);
      child.send(moment);
      await armed;
    },
    /** Waits for its death. @throws unless it was killed */
    async death(): Promise<void> {
      if (!child) return;
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      if (child.signalCode !== "SIGKILL") throw new Error(`ended with ${child.exitCode}:\n${said}`);
    },
    /** Ends it in order. */
    stopProcess,
    async stop(): Promise<void> {
      await stopProcess();
      await suppliers.close();
    },
  };
}
export type MortalApi = Awaited<ReturnType<typeof mortalApi>>;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
