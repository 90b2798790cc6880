/** A partner's whole server: it serves its own page, and signs a token for the customer that its user has open. */
import { readFile } from "node:fs/promises";
import { signTenantToken, tokenResponse } from "@allokoli/embed-sdk/server";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { securityHeaders } from "./security-headers.ts";
import { customerOf, signedInUser } from "./session.ts";

const env = process.env;
const port = Number(env.PORT ?? 4400);
// A demonstration: this machine alone, unless HOST says otherwise.
const hostname = env.HOST ?? "127.0.0.1";
const origin = env.PUBLIC_ORIGIN ?? `http://localhost:${port}`;
const api = env.ALLOKOLI_API ?? "http://localhost:4300";
const page = new URL("./page/", import.meta.url);

const app = new Hono();
app.use(securityHeaders({ api, callOrigins: env.ALLOKOLI_CALL_ORIGINS ?? "" }));

app.post("/allokoli/token", async (c) => {
  // Asked by our own page, for a customer that our own user may open: anybody else gets nothing.
  if (c.req.header("origin") !== origin) return c.body(null, 403);
  const user = signedInUser();
  const customer = customerOf(user, c.req.query("client"));
  if (!customer) return c.body(null, 403);
  const token = await signTenantToken({
    privateKey: env.ALLOKOLI_PRIVATE_KEY ?? "",
    keyId: env.ALLOKOLI_KEY_ID ?? "",
    organizationId: env.ALLOKOLI_ORGANIZATION_ID ?? "",
    audience: api,
    tenantId: customer.id,
    user: { id: user.id, name: user.name, email: user.email, locale: "fr-FR" },
    tenant: customer.prefill,
    origins: [origin],
    mode: env.ALLOKOLI_MODE === "test" ? "test" : "live",
  });
  return tokenResponse(token);
});

app.get("/", async (c) => c.html((await readFile(new URL("index.html", page), "utf8")).replaceAll("%API%", api)));
app.use("/*", serveStatic({ root: page.pathname }));

serve({ fetch: app.fetch, port, hostname }, () => console.log(`Trusquin (CRM partenaire) : ${origin}`));
