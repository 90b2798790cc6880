import type { Hono } from "hono";
import { createChatModel } from "../../call/chat-model.ts";
import type { Parts } from "../../parts.ts";
import type { VapiRow } from "../../state/state.ts";
import type { VapiEnv } from "../env.ts";
import { badRequest } from "../errors.ts";
import { listed, paged } from "../listing.ts";
import { blank, find, serve } from "../resource.ts";
import { createChat, createSession, updateSession } from "../schemas/chat.ts";
import { check } from "../validation.ts";

export function chats(app: Hono<VapiEnv>, parts: Parts): void {
  const rows = parts.store.state.vapi.chats;
  const model = createChatModel(parts);

  app.post("/chat", async (c) => {
    const body = check(createChat, c.get("body"));
    if (body.sessionId && body.previousChatId) throw badRequest("sessionId and previousChatId are mutually exclusive");
    const session = body.sessionId ? find(parts, "sessions", body.sessionId, "Session") : undefined;
    // docs.vapi.ai, session management: a session has its assistant.
    if (session && (body.assistantId || body.assistant))
      throw badRequest("sessionId and assistantId are mutually exclusive");
    if (session && session.status !== "active") throw badRequest("Session is not active");
    const chat = blank();
    const { output, messages, assistantId } = await model.answer(chat, body);
    const { stream, ...fields } = body;
    const row: VapiRow = {
      ...chat,
      ...fields,
      ...(assistantId ? { assistantId } : {}),
      messages,
      output,
      cost: 0,
      costs: [{ type: "chat", cost: 0 }],
    };
    rows[row.id] = row;
    parts.store.changed();
    if (!stream) return c.json(row, 201);
    return new Response(events(row.id, body.sessionId, output[0]?.content ?? ""), {
      headers: { "content-type": "text/event-stream", "cache-control": "no-cache" },
    });
  });

  app.get("/chat", (c) => {
    const { page: _, limit: __, sortOrder: ___, ...filters } = c.req.query();
    return c.json(paged(listed(rows, { ...filters, limit: "1000" }, ["assistantId", "sessionId"]), c.req.query()));
  });
  app.get("/chat/:id", (c) => c.json(find(parts, "chats", c.req.param("id"), "Chat")));
  app.delete("/chat/:id", (c) => {
    const row = find(parts, "chats", c.req.param("id"), "Chat");
    delete rows[row.id];
    parts.store.changed();
    return c.json(row);
  });

  serve(app, parts, {
    path: "/session",
    table: "sessions",
    what: "Session",
    create: createSession,
    update: updateSession,
    pages: true,
    filters: ["assistantId"],
    complete: (fields) => ({
      status: fields.status ?? "active",
      expirationSeconds: fields.expirationSeconds ?? 86_400,
    }),
  });
}

/** One delta a word, as server-sent events (docs.vapi.ai, chat streaming). */
function events(id: string, sessionId: string | undefined, text: string): string {
  const deltas = text.match(/\s*\S+/g) ?? [];
  return deltas
    .map((delta) => JSON.stringify({ id, ...(sessionId ? { sessionId } : {}), path: "chat.output[0].content", delta }))
    .map((data) => `data: ${data}\n\n`)
    .join("");
}
