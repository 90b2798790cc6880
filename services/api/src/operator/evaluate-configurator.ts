import { promptsFromFolder } from "../adapters/files/prompts.ts";
import { voicesFromFile } from "../adapters/files/voices.ts";
import { type Evaluation, evaluate } from "../configurator/eval/evaluate.ts";

const root = new URL("../../../../", import.meta.url);
/** Fixed, so that « fermé la semaine prochaine » means the same whenever a file is measured. */
const NOW = new Date("2026-11-20T10:00:00Z");

/** Measures the configurator with the prompts and voices that assistants are made from. */
export function evaluateConfigurator(lines: readonly unknown[]): Evaluation {
  const templates = promptsFromFolder(new URL("prompts/", root)).templates();
  return evaluate(lines, { templates, voices: voicesFromFile(new URL("voices.csv", root)).all() }, NOW);
}
