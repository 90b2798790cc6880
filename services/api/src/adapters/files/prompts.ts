import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Sector } from "@allokoli/contracts";
import { parse } from "yaml";
import { z } from "zod";
import type { PromptTemplate } from "../../configurator/prompt/template.ts";
import type { PromptLibrary } from "../../ports/prompt-library.ts";

const FrontMatter = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  description: z.string().min(10),
  sectors: z.array(Sector).default([]),
  trades: z.array(z.string()).default([]),
});

/** Reads one prompt: YAML front matter, then Markdown. `name` is for the error message. */
export function promptFromText(text: string, name: string): PromptTemplate {
  const m = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replace(/\r\n/g, "\n"));
  if (!m) throw new Error(`${name}: no front matter between two lines of ---`);
  const front = FrontMatter.safeParse(parse(m[1] as string));
  if (!front.success)
    throw new Error(`${name}: ${front.error.issues.map((e) => `${e.path.join(".")}: ${e.message}`).join("; ")}`);
  return { ...front.data, hash: createHash("sha256").update(text).digest("hex"), body: (m[2] as string).trim() };
}

/** Reads every prompt of a folder once. Throws when a file is wrong, an id stands twice, or one of the two musts is absent. */
export function promptsFromFolder(folder: string | URL): PromptLibrary {
  const path = typeof folder === "string" ? folder : fileURLToPath(folder);
  const all = readdirSync(path)
    .filter((file) => file.endsWith(".md") && file !== "README.md")
    .sort()
    .map((file) => promptFromText(readFileSync(join(path, file), "utf8"), file));
  if (new Set(all.map((t) => t.id)).size !== all.length) throw new Error("prompts: an id stands twice");
  const configurator = all.find((t) => t.id === "configurator");
  const templates = all.filter((t) => t.id !== "configurator");
  if (!configurator || !templates.some((t) => t.id === "generique"))
    throw new Error("prompts: configurator.md and generique.md are needed");
  return { templates: () => templates, configurator: () => configurator };
}
