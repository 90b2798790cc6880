import { describe, expect, test } from "vitest";
import { checkFile, type OwnPackage } from "./arrows-check.ts";

const packages = new Map<string, OwnPackage>([
  ["@allokoli/contracts", { folder: "packages/contracts", entries: { ".": "./src/index.ts" } }],
  ["@allokoli/widget", { folder: "packages/widget", entries: { ".": "./src/index.ts", "./dist/*": "./dist/*" } }],
  [
    "@allokoli/api",
    { folder: "services/api", entries: { ".": "./src/compose.ts", "./operator": "./src/operator.ts" } },
  ],
  [
    "@allokoli/embed-sdk",
    { folder: "packages/embed-sdk", entries: { ".": "./src/index.ts", "./server": "./src/server.ts" } },
  ],
]);
const violations = (file: string, source: string) => checkFile(file, source, packages).map(({ rule }) => rule);

const REFUSED: [file: string, source: string][] = [
  ["packages/contracts/src/call.ts", 'import { readFileSync } from "node:fs";'],
  ["packages/contracts/src/call.ts", 'import ky from "ky";'],
  ["packages/widget/src/elements/wizard/wizard.ts", 'import { draftSchema } from "@allokoli/contracts";'],
  ["packages/widget/src/elements/wizard/wizard.ts", 'export { draftSchema } from "@allokoli/contracts";'],
  ["packages/widget/src/elements/wizard/wizard.ts", 'import { type Draft, draftSchema } from "@allokoli/contracts";'],
  ["packages/widget/src/api/client.ts", 'import { Buffer } from "node:buffer";'],
  ["packages/widget/src/api/client.ts", 'import type { Draft } from "../../../contracts/src/draft.ts";'],
  ["packages/embed-sdk/src/loader.ts", 'import "@allokoli/widget/dist/allokoli.js";'],
  ["packages/embed-sdk/src/loader.ts", 'const w = import("@allokoli/widget");'],
  ["packages/embed-sdk/src/loader.ts", 'import { sign } from "./server.ts";'],
  ["packages/admin-portal/src/app.ts", 'import { Wizard } from "@allokoli/widget/src/elements/wizard/wizard.ts";'],
  ["packages/admin-portal/src/app.ts", 'import { Wizard } from "../../widget/src/elements/wizard/wizard.ts";'],
  ["packages/cli/src/call.ts", 'import { createStore } from "../../../services/api/src/adapters/postgres/store.ts";'],
  ["services/sandbox/src/app.ts", 'import type { Call } from "@allokoli/contracts";'],
  ["services/sandbox/contract/vapi.test.ts", 'import { call } from "@allokoli/contracts";'],
  ["services/api/src/http/calls.ts", 'import { createStore } from "../adapters/postgres/store.ts";'],
  ["services/api/src/http/calls.ts", 'import { sse } from "../jobs/relay.ts";'],
  ["services/api/src/http/calls.ts", 'import { testApi } from "../testing/test-api.ts";'],
  ["services/api/src/webhooks/vapi.ts", 'import { createApp } from "../http/app.ts";'],
  ["services/api/src/jobs/worker.ts", 'import type { Env } from "../http/deps.ts";'],
  ["services/api/src/usecases/calls/list.ts", 'import { createStore } from "../../adapters/postgres/store.ts";'],
  ["services/api/src/usecases/calls/list.ts", 'const { app } = await import("../../http/app.ts");'],
  ["services/api/src/usecases/calls/list.ts", 'import type { Twilio } from "twilio";'],
  ["services/api/src/usecases/calls/list.ts", 'import { build } from "../../compose.ts";'],
  ["services/api/src/ports/voice.ts", 'import type { Vapi } from "@vapi-ai/server-sdk";'],
  ["services/api/src/ports/voice.ts", 'import { json } from "../adapters/postgres/json.ts";'],
  ["services/api/src/configurator/next.ts", 'import { readFileSync } from "node:fs";'],
  ["services/api/src/configurator/next.ts", 'import type { Store } from "../ports/store.ts";'],
  ["services/api/src/adapters/vapi/calls.ts", 'import { listCalls } from "../../usecases/calls/list.ts";'],
  ["services/api/src/compose.test.ts", 'import "./main.ts";'],
  ["services/api/src/elsewhere/thing.ts", "export const nothing = 1;"],
  ["scripts/start.ts", 'import "../services/api/src/main.ts";'],
];

const ALLOWED: [file: string, source: string][] = [
  ["packages/contracts/src/call.ts", 'import { z } from "zod";\nimport { id } from "./primitives.ts";'],
  ["packages/widget/src/api/client.ts", 'import type { Call } from "@allokoli/contracts";'],
  ["packages/widget/src/api/client.test.ts", 'import { callSchema } from "@allokoli/contracts";'],
  ["packages/widget/src/api/client.ts", '// import { draftSchema } from "@allokoli/contracts";'],
  [
    "packages/admin-portal/src/snippet.ts",
    'export const code = `\nimport { sign } from "@allokoli/embed-sdk/server";\n`;',
  ],
  ["packages/admin-portal/src/app.ts", 'import "@allokoli/widget";\nimport { z } from "@allokoli/contracts";'],
  ["packages/embed-sdk/src/built.ts", 'export const load = () => import("@allokoli/widget/dist/allokoli.js");'],
  ["packages/cli/src/call.ts", 'import { operate } from "@allokoli/api/operator";'],
  ["services/api/src/http/calls.ts", 'import { listCalls } from "../usecases/calls/list.ts";'],
  ["services/api/src/http/app.ts", 'import { vapiWebhook } from "../webhooks/vapi.ts";'],
  ["services/api/src/webhooks/vapi.ts", 'import type { Env } from "../http/deps.ts";'],
  ["services/api/src/testing/test-api.ts", 'import { openDatabase } from "../adapters/postgres/open.ts";'],
  ["packages/cli/src/verbs/types.ts", 'import type { CommonOptions } from "../main.ts";'],
  ["services/api/src/usecases/calls/list.ts", 'import type { DB } from "../../adapters/postgres/schema.ts";'],
  ["services/api/src/usecases/calls/list.ts", 'import { json } from "../../adapters/postgres/json.ts";'],
  ["services/api/src/usecases/calls/list.test.ts", 'import { createStore } from "../../adapters/postgres/store.ts";'],
  ["services/api/src/configurator/next.ts", 'import { render } from "../hours/render.ts";'],
  ["services/api/src/compose.ts", 'import { openDatabase } from "./adapters/postgres/open.ts";'],
  ["services/api/src/main.ts", 'import { compose } from "./compose.ts";\nimport { serve } from "@hono/node-server";'],
];

describe("arrows", () => {
  test.each(REFUSED)("refuses in %s: %s", (file, source) => {
    expect(violations(file, source)).toHaveLength(1);
  });

  test.each(ALLOWED)("allows in %s: %s", (file, source) => {
    expect(violations(file, source)).toEqual([]);
  });

  test("names the line and the specifier", () => {
    const [found] = checkFile("packages/contracts/src/a.ts", '\n\nimport ky from "ky";\n', packages);
    expect(found).toMatchObject({ line: 3, imports: "ky" });
  });
});
