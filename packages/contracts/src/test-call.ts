import { z } from "zod";
import { Id, Instant } from "./primitives.ts";

export const CreateTestCall = z.strictObject({ assistant_id: Id }).meta({ id: "CreateTestCall" });

/** A call from the page to an assistant. The browser holds no key: `join_url` is good for this one call. */
export const TestCall = z
  .object({
    id: Id,
    assistant_id: Id,
    /**
     * `direct`: the page posts its own WebRTC offer (application/sdp as JSON) to `join_url` and gets the answer.
     * `room`: `join_url` is a hosted room that the supplier's browser library joins.
     */
    transport: z.enum(["direct", "room"]),
    join_url: z.url(),
    expires_at: Instant,
  })
  .meta({ id: "TestCall" });
export type TestCall = z.infer<typeof TestCall>;
