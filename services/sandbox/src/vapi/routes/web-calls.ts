import type { Hono } from "hono";
import type { Parts } from "../../parts.ts";
import { uuidv7 } from "../../state/ids.ts";
import { enforceRestrictions } from "../auth.ts";
import { newCallRow, subscriptionLimits } from "../call-row.ts";
import type { VapiEnv } from "../env.ts";
import { noAssistant } from "../errors.ts";
import { find } from "../resource.ts";
import { createWebCall } from "../schemas/call.ts";
import { check } from "../validation.ts";

/** POST /call/web: public keys and public-tag tokens only. The answer has the shape captured from the live API. */
export function webCalls(app: Hono<VapiEnv>, parts: Parts): void {
  app.post("/call/web", (c) => {
    const body = check(createWebCall, c.get("body"));
    enforceRestrictions(c.get("key"), c.req.header("origin"), body);
    if (!body.assistantId && !body.assistant) throw noAssistant();
    if (body.assistantId) find(parts, "assistants", body.assistantId, "Assistant");

    const limits = subscriptionLimits(parts);
    const room = `${parts.url()}/rooms/${uuidv7()}`;
    const row = newCallRow(parts, "webCall", {
      assistantId: body.assistantId,
      assistant: body.assistant,
      assistantOverrides: body.assistantOverrides,
      transport: {
        conversationType: "voice",
        provider: "daily",
        videoRecordingEnabled: false,
        assistantVideoEnabled: false,
        roomDeleteOnUserLeaveEnabled: body.roomDeleteOnUserLeaveEnabled ?? true,
        callUrl: room,
      },
      webCallUrl: room,
    });
    return c.json({ subscriptionLimits: limits, ...row }, 201);
  });
}
