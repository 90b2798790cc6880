import { Hono } from "hono";
import type { Parts } from "../parts.ts";
import { mayUse, principalOf } from "./auth.ts";
import { pathOf, type TwilioEnv } from "./env.ts";
import { absent, TwilioError, unauthenticated } from "./errors.ts";
import { accounts } from "./routes/accounts.ts";
import { addresses } from "./routes/addresses.ts";
import { availableNumbers } from "./routes/available-numbers.ts";
import { bundles } from "./routes/bundles.ts";
import { voiceCalls } from "./routes/calls.ts";
import { evidence } from "./routes/evidence.ts";
import { incomingNumbers } from "./routes/incoming-numbers.ts";
import { keys } from "./routes/keys.ts";
import { messages } from "./routes/messages.ts";
import { regulations } from "./routes/regulations.ts";

/** api.twilio.com and numbers.twilio.com behind one base. Paths arrive without their ".json". */
export function twilioApp(parts: Parts): Hono<TwilioEnv> {
  const app = new Hono<TwilioEnv>();

  app.onError((error, c) => {
    if (error instanceof TwilioError) return c.json(error.body, error.status);
    console.error(error);
    return c.json(new TwilioError(20500, "Internal Server Error", 500).body, 500);
  });
  app.notFound((c) => c.json(absent(pathOf(c)).body, 404));

  app.use(async (c, next) => {
    c.set("principal", principalOf(parts, c.req.header("authorization")));
    c.set("form", new URLSearchParams(c.req.method === "POST" ? await c.req.text() : ""));
    await next();
    if (c.req.method !== "GET") await parts.store.settled();
  });

  app.use("/2010-04-01/Accounts/:account/*", async (c, next) => {
    const account = c.req.param("account");
    const principal = c.get("principal");
    if (!mayUse(parts, principal, account)) throw unauthenticated();
    const row = parts.store.state.twilio.accounts[account];
    const within = !c.req.path.endsWith(`/Accounts/${account}`);
    if (row?.status !== "active" && c.req.method === "POST" && within) {
      throw new TwilioError(20003, `Account ${account} is not active`, 401);
    }
    await next();
  });

  accounts(app, parts);
  keys(app, parts);
  addresses(app, parts);
  availableNumbers(app, parts);
  incomingNumbers(app, parts);
  messages(app, parts);
  voiceCalls(app, parts);
  regulations(app, parts);
  evidence(app, parts);
  bundles(app, parts);
  return app;
}
