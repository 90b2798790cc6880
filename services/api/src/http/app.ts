import { randomUUID } from "node:crypto";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { secureHeaders } from "hono/secure-headers";
import { mcp } from "../mcp/mcp.ts";
import { Fault } from "../ports/fault.ts";
import { twilioWebhook } from "../webhooks/twilio.ts";
import { vapiWebhook } from "../webhooks/vapi.ts";
import { authenticate } from "./access/authenticate.ts";
import { throttleAuth } from "./access/throttle.ts";
import type { Env, HttpDeps } from "./deps.ts";
import { embedFiles } from "./embed-files.ts";
import { operator } from "./operator.ts";
import { onError, problem } from "./problem.ts";
import { assistants } from "./resources/assistants.ts";
import { calls } from "./resources/calls.ts";
import { health } from "./resources/health.ts";
import { onboardingSessions } from "./resources/onboarding-sessions.ts";
import { onboardingVoice } from "./resources/onboarding-voice.ts";
import { organization } from "./resources/organization.ts";
import { phoneNumbers } from "./resources/phone-numbers.ts";
import { testCalls } from "./resources/test-calls.ts";
import { voices } from "./resources/voices.ts";

const REQUEST_LIMIT = 256 * 1024;
/** A report of a long call carries its whole transcript. */
const WEBHOOK_LIMIT = 5 * 1024 * 1024;

/** The whole HTTP door. */
export function createApp(deps: HttpDeps, placeOf: (context: Context<Env>) => string) {
  const app = new OpenAPIHono<Env>();
  app.onError(onError as never);
  app.notFound((context) => problem(context, "not_found"));

  app.use("*", async (context, next) => {
    const requestId = randomUUID();
    const started = performance.now();
    context.set("requestId", requestId);
    context.set("log", deps.log.child({ request: requestId }));
    context.header("x-request-id", requestId);
    await next();
    const milliseconds = Math.round((performance.now() - started) * 10) / 10;
    context
      .get("log")
      .info(
        { method: context.req.method, path: context.req.path, status: context.res.status, ms: milliseconds },
        "request",
      );
  });
  app.use("*", secureHeaders({ crossOriginResourcePolicy: false, crossOriginOpenerPolicy: false }));
  // Bearers only, never cookies: which page may use a token is the token's own matter, checked behind this.
  const openToPages = cors({
    origin: "*",
    allowHeaders: [
      "authorization",
      "content-type",
      "idempotency-key",
      "accept-language",
      "allokoli-mode",
      "allokoli-organization",
      "last-event-id",
      "apikey",
      "x-client-info",
      "x-supabase-api-version",
    ],
    exposeHeaders: ["x-request-id", "retry-after"],
    maxAge: 7200,
  });
  app.use("/v1/*", openToPages);
  app.use("/auth/v1/*", openToPages);
  app.use("/embed/*", openToPages);
  const tooLarge = () => {
    throw new Fault("body_too_large");
  };
  app.use("/v1/*", bodyLimit({ maxSize: REQUEST_LIMIT, onError: tooLarge }));
  app.use("/mcp/*", bodyLimit({ maxSize: REQUEST_LIMIT, onError: tooLarge }));
  app.use("/auth/v1/*", bodyLimit({ maxSize: REQUEST_LIMIT, onError: tooLarge }));
  app.use("/webhooks/*", bodyLimit({ maxSize: WEBHOOK_LIMIT, onError: tooLarge }));

  app.route("/v1", health(deps));
  app.doc31("/v1/openapi.json", OPENAPI);
  app.openAPIRegistry.registerComponent("securitySchemes", "bearer", {
    type: "http",
    scheme: "bearer",
    description: "A tenant token, an API key or a portal session",
  });
  const recognise = authenticate(deps);
  app.use("/v1/*", recognise);
  for (const path of ["/v1/*", "/mcp/*"])
    app.use(path, async (context, next) => {
      await next();
      context.header("cache-control", "no-store");
    });
  for (const resource of [
    onboardingSessions,
    onboardingVoice,
    assistants,
    calls,
    testCalls,
    phoneNumbers,
    voices,
    organization,
  ])
    app.route("/v1", resource(deps));

  app.route("/", mcp(deps, recognise));
  app.route("/webhooks", vapiWebhook(deps));
  app.route("/webhooks", twilioWebhook(deps));
  app.use("/auth/v1/*", throttleAuth(placeOf));
  app.all("/auth/v1/*", (context) => deps.auth(context.req.raw));
  app.route("/operator", operator(deps));
  app.route("/embed", embedFiles(deps.embedFolder));
  return app;
}

const OPENAPI = {
  openapi: "3.1.0",
  info: {
    title: "AlloKoli",
    version: "1",
    description:
      "Phone assistants for small businesses, from inside the software that they already use. Errors are problem details (RFC 9457) with a stable `code`.",
  },
  security: [{ bearer: [] }],
};
