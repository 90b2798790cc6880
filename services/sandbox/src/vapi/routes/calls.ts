import type { Hono } from "hono";
import { ringOut } from "../../call/ring-out.ts";
import type { Parts } from "../../parts.ts";
import { newCallRow, subscriptionLimits } from "../call-row.ts";
import type { VapiEnv } from "../env.ts";
import { badRequest, noAssistant, noPhoneNumber } from "../errors.ts";
import { listed } from "../listing.ts";
import { find, patch } from "../resource.ts";
import { createCall, updateCall } from "../schemas/call.ts";
import { check } from "../validation.ts";

export function calls(app: Hono<VapiEnv>, parts: Parts): void {
  const rows = parts.store.state.vapi.calls;

  app.post("/call", (c) => {
    const { customers, ...body } = check(createCall, c.get("body"));
    if (!body.phoneNumberId && !body.phoneNumber) throw noPhoneNumber();
    if (!body.assistantId && !body.assistant) throw noAssistant();
    if (body.assistantId) find(parts, "assistants", body.assistantId, "Assistant");
    if (body.phoneNumberId) find(parts, "phoneNumbers", body.phoneNumberId, "Phone Number");
    const called = customers ?? (body.customer ? [body.customer] : []);
    if (called.length === 0) throw badRequest("customer should not be empty");

    const limits = subscriptionLimits(parts);
    const started = called.map((customer) => {
      const status = body.schedulePlan ? "scheduled" : "queued";
      const row = newCallRow(parts, "outboundPhoneCall", {
        ...body,
        customer,
        status,
        phoneCallProvider: "twilio",
        phoneCallTransport: "pstn",
      });
      if (status === "queued") parts.later(() => ringOut(parts, row));
      return structuredClone(row);
    });
    if (customers) return c.json({ subscriptionLimits: limits, results: started, errors: [] }, 201);
    return c.json({ ...started[0], subscriptionLimits: limits }, 201);
  });

  app.get("/call", (c) => c.json(listed(rows, c.req.query(), ["id", "assistantId", "phoneNumberId"])));
  app.get("/call/:id", (c) => c.json(find(parts, "calls", c.req.param("id"), "Call")));

  app.patch("/call/:id", (c) => {
    const row = find(parts, "calls", c.req.param("id"), "Call");
    const body = check(updateCall, c.get("body"));
    parts.store.changed();
    return c.json(patch(row, body));
  });

  // Deleting erases the call's data; hanging up is the business of controlUrl.
  app.delete("/call/:id", (c) => {
    const row = find(parts, "calls", c.req.param("id"), "Call");
    delete rows[row.id];
    parts.store.changed();
    return c.json(row);
  });
}
