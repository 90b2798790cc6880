import { SCOPES } from "@allokoli/contracts";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import type { Env, HttpDeps } from "../http/deps.ts";
import { door, METADATA_PATH } from "./door.ts";
import { serverFor } from "./server.ts";
import { toolList } from "./tools.ts";

/**
 * AlloKoli as an MCP server (streamable HTTP) at `/mcp`, and its list of tools for who does not speak MCP.
 *
 * Without sessions: each request is answered by itself, so any process may answer it, and there is no session id to steal.
 * `recognise` is the HTTP door's own, so that both doors know the same callers.
 */
export function mcp(deps: HttpDeps, recognise: MiddlewareHandler<Env>) {
  const app = new Hono<Env>();
  const resource = `${new URL(deps.publicUrl).origin}/mcp`;
  app.get("/mcp/tools", (context) => context.json({ tools: toolList() }));
  app.get(METADATA_PATH, (context) =>
    context.json({
      resource,
      resource_name: "AlloKoli",
      bearer_methods_supported: ["header"],
      scopes_supported: SCOPES,
    }),
  );
  app.use("/mcp", ...door(deps.publicUrl, recognise));
  app.post("/mcp", async (context) => {
    const { url, raw } = context.req;
    const body = await context.req.text();
    // Left out of the protocol since 2025-06-18; one that cancels its own requests would never be answered.
    if (/^\s*\[/.test(body)) return refused(context, 400, -32600, "Send one message at a time.");
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await serverFor(context, deps).connect(transport);
    return transport.handleRequest(new Request(url, { method: "POST", headers: raw.headers, body }));
  });
  // What the specification has a server without streams of its own answer to GET and DELETE.
  app.all("/mcp", (context) => refused(context, 405, -32000, "Method not allowed.", { allow: "POST" }));
  return app;
}

const refused = (context: Context<Env>, status: 400 | 405, code: number, message: string, headers = {}) =>
  context.json({ jsonrpc: "2.0", error: { code, message }, id: null }, status, headers);
