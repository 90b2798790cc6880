import type { Sector } from "@allokoli/contracts";

/** A prompt of an assistant, as a file: who it is for and its text with sections. `hash` is the SHA-256 of the file. */
export type PromptTemplate = {
  id: string;
  version: string;
  description: string;
  sectors: Sector[];
  /** Labels of trades that it suits better than its sectors' other templates. */
  trades: string[];
  hash: string;
  body: string;
};

export type Variables = Record<string, string | boolean>;

const SECTION = /\{\{([#^])([a-z_]+)\}\}\n?((?:(?!\{\{[#^]\2\}\})[\s\S])*?)\{\{\/\2\}\}\n?/;

/**
 * Renders a template: `{{name}}` is a value; `{{#name}}…{{/name}}` is kept when it is true or not empty,
 * `{{^name}}…{{/name}}` when it is not. Values are inserted last and never read as template. An unknown name throws.
 */
export function render(body: string, variables: Variables): string {
  const value = (name: string): string | boolean => {
    const found = variables[name];
    if (found === undefined) throw new Error(`unknown template variable: ${name}`);
    return found;
  };
  let text = body;
  for (let m = SECTION.exec(text); m; m = SECTION.exec(text)) {
    const kept = Boolean(value(m[2] as string)) === (m[1] === "#");
    text = text.slice(0, m.index) + (kept ? m[3] : "") + text.slice(m.index + m[0].length);
  }
  return `${text
    .replace(/\{\{([a-z_]+)\}\}/g, (_, name: string) => String(value(name)))
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

/** The template for this trade, else for its sector, else the generic one; null when there is none at all. */
export function templateFor(
  templates: readonly PromptTemplate[],
  trade: string,
  sector: Sector,
): PromptTemplate | null {
  return (
    templates.find((t) => t.trades.includes(trade)) ??
    templates.find((t) => t.sectors.includes(sector) && t.trades.length === 0) ??
    templates.find((t) => t.sectors.includes(sector)) ??
    templates.find((t) => t.id === "generique") ??
    null
  );
}
