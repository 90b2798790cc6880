import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Sector } from "@allokoli/contracts";
import { parse } from "yaml";
import { z } from "zod";
import { compose, type PromptSource, partsIn, variablesIn } from "../../configurator/prompt/compose.ts";
import type { PromptTemplate } from "../../configurator/prompt/template.ts";
import type { PromptLibrary } from "../../ports/prompt-library.ts";
import { StartupError } from "../../startup-error.ts";

const FrontMatter = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  language: z.literal("fr-FR").default("fr-FR"),
  description: z.string().min(10),
  parent: z.string().nullable().default(null),
  sectors: z.array(Sector).default([]),
  trades: z.array(z.string()).default([]),
  variables: z.array(z.string()).default([]),
});

/** Reads one prompt: YAML front matter, then Markdown. Throws when the variables told are not those of the text. */
export function promptFromText(text: string, name: string): PromptSource {
  const m = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replace(/\r\n/g, "\n"));
  if (!m) throw new Error(`${name}: no front matter between two lines of ---`);
  const front = FrontMatter.safeParse(parse(m[1] as string));
  if (!front.success)
    throw new Error(`${name}: ${front.error.issues.map((e) => `${e.path.join(".")}: ${e.message}`).join("; ")}`);
  const body = (m[2] as string).trim();
  const used = variablesIn(body);
  const told = front.data.variables;
  const odd = [...used.filter((v) => !told.includes(v)), ...told.filter((v) => !used.includes(v))];
  if (odd.length > 0) throw new Error(`${name}: variables told and used differ: ${odd.join(", ")}`);
  if (front.data.id !== basename(name, ".md")) throw new Error(`${name}: its id is ${front.data.id}`);
  return { ...front.data, body };
}

const whole = (source: PromptSource, body: string): PromptTemplate => ({
  id: source.id,
  version: source.version,
  language: source.language,
  description: source.description,
  sectors: source.sectors,
  trades: source.trades,
  hash: createHash("sha256").update(body).digest("hex"),
  body,
});

/**
 * Reads every prompt of assistants once: the frame (`assistant.md`), `sectors/` and `trades/` that fill it, `parts/` that
 * they share.
 * @throws StartupError naming the file that is wrong, stands twice, is used by none, or serves what another serves
 */
export function promptsFromFolder(folder: string | URL): PromptLibrary {
  try {
    const templates = templatesIn(typeof folder === "string" ? folder : fileURLToPath(folder));
    return { templates: () => templates };
  } catch (error) {
    throw new StartupError(`The prompts cannot be used: ${(error as Error).message}`);
  }
}

function templatesIn(path: string): PromptTemplate[] {
  const read = (file: string) => promptFromText(readFileSync(join(path, file), "utf8"), file);
  const readAll = (under: string) =>
    readdirSync(join(path, under))
      .filter((file) => file.endsWith(".md"))
      .sort()
      .map((file) => read(join(under, file)));
  const made = [...readAll("sectors"), ...readAll("trades")];
  const all = [read("assistant.md"), ...made];
  const files = new Map(all.map((source) => [source.id, source]));
  if (files.size !== all.length) throw new Error("prompts: an id stands twice");
  const parts = new Map(readAll("parts").map((part) => [part.id, part]));
  const included = new Set(all.flatMap((source) => partsIn(source.body)));
  for (const id of parts.keys()) if (!included.has(id)) throw new Error(`prompts: no prompt includes part ${id}`);

  const templates = made.map((source) => whole(source, compose(source, files, parts)));
  once(templates.flatMap((t) => t.trades));
  once(templates.flatMap((t) => t.sectors));
  for (const sector of Sector.options)
    if (!templates.some((t) => t.sectors.includes(sector))) throw new Error(`prompts: sector ${sector} has none`);
  return templates;
}

function once(served: readonly string[]): void {
  const twice = served.find((one, i) => served.indexOf(one) !== i);
  if (twice) throw new Error(`prompts: ${twice} is served twice`);
}
