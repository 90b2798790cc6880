#!/usr/bin/env node
// Read by any Node: one that cannot run TypeScript is told so in a sentence.
if (process.features.typescript) await import("../src/main.ts");
else {
  const message = `allokoli needs Node 24, and this is ${process.version}: npx allokoli runs it with the one that the project brings.`;
  const told = process.argv.includes("--json") ? JSON.stringify({ error: { code: "node", message } }) : message;
  process.stderr.write(`${told}\n`);
  process.exitCode = 1;
}
