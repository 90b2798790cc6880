import { globSync, readFileSync } from "node:fs";
import { dirname, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { checkFile, type OwnPackage } from "./arrows-check.ts";
import { ANY_LENGTH, LINES } from "./arrows-rules.ts";

// Holds the arrows of the architecture (who may import whom) and the length of files.
const root = fileURLToPath(new URL("..", import.meta.url));
const exclude = (name: string) => /(^|\/)(node_modules|dist|storybook-static)$/.test(name);

const packages = new Map<string, OwnPackage>();
for (const manifest of globSync("{packages,services}/*/package.json", { cwd: root })) {
  const { name, exports = {} } = JSON.parse(readFileSync(posix.join(root, manifest), "utf8"));
  packages.set(name, { folder: dirname(manifest), entries: exports });
}

const files = globSync("{packages,services,supabase,scripts,e2e,bench,examples,storybook}/**/*.ts", {
  cwd: root,
  exclude,
});
const long: string[] = [];
let faults = 0;
for (const file of files.sort()) {
  const source = readFileSync(posix.join(root, file), "utf8");
  for (const { line, imports, rule } of checkFile(file, source, packages)) {
    faults++;
    console.error(`${file}:${line} ${imports ? `imports ${imports}: ` : ""}${rule}`);
  }
  const lines = source.split("\n").length - 1;
  if (lines <= LINES.info || ANY_LENGTH.test(file)) continue;
  if (lines > LINES.error) {
    faults++;
    console.error(`${file} has ${lines} lines: split it (at most ${LINES.error})`);
  } else long.push(`${file} (${lines})`);
}
if (long.length > 0) console.log(`Over ${LINES.info} lines: ${long.join(", ")}`);
console.log(`${files.length} files, ${faults} ${faults === 1 ? "violation" : "violations"}`);
if (files.length === 0 || faults > 0) process.exitCode = 1;
