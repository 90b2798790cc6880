import { Hono } from "hono";
import { z } from "zod";
import { SCENARIOS } from "../caller/scenarios.ts";
import type { Parts } from "../parts.ts";
import { review } from "../twilio/bundle-review.ts";
import { SEEDED_ADDRESS_SID, SEEDED_BUNDLE_SID } from "../twilio/seed.ts";
import { callRequests } from "./calls.ts";
import type { Journal } from "./journal.ts";
import { faultRule, knobsPatch } from "./knobs.ts";

const hearing = z.strictObject({
  /** Absent: of whichever web call hears speech next. */
  callId: z.string().optional(),
  utterances: z.array(z.string().min(1).max(4_000)).max(200),
});

/** The sandbox's own handles. Nothing here exists at the real suppliers. */
export function controlApp(parts: Parts, journal: Journal): Hono {
  const app = new Hono();
  const { knobs, settings, store } = parts;

  app.get("/health", (c) => c.json({ ok: true, service: "allokoli-sandbox", url: parts.url() }));

  app.get("/info", (c) =>
    c.json({
      url: parts.url(),
      vapi: { baseUrl: `${parts.url()}/vapi` },
      twilio: {
        baseUrl: `${parts.url()}/twilio`,
        accountSid: settings.twilioAccountSid,
        bundleSid: SEEDED_BUNDLE_SID,
        addressSid: SEEDED_ADDRESS_SID,
      },
    }),
  );

  app.get("/faults", (c) => c.json(knobs.read()));
  app.put("/faults", async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined);
    const read = z.union([z.array(faultRule), knobsPatch]).safeParse(body);
    if (!read.success) return c.json({ error: z.prettifyError(read.error) }, 400);
    return c.json(knobs.turn(Array.isArray(read.data) ? { rules: read.data } : read.data));
  });
  app.delete("/faults", (c) => c.json(knobs.reset()));

  app.get("/requests", (c) => c.json(journal.entries));
  app.delete("/requests", (c) => {
    journal.clear();
    return c.json([]);
  });

  // Without the messages themselves: they carry secrets.
  app.get("/webhooks", (c) => c.json(parts.log.all().map(({ message: _, ...record }) => record)));

  app.get("/scenarios", (c) => c.json(SCENARIOS.map(({ id, title, lines }) => ({ id, title, lines }))));

  app.post("/bundles/:sid/review", async (c) => {
    const verdict = z
      .strictObject({ status: z.enum(["twilio-approved", "twilio-rejected"]) })
      .safeParse(await c.req.json().catch(() => undefined));
    const bundle = store.state.twilio.bundles[c.req.param("sid")];
    if (!bundle) return c.json({ error: "no-such-bundle" }, 404);
    if (!verdict.success) return c.json({ error: z.prettifyError(verdict.error) }, 400);
    await review(parts, bundle, verdict.data.status);
    return c.json(bundle);
  });

  // What the recogniser of a web call makes of the speech that comes next, utterance by utterance.
  app.get("/hearing", (c) => c.json(parts.hearing.left()));
  app.put("/hearing", async (c) => {
    const read = hearing.safeParse(await c.req.json().catch(() => undefined));
    if (!read.success) return c.json({ error: z.prettifyError(read.error) }, 400);
    parts.hearing.set(read.data.utterances, read.data.callId);
    return c.json(parts.hearing.left());
  });

  callRequests(app, parts);
  return app;
}
