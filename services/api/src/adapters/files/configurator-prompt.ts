import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { ConfiguratorPrompt } from "../../ports/voice-supplier.ts";

const FrontMatter = z.strictObject({
  id: z.literal("configurator"),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  language: z.literal("fr-FR"),
  description: z.string().min(10),
  variables: z.array(z.string()),
  first_message: z.string().min(1),
});

/** What may stand between double braces: a name, and what is said when nobody gave it (Liquid's `default`). */
const VARIABLE = /\{\{\s*(\w+)\s*(?:\|[^}]*)?\}\}/g;

/** Reads the configurator's prompt: front matter, then Markdown. @throws when the variables told are not those used */
export function configuratorPromptFromFile(file: URL): ConfiguratorPrompt {
  const text = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  const [, head = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const { version, variables, first_message: firstMessage } = FrontMatter.parse(parse(head));
  const used = new Set([...`${firstMessage}${body}`.matchAll(VARIABLE)].map(([, name]) => name));
  const odd = [...used].filter((name) => !variables.includes(name as string));
  const unused = variables.filter((name) => !used.has(name));
  if (odd.length + unused.length > 0)
    throw new Error(`${file.pathname}: variables told and used differ: ${[...odd, ...unused].join(", ")}`);
  return { version, variables, firstMessage, body: body.trim(), hash: createHash("sha256").update(text).digest("hex") };
}
