import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { Hono } from "hono";
import { cors } from "hono/cors";
import { endInterruptedCalls } from "./call/interrupted.ts";
import { controlApp } from "./control/app.ts";
import { createJournal } from "./control/journal.ts";
import { createKnobs } from "./control/knobs.ts";
import { misbehave } from "./control/misbehave.ts";
import type { Parts } from "./parts.ts";
import { type SandboxOptions, settingsOf } from "./settings.ts";
import { createStore } from "./state/store.ts";
import { twilioApp } from "./twilio/app.ts";
import { seed } from "./twilio/seed.ts";
import { vapiApp } from "./vapi/app.ts";
import { createHearing } from "./web/hearing.ts";
import { recordingFiles } from "./web/recordings.ts";
import { createRooms } from "./web/rooms.ts";
import { createWebhookLog } from "./webhooks/log.ts";
import { createTwilioSender } from "./webhooks/twilio-sender.ts";
import { createVapiSender } from "./webhooks/vapi-sender.ts";

export { DEFAULT_KEYS, type SandboxOptions } from "./settings.ts";
export { SEEDED_ADDRESS_SID, SEEDED_BUNDLE_SID } from "./twilio/seed.ts";

export interface Sandbox {
  app: Hono;
  /** Public base; the listening address unless one was given. */
  readonly url: string;
  /** Port 0 takes any free one. Resolves to the base. */
  listen(port?: number, hostname?: string): Promise<string>;
  /** Resolves when callbacks and reviews that follow an answer are done. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const settings = settingsOf(options);
  const store = createStore(settings.data);
  const knobs = createKnobs();
  const journal = createJournal();
  const log = createWebhookLog();
  const pending = new Set<Promise<unknown>>();
  let base = options.url?.replace(/\/$/, "") ?? "http://127.0.0.1:4010";
  let server: ServerType | undefined;

  const parts: Parts = {
    settings,
    store,
    knobs,
    log,
    vapi: createVapiSender(store, knobs, log),
    twilio: createTwilioSender(knobs, log),
    hearing: createHearing(),
    url: () => base,
    later(work) {
      const done: Promise<unknown> = new Promise((resolve) => setImmediate(resolve))
        .then(work)
        .catch((error) => console.error(error))
        .finally(() => pending.delete(done));
      pending.add(done);
    },
  };
  seed(parts);
  endInterruptedCalls(parts);

  const rooms = createRooms(parts);
  const twilio = twilioApp(parts);
  const app = new Hono();
  app.use("/vapi/call/web", cors());
  app.use("/vapi/*", journal.record("vapi"), misbehave(knobs, "vapi"));
  app.use("/twilio/*", journal.record("twilio"), misbehave(knobs, "twilio"));
  app.use("/rooms/*", journal.record("rooms"));
  app.route("/vapi", vapiApp(parts));
  app.all("/twilio/*", (c) => twilio.fetch(withoutSuffix(c.req.raw)));
  app.route("/", rooms.app);
  app.route("/", recordingFiles());
  app.route("/sandbox", controlApp(parts, journal));
  app.get("/", (c) => c.json({ service: "allokoli-sandbox", see: `${base}/sandbox/info` }));

  const idle = async () => {
    while (pending.size > 0) await Promise.all(pending);
    await store.settled();
  };

  return {
    app,
    get url() {
      return base;
    },
    listen: (port = 0, hostname = "127.0.0.1") =>
      new Promise((resolve, reject) => {
        server = serve({ fetch: app.fetch, port, hostname }, ({ port: taken }: AddressInfo) => {
          if (!options.url) base = `http://127.0.0.1:${taken}`;
          resolve(base);
        });
        // A busy client must not find the connection closed just as it uses it again.
        if ("keepAliveTimeout" in server) server.keepAliveTimeout = 120_000;
        server.once("error", reject);
      }),
    idle,
    async close() {
      await rooms.closeAll();
      await idle();
      const listening = server;
      if (!listening?.listening) return;
      await new Promise<void>((resolve) => {
        listening.close(() => resolve());
        // A client that keeps its connection, or one that waits for a deliberate silence, must not hold us.
        if ("closeAllConnections" in listening) listening.closeAllConnections();
      });
    },
  };
}

/** Twilio's 2010 paths end in ".json"; its newer ones do not. */
function withoutSuffix(request: Request): Request {
  const url = new URL(request.url);
  url.pathname = url.pathname.replace(/^\/twilio/, "").replace(/\.json$/, "");
  return new Request(url, request);
}
