import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { VERSION } from "./version.ts";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

it.each(["./pure.ts", "./index.ts", "./server.ts"])("%s can be imported where there is no DOM", (entry) => {
  const code = `const m = await import(${JSON.stringify(path(entry))}); console.log(Object.keys(m).join())`;
  const names = execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
  expect(names).toContain(entry === "./server.ts" ? "signTenantToken" : "createAllokoli");
});

it("the version in the code is that of the package", () => {
  expect(VERSION).toBe(JSON.parse(readFileSync(path("../package.json"), "utf8")).version);
});
