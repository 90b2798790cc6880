import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildNpm } from "../npm/build.ts";

// A partner's project as npm leaves it: our package, what it depends on, and nothing of this workspace.
const modules = fileURLToPath(new URL("../../../node_modules", import.meta.url));
const project = mkdtempSync(join(tmpdir(), "allokoli-partner-"));
const installed = join(project, "node_modules/@allokoli/embed-sdk");

beforeAll(async () => {
  mkdirSync(installed, { recursive: true });
  symlinkSync(join(modules, "jose"), join(project, "node_modules/jose"));
  await buildNpm(installed, ["server"]);
});
afterAll(() => rmSync(project, { recursive: true }));

const SIGN = `
  import { generateSigningKey, signTenantToken, TenantTokenError, tokenResponse } from "@allokoli/embed-sdk/server";
  const { privateJwk, keyId } = await generateSigningKey();
  const input = {
    privateKey: privateJwk, keyId, organizationId: "0b2f7a52-6d2a-4a57-9a5f-0d3c2f9b8a11", mode: "live" as const,
    audience: "https://api.example", tenantId: "42", user: { id: "7" }, origins: ["https://partner.example"],
    tenant: { trade: "plombier" },
  };
  const { token } = await tokenResponse(await signTenantToken(input)).json();
  const refused = await signTenantToken({ ...input, origins: [] }).catch((error) => error instanceof TenantTokenError);
  console.log(JSON.parse(atob(token.split(".")[1])).tid, refused);
`;

// The Node of the tests, and that of the machine, which may be an older one.
it.each([...new Set([process.execPath, "/usr/bin/node"])].filter(existsSync))("signs a token in %s", (node) => {
  writeFileSync(join(project, "sign.mjs"), SIGN.replace(" as const", ""));
  expect(execFileSync(node, ["sign.mjs"], { cwd: project, encoding: "utf8" })).toBe("42 true\n");
});

it("brings types that stand without this workspace", () => {
  writeFileSync(join(project, "package.json"), '{"type":"module"}');
  writeFileSync(join(project, "sign.ts"), SIGN);
  writeFileSync(
    join(project, "page.ts"),
    `import { type Allokoli, createAllokoli, tokenFrom } from "@allokoli/embed-sdk";
     export const one: Allokoli = createAllokoli({ api: "https://api.example", fetchToken: tokenFrom("/token") });`,
  );
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--types", "", "sign.ts"];
  expect(execFileSync(join(modules, ".bin/tsc"), [...options, "page.ts"], { cwd: project, encoding: "utf8" })).toBe("");
});

it("names files that are there, and is not private", () => {
  const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  expect(manifest.private).toBeUndefined();
  expect(Object.keys(manifest.exports)).toEqual([".", "./pure", "./server"]);
  expect(existsSync(join(installed, manifest.exports["./server"].default))).toBe(true);
  for (const { types } of Object.values<{ types: string }>(manifest.exports))
    expect(existsSync(join(installed, types))).toBe(true);
});
