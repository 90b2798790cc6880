import { STEPS } from "./test-steps.ts";
import { tally } from "./test-tally.ts";

// Everything that proves the product: `npm test`, or some steps of it: `npm test -- unit data`.
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(", ")}. Steps: ${STEPS.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}

const { lines, failed } = await tally(STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)));
console.log(`\n${lines.join("\n")}`);
if (failed > 0) process.exitCode = 1;
