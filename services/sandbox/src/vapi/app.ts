import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Parts } from "../parts.ts";
import { authenticate } from "./auth.ts";
import type { VapiEnv } from "./env.ts";
import { badRequest, invalidKey, VapiError } from "./errors.ts";
import { serve } from "./resource.ts";
import { accessResources } from "./routes/access.ts";
import { calls } from "./routes/calls.ts";
import { chats } from "./routes/chats.ts";
import { phoneNumbers } from "./routes/phone-numbers.ts";
import { recordings } from "./routes/recordings.ts";
import { tools } from "./routes/tools.ts";
import { webCalls } from "./routes/web-calls.ts";
import { createAssistant } from "./schemas/assistant.ts";

const PUBLIC_KEY_ROUTES = new Set(["/call/web"]);

/** api.vapi.ai. There is no /v1. */
export function vapiApp(parts: Parts): Hono<VapiEnv> {
  const app = new Hono<VapiEnv>();

  app.onError((error, c) => {
    if (error instanceof VapiError) return c.json(error.body, error.status);
    if (error instanceof HTTPException) return error.getResponse();
    console.error(error);
    return c.json({ message: "Internal server error", statusCode: 500 }, 500);
  });

  app.use(async (c, next) => {
    // Cloudflare stands before the real API and refuses a client that does not name itself.
    if (!c.req.header("user-agent")) return c.text("error code: 1010", 403);
    const key = await authenticate(c.req.header("authorization"), parts.settings, parts.store);
    const path = c.req.path.replace(/^.*?\/vapi/, "");
    // Each kind of key is refused where the other belongs, with the same words.
    if ((key.tag === "public") !== PUBLIC_KEY_ROUTES.has(path)) throw invalidKey();
    c.set("key", key);
    if (c.req.method === "POST" || c.req.method === "PATCH") c.set("body", await readJson(c.req.raw));
    await next();
    if (c.req.method !== "GET") await parts.store.settled();
  });

  serve(app, parts, {
    path: "/assistant",
    table: "assistants",
    what: "Assistant",
    create: createAssistant,
    update: createAssistant,
  });
  phoneNumbers(app, parts);
  tools(app, parts);
  webCalls(app, parts);
  recordings(app, parts);
  calls(app, parts);
  chats(app, parts);
  accessResources(app, parts);

  app.all("*", (c) => {
    const path = c.req.path.replace(/^.*?\/vapi/, "");
    throw new VapiError(404, `Cannot ${c.req.method} ${path}`);
  });
  return app;
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badRequest((error as Error).message);
  }
}
