import { Mode } from "@allokoli/contracts";
import { Hono } from "hono";
import type { Env, HttpDeps } from "../http/deps.ts";
import { Fault } from "../ports/fault.ts";
import type { VoiceEvent } from "../ports/voice-supplier.ts";
import { answerTools, type ToolAnswer } from "../usecases/calls/answer-tools.ts";
import { answerConfigurator, isConfigurators } from "../usecases/configurator/answer-tools.ts";
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
    if (event.type === "tools_called" || event.type === "chat_tools_called") {
      const answers = await toolsAnswered(deps, mode.data, event);
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

type ToolsCalled = Extract<VoiceEvent, { type: "tools_called" | "chat_tools_called" }>;

/** The configurator's conversations are about an interview; all others are calls of a tenant's assistant. */
async function toolsAnswered(deps: HttpDeps, mode: Mode, event: ToolsCalled): Promise<ToolAnswer[]> {
  const { store, buildConfig, codeKey } = deps;
  const now = deps.now();
  const configurator = { store, buildConfig, codeKey, now };
  if (event.type === "chat_tools_called")
    return answerConfigurator(configurator, { id: event.chatId, mode, by: "chat", caller: null }, event.calls);
  const { supplierCallId: id, supplierAssistantId, origin, callerE164: caller } = event.call;
  if (await isConfigurators(store, mode, id, supplierAssistantId))
    return answerConfigurator(configurator, { id, mode, by: origin, caller }, event.calls);
  return store.asSystem("answer tool calls", (tx) => answerTools(tx, event, now));
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Fault("body_malformed");
  }
}
