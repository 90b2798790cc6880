import type { Sector } from "@allokoli/contracts";

/** A prompt file as it is written: what its front matter says of it, and its own text. */
export type PromptSource = {
  id: string;
  version: string;
  language: string;
  description: string;
  /** Id of the prompt whose blocks it fills; null for one that stands on its own. */
  parent: string | null;
  sectors: Sector[];
  trades: string[];
  /** Every variable of its own text, and no other. */
  variables: string[];
  body: string;
};

const BLOCK = /\{\{\$([a-z_]+)\}\}([\s\S]*?)\{\{\/\1\}\}/g;
/** A block that has its lines to itself: empty, it takes them with it. */
const ALONE = /^\{\{\$([a-z_]+)\}\}[\s\S]*?\{\{\/\1\}\}\n/gm;
const PART = /\{\{> ([a-z-]+)\}\}/g;
const VARIABLE = /\{\{[#^]?([a-z_]+)\}\}/g;

/** Names of the variables that a text shows or asks about. */
export const variablesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(VARIABLE)].map((m) => m[1] as string)),
];

/** Names of the parts that a text includes. */
export const partsIn = (text: string): string[] => [...text.matchAll(PART)].map((m) => m[1] as string);

const blocksOf = (text: string) => new Map([...text.matchAll(BLOCK)].map((m) => [m[1] as string, m[2] as string]));

/**
 * The whole text of a prompt: its eldest ancestor with each block (`{{$name}}…{{/name}}`) filled by the nearest
 * descendant that has it, and each part (`{{> name}}`) put in its place. Throws, naming the file, on an unknown parent,
 * block or part, and on a descendant's text that stands in no block and would be lost.
 */
export function compose(
  source: PromptSource,
  files: ReadonlyMap<string, PromptSource>,
  parts: ReadonlyMap<string, PromptSource>,
): string {
  const line = [source];
  for (let at = source; at.parent !== null; ) {
    const parent = files.get(at.parent);
    if (!parent || line.includes(parent)) throw new Error(`${at.id}: no parent ${at.parent}`);
    line.push(parent);
    at = parent;
  }
  const frame = line.pop() as PromptSource;
  const known = blocksOf(frame.body);
  const filled = new Map(known);
  for (const { id, body } of line.toReversed()) {
    if (body.replace(BLOCK, "").trim() !== "") throw new Error(`${id}: text outside of a block`);
    for (const [name, text] of blocksOf(body)) {
      if (!known.has(name)) throw new Error(`${id}: ${frame.id} has no block ${name}`);
      filled.set(name, text);
    }
  }
  const text = (name: string) => (filled.get(name) as string).trim();
  return frame.body
    .replace(ALONE, (mark, name: string) => (text(name) ? mark : ""))
    .replace(BLOCK, (_, name: string) => text(name))
    .replace(PART, (_, name: string) => {
      const part = parts.get(name);
      if (!part) throw new Error(`${source.id}: no part ${name}`);
      return part.body;
    });
}
