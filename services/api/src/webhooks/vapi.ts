import { Mode } from "@allokoli/contracts";
import { Hono } from "hono";
import type { Env, HttpDeps } from "../http/deps.ts";
import { Fault } from "../ports/fault.ts";
import { answerTools } from "../usecases/calls/answer-tools.ts";
import { keepEvent } from "../usecases/webhooks/keep-event.ts";

/**
 * Vapi's server messages: raw body, verified, stored once, answered; a job does the rest. Tool calls are the exception:
 * the caller is on the line, so they are done before the answer (always 200, one line of text for each: anything else
 * is ignored by Vapi, docs.vapi.ai/tools/custom-tools-troubleshooting).
 */
export function vapiWebhook(deps: HttpDeps) {
  return new Hono<Env>().post("/vapi/:mode", async (context) => {
    const mode = Mode.safeParse(context.req.param("mode"));
    if (!mode.success) throw new Fault("not_found");
    const voice = deps.voice[mode.data];
    const rawBody = await context.req.text();
    if (!voice.verifyWebhook(context.req.raw.headers, rawBody)) throw new Fault("signature_invalid");
    const payload = parse(rawBody);
    const event = voice.readEvent(payload);
    const type = event.type === "other" ? event.name : event.type;
    const id = await keepEvent(deps.store, { supplier: "voice", mode: mode.data, type, rawBody, payload });
    if (event.type === "tools_called") {
      const answers = await deps.store.asSystem("answer tool calls", (tx) => answerTools(tx, event, deps.now()));
      return context.json({
        results: answers.map(({ id: toolCallId, name, result }) => ({
          toolCallId,
          name,
          result: result.replaceAll(/\s*\n\s*/g, " "),
        })),
      });
    }
    if (id) await deps.queue.send("webhook.process", { id }, id);
    return context.json({});
  });
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Fault("body_malformed");
  }
}
