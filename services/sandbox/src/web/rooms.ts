import { Hono } from "hono";
import { cors } from "hono/cors";
import { z } from "zod";
import { withOverrides } from "../call/assistant-of.ts";
import { storedAssistant } from "../call/routing.ts";
import type { Parts } from "../parts.ts";
import type { Assistant, AssistantOverrides } from "../vapi/schemas/assistant.ts";
import { understand } from "./client-messages.ts";
import { openRoom, type Room } from "./room.ts";

const offer = z.object({ type: z.literal("offer"), sdp: z.string().min(1) });

export interface Rooms {
  app: Hono;
  closeAll(): Promise<void>;
}

/** Stands for Daily's rooms: one POST exchanges the offer for the answer, candidates included. */
export function createRooms(parts: Parts): Rooms {
  const open = new Map<string, Room>();
  const app = new Hono();
  app.use("/rooms/*", cors());

  app.post("/rooms/:id", async (c) => {
    const url = `/rooms/${c.req.param("id")}`;
    const row = Object.values(parts.store.state.vapi.calls).find((call) => String(call.webCallUrl ?? "").endsWith(url));
    if (!row) return c.json({ error: "no-such-room" }, 404);
    if (row.status !== "queued") return c.json({ error: "meeting-has-ended" }, 410);
    const read = offer.safeParse(await c.req.json().catch(() => undefined));
    if (!read.success) return c.json({ error: "not-an-offer" }, 400);
    const configured = (row.assistant as Assistant | undefined) ?? storedAssistant(parts, String(row.assistantId));
    if (!configured) return c.json({ error: "no-assistant" }, 404);

    const assistant = withOverrides(configured, row.assistantOverrides as AssistantOverrides | undefined);
    row.status = "ringing";
    try {
      const room = await openRoom(parts, row, assistant, read.data, () => open.delete(row.id));
      open.set(row.id, room);
      return c.json(room.answer);
    } catch (error) {
      row.status = "queued";
      return c.json({ error: "not-an-offer", detail: (error as Error).message }, 400);
    }
  });

  /** docs.vapi.ai, live call control. */
  app.post("/live/:id/control", async (c) => {
    const room = open.get(c.req.param("id"));
    if (!room) return c.json({ error: "call-is-not-live" }, 404);
    await room.do(understand(await c.req.text()));
    return c.json({ ok: true });
  });

  return {
    app,
    async closeAll() {
      await Promise.all([...open.values()].map((room) => room.end("manually-canceled")));
    },
  };
}
