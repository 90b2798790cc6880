// Rewrites src/icons.ts from the Lucide drawings that the widget uses: one path string per icon, so that no markup
// is ever parsed at run time (a strict Content Security Policy and Trusted Types both refuse that).
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** What the first screen of the wizard may show travels with it; the rest comes with what needs it. */
const FIRST = [
  "arrow-up",
  "check",
  "chevron-up",
  "circle-help",
  "copy",
  "mic",
  "monitor-smartphone",
  "pencil",
  "rotate-cw",
  "triangle-alert",
  "wifi-off",
];
const LATER = [
  "arrow-left",
  "chevron-right",
  "ear",
  "keyboard",
  "list",
  "message-square",
  "mic-off",
  "pause",
  "phone",
  "phone-forwarded",
  "phone-incoming",
  "phone-missed",
  "phone-off",
  "play",
  "plus",
  "search",
  "siren",
  "trash-2",
  "volume-2",
  "volume-off",
  "x",
];

const folder = join(dirname(createRequire(import.meta.url).resolve("lucide-static/package.json")), "icons");
const number = (tag: string, name: string) => Number(new RegExp(`\\b${name}="([^"]+)"`).exec(tag)?.[1] ?? 0);

function circle(tag: string): string {
  const [cx, cy, r] = [number(tag, "cx"), number(tag, "cy"), number(tag, "r")];
  return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

function rect(tag: string): string {
  const [x, y, w, h] = [number(tag, "x"), number(tag, "y"), number(tag, "width"), number(tag, "height")];
  const r = number(tag, "rx") || number(tag, "ry");
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${w - 2 * r}${arc(r, r)}v${h - 2 * r}${arc(-r, r)}h${2 * r - w}${arc(-r, -r)}v${2 * r - h}${arc(r, -r)}z`;
}

function shapes(svg: string): string {
  const tags = svg.match(/<(path|circle|rect|line)\b[^>]*>/g) ?? [];
  return tags
    .map((tag) => {
      if (tag.startsWith("<path")) return /\bd="([^"]+)"/.exec(tag)?.[1] ?? "";
      if (tag.startsWith("<circle")) return circle(tag);
      if (tag.startsWith("<rect")) return rect(tag);
      return `M${number(tag, "x1")} ${number(tag, "y1")}L${number(tag, "x2")} ${number(tag, "y2")}`;
    })
    .map(absoluteStart)
    .join("");
}

/** A leading `m` is absolute only at the very start: joined to another shape it must say so, and its run goes on as `l`. */
function absoluteStart(d: string): string {
  return d.replace(/^m\s*(-?[\d.]+)[\s,]*(-?(?:\d*\.)?\d+)(?=[\s,]*[-\d.])/, "M$1 $2l").replace(/^m/, "M");
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const head = "// Lucide (ISC licence), each drawing as one path. Written by scripts/icons.ts; do not edit by hand.\n";

function write(file: string, names: readonly string[]): void {
  const lines = names.map((name) => {
    const source = readFileSync(join(folder, `${name}.svg`), "utf8");
    return `export const ${camel(name)} =\n  "${shapes(source)}";`;
  });
  writeFileSync(new URL(`../src/icons/${file}`, import.meta.url), `${head}\n${lines.join("\n")}\n`);
}

write("first.ts", FIRST);
write("later.ts", LATER);
