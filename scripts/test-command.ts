import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "node_modules", ".bin");

export interface Outcome {
  code: number;
  /** What was kept of what it wrote. */
  output: string;
  /** Set when the command was ended because it took too long. */
  timedOut: boolean;
}

interface Options {
  env?: Record<string, string>;
  /** Show what it writes as it comes, or keep it for the caller: all of it, or standard output while errors are shown. */
  output: "show" | "keep" | "keep stdout";
  minutes: number;
}

/**
 * Runs one command of the repository with the pinned Node first in the path. It gets a process group of its own, which
 * is ended as a whole: when it takes too long, when we are interrupted, and when it leaves children behind.
 */
export async function command(program: string, args: string[], options: Options): Promise<Outcome> {
  const child = spawn(program, args, {
    cwd: root,
    env: {
      ...process.env,
      DO_NOT_TRACK: "1",
      TURBO_TELEMETRY_DISABLED: "1",
      ...options.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
    },
    stdio: ["ignore", options.output === "show" ? "inherit" : "pipe", options.output === "keep" ? "pipe" : "inherit"],
    detached: true,
  });
  const endGroup = () => {
    try {
      if (child.pid) process.kill(-child.pid, "SIGKILL");
    } catch {
      // The group is gone already.
    }
  };
  const interrupted = () => {
    endGroup();
    process.exit(130);
  };
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  let timedOut = false;
  const alarm = setTimeout(() => {
    timedOut = true;
    endGroup();
  }, options.minutes * 60_000);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  try {
    const [code] = await once(child, "close");
    return { code: code ?? 1, output, timedOut };
  } finally {
    clearTimeout(alarm);
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
    endGroup();
  }
}
