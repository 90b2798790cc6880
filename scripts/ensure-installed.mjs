// Runs on any Node >= 18, before anything else: installs the dependencies of a fresh clone,
// after which every npm script finds the pinned Node 24 in node_modules/.bin.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
if (!existsSync(`${root}node_modules/.package-lock.json`)) {
  process.stderr.write("Installing dependencies (first start only, about a minute)…\n");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  // The child's stdout goes to stderr, so that `npm start -- --json` prints JSON and nothing else on stdout.
  const done = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (done.status !== 0) {
    process.stderr.write("The installation did not finish. Check the network, then run the command again.\n");
    process.exit(done.status ?? 1);
  }
}
