import { evaluateConfigurator, faultOfEvalLine } from "@allokoli/api/operator";
import { badLine, jsonLines } from "../json-lines.ts";

const SHOWN = 20;

/** Plays a file of labelled conversations, or of single turns, through the interview's own verbs, and scores them. */
export async function configuratorEval(file: string) {
  const lines: unknown[] = [];
  for await (const { number, value } of jsonLines(file)) {
    const fault = faultOfEvalLine(value);
    if (fault) throw badLine(file, number, fault);
    lines.push(value);
  }
  const { kind, ...score } = evaluateConfigurator(lines);
  const { failures } = score;
  const more = failures.length > SHOWN ? [`… and ${failures.length - SHOWN} more: --json lists them all.`] : [];
  const figures = Object.entries(score).filter(([name]) => name !== "failures");
  return {
    json: score,
    text: [
      ...figures.flatMap(([name, value]) => row(name, value)),
      ...failures.slice(0, SHOWN).map(told),
      ...more,
    ].join("\n"),
  };
}

/** One figure, or a table of them, as lines. */
function row(name: string, value: unknown, indent = ""): string[] {
  if (typeof value !== "object" || value === null) return [`${indent}${name.padEnd(22 - indent.length)}${value}`];
  const inner = Object.entries(value);
  return inner.every(([, v]) => typeof v === "number")
    ? [`${indent}${name.padEnd(22 - indent.length)}${inner.map(([key, v]) => `${key} ${v}`).join("  ")}`]
    : [`${indent}${name}`, ...inner.flatMap(([key, v]) => row(key, v, `${indent}  `))];
}

const told = ({
  id,
  slot,
  expected,
  got,
  said,
}: {
  id: string;
  slot: string;
  expected: unknown;
  got: unknown;
  said: string[];
}) =>
  `\n${id} ${slot}\n  expected ${JSON.stringify(expected)}\n  got      ${JSON.stringify(got)}\n  said     ${said.join(" | ")}`;
