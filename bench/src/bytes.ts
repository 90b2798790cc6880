import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Figure } from "./figures.ts";

const built = fileURLToPath(new URL("../../packages/embed-sdk/dist/v1", import.meta.url));

/** What a partner's page loads, gzipped; nothing when the embed is not built. */
export function weighEmbed(): Figure[] {
  if (!existsSync(join(built, "loader.js"))) return [];
  const entry = join(built, "allokoli.js");
  const wizard = /import\(`\.\/(chunks\/wizard-[^`]+)`\)/.exec(readFileSync(entry, "utf8"))?.[1];
  const loader = [join(built, "loader.js")];
  const beforeClick = [...loader, ...statically(entry), ...(wizard ? statically(join(built, wizard)) : [])];
  return [
    weight("Embed: the loader", loader),
    weight("Embed: all that a wizard loads before the first click", beforeClick),
  ];
}

/** A module and everything that it imports without being asked. */
function statically(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g))
    statically(resolve(dirname(file), path), seen);
  return [...seen];
}

function weight(what: string, files: string[]): Figure {
  const unique = [...new Set(files)];
  const bytes = unique.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
  const value = `${(bytes / 1024).toFixed(1)} KiB gzip   (${unique.length} file${unique.length > 1 ? "s" : ""})`;
  return { what, on: "", value, raw: { bytes, files: unique.length } };
}
