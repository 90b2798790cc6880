import { command } from "./test-command.ts";

// Both sides at once: what runs on Node, and what runs in a browser.
const sides = ["tsconfig.server.json", "tsconfig.browser.json"];
const outcomes = await Promise.all(
  sides.map((config) => command("tsc", ["-p", config, "--pretty", "false"], { output: "keep", minutes: 2 })),
);
for (const [index, { code, output }] of outcomes.entries()) {
  if (code !== 0) {
    process.exitCode = 1;
    console.log(`${sides[index]}\n${output.trim()}`);
  }
}
