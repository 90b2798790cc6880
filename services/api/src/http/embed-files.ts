import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import type { Env } from "./deps.ts";

/** The built loader and widget, for partners' pages. Chunks carry a hash in their name and never change; the loader may. */
export function embedFiles(folder: string) {
  return new Hono<Env>().use(
    "/*",
    async (context, next) => {
      await next();
      const hashed = /-[A-Za-z0-9_-]{8}\.js$/.test(context.req.path);
      context.header("cache-control", hashed ? "public, max-age=31536000, immutable" : "public, max-age=300");
      context.header("cross-origin-resource-policy", "cross-origin");
    },
    serveStatic({ root: folder, rewriteRequestPath: (path) => path.replace(/^\/embed/, "") }),
  );
}
