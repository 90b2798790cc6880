import { Mode } from "@allokoli/contracts";
import { Hono } from "hono";
import type { Env, HttpDeps } from "../http/deps.ts";
import { Fault } from "../ports/fault.ts";
import { keepEvent } from "../usecases/webhooks/keep-event.ts";

/** Twilio's status callbacks: form-encoded, signed over the public URL and the sorted parameters. Answered with an empty TwiML. */
export function twilioWebhook(deps: HttpDeps) {
  return new Hono<Env>().post("/twilio/:mode/status", async (context) => {
    const mode = Mode.safeParse(context.req.param("mode"));
    if (!mode.success) throw new Fault("not_found");
    const rawBody = await context.req.text();
    const parameters = Object.fromEntries(new URLSearchParams(rawBody));
    // Behind a proxy our own URL is not what Twilio called: the public one is.
    const { pathname, search } = new URL(context.req.url);
    const url = `${deps.publicUrl}${pathname}${search}`;
    if (!deps.carriers[mode.data].verifyWebhook(url, context.req.header("x-twilio-signature"), parameters))
      throw new Fault("signature_invalid");
    const id = await keepEvent(deps.store, {
      supplier: "carrier",
      mode: mode.data,
      type: parameters.CallStatus ?? "other",
      rawBody,
      payload: parameters,
    });
    if (id) await deps.queue.send("webhook.process", { id }, id);
    return context.body("<Response/>", 200, { "content-type": "text/xml" });
  });
}
