import type { Hono } from "hono";
import { z } from "zod";
import { withOverrides } from "../call/assistant-of.ts";
import { type Ringing, ring } from "../call/ring.ts";
import { storedAssistant } from "../call/routing.ts";
import { SCENARIOS, scenarioOf } from "../caller/scenarios.ts";
import { callerOf, readerOf } from "../caller/scripted-caller.ts";
import type { Parts } from "../parts.ts";
import type { VapiRow } from "../state/state.ts";
import { VAPI_VOICE_URL } from "../vapi/routes/phone-numbers.ts";

const request = z
  .strictObject({
    assistantId: z.string().optional(),
    to: z.string().optional(),
    /** "anonymous" for a caller who hides the number. */
    from: z.string().optional(),
    scenario: z.enum(SCENARIOS.map((scenario) => scenario.id) as [string, ...string[]]).optional(),
    lines: z.array(z.string()).optional(),
    wait: z.boolean().default(true),
  })
  .refine((body) => Boolean(body.assistantId) !== Boolean(body.to), { message: "give either assistantId or to" });

type CallRequest = z.infer<typeof request>;

const DEFAULT_CALLER = "+33199004567";
const MS_PER_LINE = 12_000;
const MS_AROUND = 25_000;

/** POST /sandbox/calls: somebody dials. */
export function callRequests(app: Hono, parts: Parts): void {
  app.post("/calls", async (c) => {
    const read = request.safeParse(await c.req.json().catch(() => undefined));
    if (!read.success) return c.json({ error: z.prettifyError(read.error) }, 400);
    const target = read.data.to ? byNumber(parts, read.data.to) : byAssistant(parts, read.data.assistantId ?? "");
    if ("error" in target) return c.json({ error: target.error }, target.status);

    const rung = ring(parts, { ...target, ...callerFor(read.data) });
    if (!read.data.wait) {
      parts.later(() => rung.finished);
      return c.json({ id: rung.row.id, status: rung.row.status }, 202);
    }
    await rung.finished;
    await parts.store.settled();
    return c.json(outcome(parts, rung.row), 201);
  });

  app.get("/calls/:id", (c) => {
    const row = parts.store.state.vapi.calls[c.req.param("id")];
    return row ? c.json(outcome(parts, row)) : c.json({ error: "no such call" }, 404);
  });
}

type Target = Pick<Ringing, "number" | "direct"> | { error: string; status: 404 | 409 };

function byAssistant(parts: Parts, assistantId: string): Target {
  const assistant = storedAssistant(parts, assistantId);
  if (!assistant) return { error: `no assistant ${assistantId}`, status: 404 };
  const number = Object.values(parts.store.state.vapi.phoneNumbers).find((row) => row.assistantId === assistantId);
  return { number, direct: { assistant: withOverrides(assistant, undefined), assistantId } };
}

/** As the network would: Twilio must still send the number's calls to Vapi, and Vapi must know the number. */
function byNumber(parts: Parts, to: string): Target {
  const { twilio, vapi } = parts.store.state;
  const owned = Object.values(twilio.numbers).find((row) => row.phone_number === to);
  const number = Object.values(vapi.phoneNumbers).find((row) => row.number === to);
  if (!owned) return { error: `${to} is not in service`, status: 404 };
  if (owned.voice_url !== VAPI_VOICE_URL || owned.trunk_sid) {
    return { error: `Twilio does not send the calls of ${to} to Vapi: VoiceUrl is "${owned.voice_url}"`, status: 409 };
  }
  if (!number) return { error: `Vapi does not know ${to}`, status: 409 };
  return { number };
}

function callerFor({ from, scenario, lines }: CallRequest): Pick<Ringing, "from" | "caller" | "expectedMs"> {
  const shown = from === "anonymous" ? undefined : (from ?? DEFAULT_CALLER);
  if (lines) return { from: shown, caller: readerOf(lines), expectedMs: MS_AROUND + lines.length * MS_PER_LINE };
  const played = scenarioOf(scenario ?? "message");
  const silent = !played || played.lines.length === 0;
  const turns = (played?.lines.length ?? 0) + 3;
  return {
    from: shown,
    caller: silent ? undefined : callerOf(played, shown ?? DEFAULT_CALLER),
    expectedMs: MS_AROUND + turns * MS_PER_LINE,
  };
}

function outcome(parts: Parts, row: VapiRow): object {
  const artifact = (row.artifact ?? {}) as { messages?: Array<Record<string, unknown>>; transcript?: string };
  const messages = artifact.messages ?? [];
  const sent = parts.log.ofCall(row.id);
  return {
    id: row.id,
    status: row.status,
    endedReason: row.endedReason,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    transcript: artifact.transcript ?? "",
    messages,
    toolCalls: messages.filter((message) => message.role === "tool_calls").flatMap((message) => message.toolCalls),
    webhooks: sent.map(({ supplier, type, status }) => ({ supplier, type, status })),
  };
}
