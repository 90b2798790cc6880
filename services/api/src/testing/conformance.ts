import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { Hono } from "hono";
import { authenticate } from "../http/access/authenticate.ts";
import { createSessionVerifier } from "../http/access/session.ts";
import type { Env } from "../http/deps.ts";
import { onError } from "../http/problem.ts";
import { createLog } from "../log.ts";
import { door } from "../mcp/door.ts";
import { conformanceServer } from "./conformance-server.ts";
import type { TestApi } from "./test-api.ts";

const SUITE = fileURLToPath(import.meta.resolve("@modelcontextprotocol/conformance/package.json"));

interface Check {
  id: string;
  status: "SUCCESS" | "FAILURE" | "WARNING" | "INFO";
  errorMessage?: string;
}

/** Serves requests on a port of its own, each with the bearer that a foreign program cannot be told to send. */
async function presented(key: string, answer: (request: Request, env?: object) => Response | Promise<Response>) {
  const server = serve({
    fetch: (request, env) => {
      const headers = new Headers(request.headers);
      headers.set("authorization", `Bearer ${key}`);
      return answer(new Request(request, { headers }), env);
    },
    port: 0,
    hostname: "127.0.0.1",
  });
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/mcp`;
  return { url, stop: () => server.close() };
}

/** The product's endpoint. */
export const productEndpoint = ({ api }: TestApi, key: string) => presented(key, api.fetch);

/** The same door and the same transport before the suite's fixtures; these ask things back, so they need sessions. */
export function fixtureEndpoint({ api, config }: TestApi, key: string) {
  const { publicUrl, auth } = config;
  const deps = { store: api.store, publicUrl, now: () => new Date(), verifySession: createSessionVerifier(auth) };
  const sessions = new Map<string, WebStandardStreamableHTTPServerTransport>();
  const app = new Hono<Env>();
  app.onError(onError as never);
  app.use(async (context, next) => {
    context.set("requestId", randomUUID());
    context.set("log", createLog("silent"));
    await next();
  });
  app.use("/mcp", ...door(publicUrl, authenticate(deps)));
  app.all("/mcp", async (context) => {
    const known = sessions.get(context.req.header("mcp-session-id") ?? "");
    if (known) return known.handleRequest(context.req.raw);
    const transport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => void sessions.set(id, transport),
    });
    await conformanceServer().connect(transport);
    return transport.handleRequest(context.req.raw);
  });
  return presented(key, app.fetch);
}

/** Runs the public suite. @returns by scenario, how many checks passed, and what did not */
export async function conformance(url: string): Promise<Record<string, { passed: number; not: string[] }>> {
  const folder = mkdtempSync(join(tmpdir(), "allokoli-mcp-"));
  try {
    const program = SUITE.replace("package.json", "dist/index.js");
    await new Promise<void>((resolve) => {
      execFile(process.execPath, [program, "server", "--url", url, "-o", folder], () => resolve());
    });
    return Object.fromEntries(
      readdirSync(folder).map((name) => {
        const checks = JSON.parse(readFileSync(join(folder, name, "checks.json"), "utf8")) as Check[];
        const not = checks.filter(({ status }) => status === "FAILURE" || status === "WARNING");
        return [
          name.replace(/^server-(.+)-\d{4}-\d\d-\d\dT.*$/, "$1"),
          {
            passed: checks.filter(({ status }) => status === "SUCCESS").length,
            not: not.map(({ id, errorMessage }) => `${id}: ${errorMessage}`),
          },
        ];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
