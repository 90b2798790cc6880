import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

export interface PostgresServer {
  /** Connection string of the superuser to a fresh database. */
  freshDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** Folder of PostgreSQL's server programs, or undefined where there are none. */
export function findPostgres(): string | undefined {
  const candidates: string[] = [];
  try {
    candidates.push(
      execFileSync("pg_config", ["--bindir"], { stdio: ["ignore", "pipe", "ignore"] })
        .toString()
        .trim(),
    );
  } catch {
    // No pg_config: Debian keeps the server programs in a folder for each version.
  }
  if (existsSync("/usr/lib/postgresql")) {
    for (const version of readdirSync("/usr/lib/postgresql").sort().reverse())
      candidates.push(`/usr/lib/postgresql/${version}/bin`);
  }
  return candidates.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/** A server of our own: random port, temporary folder, gone after `stop`. It refuses to run as root, so root lends it to `postgres`. */
export async function startPostgres(binaries: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "allokoli-pg-"));
  const owner = process.getuid?.() === 0 ? idsOf("postgres") : undefined;
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const user = owner ? "postgres" : userInfo().username;
  execFileSync(join(binaries, "initdb"), ["-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--no-sync"], {
    stdio: "ignore",
    cwd: folder,
    ...owner,
  });
  const port = await freePort();
  const server = spawn(
    join(binaries, "postgres"),
    [
      "-D",
      data,
      "-p",
      String(port),
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      `unix_socket_directories=${folder}`,
      "-c",
      "fsync=off",
      "-c",
      "max_connections=200",
    ],
    { stdio: ["ignore", "ignore", "pipe"], cwd: folder, env: { ...process.env, USER: user }, ...owner },
  );
  await ready(server.stderr);
  // Its log is not read any further, but must not fill the pipe.
  server.stderr.resume();
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  let count = 0;
  return {
    freshDatabase: async () => {
      const name = `allokoli_${process.pid}_${++count}`;
      execFileSync(
        join(binaries, "psql"),
        ["-h", "127.0.0.1", "-p", String(port), "-U", "postgres", "-c", `create database ${name}`, "postgres"],
        { stdio: "ignore" },
      );
      return `postgres://postgres@127.0.0.1:${port}/${name}`;
    },
    stop: async () => {
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function idsOf(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync("id", [flag, name]).toString());
  return { uid: id("-u"), gid: id("-g") };
}

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

function ready(log: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = "";
    log.on("data", (chunk) => {
      text += chunk;
      if (text.includes("ready to accept connections")) resolve();
    });
    log.once("end", () => reject(new Error(`PostgreSQL did not start:\n${text}`)));
  });
}
