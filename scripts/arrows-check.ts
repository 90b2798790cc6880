import { posix } from "node:path";
import { parseSync } from "vite";
import { CLAIMED, LAYERS, type Layer } from "./arrows-rules.ts";

export interface Violation {
  file: string;
  line: number;
  imports: string;
  rule: string;
}

/** A package of ours: its folder, and which file each public entry is. */
export interface OwnPackage {
  folder: string;
  entries: Record<string, string>;
}

interface Import {
  specifier: string;
  line: number;
  how: "type" | "value" | "dynamic";
}

const isTest = (file: string) => /\.(test|harness|stories)\.ts$|(^|\/)testing\//.test(file);
const layerOf = (file: string): Layer | undefined => LAYERS.find((layer) => layer.files.test(file));

/** Every import of `file` that breaks a rule. */
export function checkFile(file: string, source: string, packages: Map<string, OwnPackage>): Violation[] {
  const layer = layerOf(file);
  if (!layer && CLAIMED.test(file)) {
    return [{ file, line: 1, imports: "", rule: "this file belongs to no layer: name it in scripts/arrows-rules.ts" }];
  }
  return importsOf(file, source).flatMap((found) => {
    const rule = broken(file, layer, found, packages);
    return rule ? [{ file, line: found.line, imports: found.specifier, rule }] : [];
  });
}

function broken(
  file: string,
  layer: Layer | undefined,
  { specifier, how }: Import,
  packages: Map<string, OwnPackage>,
): string | undefined {
  const path = specifier.replace(/\?.*$/, "");
  const relative = path.startsWith(".");
  const target = relative ? posix.join(posix.dirname(file), path) : resolveOwn(path, packages);
  if (target === null) return "this is not a public entry of the package (see `exports` in its package.json)";
  // Its types are harmless: to import its values is to run it.
  if (target && how !== "type" && /^(packages|services)\/[^/]+\/src\/main\.ts$/.test(target))
    return "nothing imports main.ts";
  if (!layer || (isTest(file) && !layer.testsToo)) return undefined;
  if (!target) return !layer.packages || layer.packages.test(path) ? undefined : layer.rule;
  if (relative && packageFolder(target) !== packageFolder(file) && packageFolder(target)) {
    return "a package is imported by its name, never by its path";
  }
  const other = layerOf(target)?.name;
  if (!other || other === layer.name || layer.may.includes(other)) return undefined;
  if (how === "type" && (layer.may.includes(`type ${other}`) || layer.may.includes(`dynamic ${other}`)))
    return undefined;
  if (how === "dynamic" && layer.may.includes(`dynamic ${other}`)) return undefined;
  return layer.rule;
}

/** The file behind `@allokoli/…`; undefined for a package that is not ours, null for no public entry. */
function resolveOwn(specifier: string, packages: Map<string, OwnPackage>): string | null | undefined {
  if (!specifier.startsWith("@allokoli/")) return undefined;
  const name = specifier.split("/").slice(0, 2).join("/");
  const own = packages.get(name);
  const entry = `.${specifier.slice(name.length)}`;
  if (!own) return null;
  for (const [pattern, path] of Object.entries(own.entries)) {
    const [head = "", tail] = pattern.split("*");
    if (entry === pattern) return posix.join(own.folder, path);
    if (tail !== undefined && entry.startsWith(head) && entry.endsWith(tail))
      return posix.join(own.folder, path.replace("*", entry.slice(head.length, entry.length - tail.length)));
  }
  return null;
}

const packageFolder = (file: string) => /^(packages|services)\/[^/]+/.exec(file)?.[0];

/** Read by a real parser, so that comments and text that look like an import are none. */
function importsOf(file: string, source: string): Import[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const line = (offset: number) => source.slice(0, offset).split("\n").length;
  const kind = (entries: { isType: boolean }[]) =>
    entries.length > 0 && entries.every((one) => one.isType) ? "type" : "value";
  const found: Import[] = module.staticImports.map(({ moduleRequest, entries, start }) => ({
    specifier: moduleRequest.value,
    line: line(start),
    how: kind(entries),
  }));
  for (const { entries, start } of module.staticExports) {
    const from = Map.groupBy(
      entries.filter((entry) => entry.moduleRequest),
      (entry) => entry.moduleRequest?.value ?? "",
    );
    for (const [specifier, own] of from) found.push({ specifier, line: line(start), how: kind(own) });
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const text = source.slice(moduleRequest.start, moduleRequest.end);
    const [, literal] = /^["'`]([^"'`$]+)["'`]$/.exec(text) ?? [];
    if (literal) found.push({ specifier: literal, line: line(start), how: "dynamic" });
  }
  return found;
}
