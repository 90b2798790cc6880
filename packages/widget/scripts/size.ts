// What a page loads before the first click, by following static imports from the entry and from each element's chunk; and
// that nothing fetched later is over its own limit.
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";

const BUDGET = 35 * 1024;
/** The heaviest thing that a click may fetch is the library of hosted rooms. */
const LATER_BUDGET = 90 * 1024;
const dist = join(import.meta.dirname, "../dist");
const entry = join(dist, "allokoli.js");
const read = (file: string) => readFileSync(file, "utf8");
const paths = (file: string, pattern: RegExp) =>
  [...read(file).matchAll(pattern)].map((match) => join(dirname(file), match[1] as string));
const staticImports = (file: string) => paths(file, /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g);
const dynamicImports = (file: string) => paths(file, /import\(\s*[`"'](\.[^`"']+)[`"']/g);

function closure(files: readonly string[], seen = new Set<string>()): Set<string> {
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.add(file);
    closure(staticImports(file), seen);
  }
  return seen;
}

const gzip = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;
const total = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzip(file), 0);
const elements = [...closure([entry])].flatMap(dynamicImports);

let over = false;
for (const element of [...new Set(elements)].sort()) {
  const files = closure([entry, element]);
  const bytes = total(files);
  over ||= bytes > BUDGET;
  console.log(`${relative(dist, element).padEnd(44)} ${String(bytes).padStart(6)} B gzip before the first click`);
}
const everything = closure([entry, ...elements]);
for (let before = 0; before !== everything.size; ) {
  before = everything.size;
  closure([...everything].flatMap(dynamicImports), everything);
}
for (const file of [...everything].sort())
  console.log(`  ${relative(dist, file).padEnd(42)} ${String(gzip(file)).padStart(6)} B`);
console.log(`all of it: ${total(everything)} B gzip in ${everything.size} files`);
const strangers = [...everything].filter((file) => /ZodError|zod/i.test(read(file)));
for (const file of strangers) {
  console.error(`${relative(dist, file)} carries the schemas' library`);
  process.exitCode = 1;
}
for (const file of everything) {
  if (gzip(file) <= LATER_BUDGET) continue;
  console.error(`${relative(dist, file)} is over ${LATER_BUDGET} B`);
  process.exitCode = 1;
}
if (over) {
  console.error(`over the budget of ${BUDGET} B`);
  process.exitCode = 1;
}
