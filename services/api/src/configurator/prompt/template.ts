import type { Sector } from "@allokoli/contracts";
import { tradeNamed } from "../readers/trade.ts";

/** A prompt, whole: who it is for and its text with sections. `hash` is the SHA-256 of that text. */
export type PromptTemplate = {
  id: string;
  version: string;
  language: string;
  description: string;
  sectors: Sector[];
  /** Labels of trades that it suits better than its sector's template. */
  trades: string[];
  hash: string;
  body: string;
};

export type Variables = Record<string, string | boolean>;

/** A section's mark alone on its line takes the line with it. */
const ALONE = /^[ \t]*(\{\{[#^/][a-z_]+\}\})[ \t]*(?:\n|$(?![\s\S]))/gm;
const SECTION = /\{\{([#^])([a-z_]+)\}\}((?:(?!\{\{[#^]\2\}\})[\s\S])*?)\{\{\/\2\}\}/;

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
  let text = body.replace(ALONE, "$1");
  for (let m = SECTION.exec(text); m; m = SECTION.exec(text)) {
    const kept = Boolean(value(m[2] as string)) === (m[1] === "#");
    text = text.slice(0, m.index) + (kept ? m[3] : "") + text.slice(m.index + m[0].length);
  }
  return `${text
    .replace(/\{\{([a-z_]+)\}\}/g, (_, name: string) => String(value(name)))
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

/** The template for this trade, however it is named, else for its sector, else for any business; null when there is none. */
export function templateFor(
  templates: readonly PromptTemplate[],
  trade: string,
  sector: Sector,
): PromptTemplate | null {
  const label = tradeNamed(trade)?.label ?? trade;
  const ofSector = (wanted: Sector) => templates.find((t) => t.sectors.includes(wanted));
  return templates.find((t) => t.trades.includes(label)) ?? ofSector(sector) ?? ofSector("autre") ?? null;
}
