import type { Library } from "../build.ts";
import { evaluatePersonas } from "./evaluate-personas.ts";
import { evaluateTurns } from "./evaluate-turns.ts";
import { Persona, TurnCase } from "./format.ts";

export type Evaluation =
  | ({ kind: "personas" } & ReturnType<typeof evaluatePersonas>)
  | ({ kind: "turns" } & ReturnType<typeof evaluateTurns>);

const isTurn = (line: unknown): boolean => typeof line === "object" && line !== null && "utterance" in line;

/** What is wrong with a line, in a few words; null when it can be played. */
export function faultOfEvalLine(line: unknown): string | null {
  const { error } = (isTurn(line) ? TurnCase : Persona).safeParse(line);
  return error
    ? error.issues.map(({ path, message }) => `${path.join(".") || "the line"}: ${message}`).join("; ")
    : null;
}

/**
 * Measures the configurator on labelled conversations, or on single turns: the first line says which the file holds.
 * Lines have been checked by `faultOfEvalLine`.
 */
export function evaluate(lines: readonly unknown[], library: Library, now: Date): Evaluation {
  return isTurn(lines[0])
    ? {
        kind: "turns",
        ...evaluateTurns(
          lines.map((line) => TurnCase.parse(line)),
          now,
        ),
      }
    : {
        kind: "personas",
        ...evaluatePersonas(
          lines.map((line) => Persona.parse(line)),
          library,
          now,
        ),
      };
}
