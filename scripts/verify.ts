import { command } from "./test-command.ts";

// What can be said of the code without running it, in seconds: before each commit.
const CHECKS = [
  {
    name: "format and lint",
    program: "biome",
    args: ["ci", "--colors=off", "--reporter=concise", "--diagnostic-level=warn", "--max-diagnostics=200", "."],
  },
  { name: "types", program: "node", args: ["scripts/typecheck.ts"] },
  { name: "arrows", program: "node", args: ["scripts/arrows.ts"] },
];

const results = await Promise.all(
  CHECKS.map(async ({ name, program, args }) => {
    const started = performance.now();
    const { code, output } = await command(program, args, { output: "keep", minutes: 3 });
    return { name, code, output: output.trim(), seconds: ((performance.now() - started) / 1000).toFixed(1) };
  }),
);
for (const { name, code, output } of results) if (code !== 0) console.log(`── ${name}\n${output}\n`);
for (const { name, code, seconds } of results) console.log(`${code === 0 ? "✓" : "✗"} ${name.padEnd(16)} ${seconds} s`);
if (results.some(({ code }) => code !== 0)) process.exitCode = 1;
