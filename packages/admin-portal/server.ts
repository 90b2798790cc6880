/** Serves the built portal, its configuration, and the strict policy that it lives under. */
import { readFile } from "node:fs/promises";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

const { env } = process;
const port = Number(env.PORT ?? 4500);
// This machine alone, unless HOST says otherwise: behind a proxy of another machine, 0.0.0.0.
const hostname = env.HOST ?? "127.0.0.1";
const api = env.ALLOKOLI_API ?? "http://localhost:4300";
const supabaseUrl = env.SUPABASE_URL ?? api;
const supabaseKey = env.SUPABASE_KEY;
if (!supabaseKey) {
  console.error("SUPABASE_KEY is missing: the publishable (anon) key under which the sign-in service answers.");
  process.exit(1);
}
const callOrigins = (env.CALL_ORIGINS ?? "").split(/[\s,]+/).filter(Boolean);
// Rooms hosted by Daily bring a script of Daily's.
const rooms = callOrigins.some((origin) => origin.endsWith(".daily.co")) ? " https://c.daily.co" : "";
const dist = new URL("./dist/", import.meta.url);

const reachable = [...new Set([api, new URL(supabaseUrl).origin, ...callOrigins])].join(" ");
const policy = [
  "default-src 'none'",
  `script-src 'self'${rooms}`,
  "style-src 'self'",
  "font-src 'self'",
  // Logos of organizations are kept wherever they are kept.
  "img-src 'self' data: https:",
  `connect-src 'self' ${reachable}`,
  `media-src 'self' ${api}`,
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const app = new Hono();
app.use(async (c, next) => {
  await next();
  c.header("content-security-policy", policy);
  c.header("permissions-policy", "microphone=(self)");
  c.header("referrer-policy", "strict-origin-when-cross-origin");
  c.header("x-content-type-options", "nosniff");
  // Files under assets/ carry a hash of their content in their name.
  c.header("cache-control", c.req.path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
});
app.get("/config.json", (c) => c.json({ api, supabaseUrl, supabaseKey, callOrigins }));
app.use("/*", serveStatic({ root: dist.pathname }));
// Any other address is a page of the portal, which finds its way by itself; a missing file stays missing.
app.get("/*", async (c) =>
  c.req.path.startsWith("/assets/") ? c.notFound() : c.html(await readFile(new URL("index.html", dist), "utf8")),
);

serve({ fetch: app.fetch, port, hostname }, () => console.log(`Portail : http://localhost:${port}`));
