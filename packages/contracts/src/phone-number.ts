import { z } from "zod";
import { E164, Id, Instant } from "./primitives.ts";

/** Where a number stands between its purchase and its release. */
export const PhoneNumberState = z.enum(["available", "reserved", "assigned", "quarantined", "released", "error"]);
export type PhoneNumberState = z.infer<typeof PhoneNumberState>;

export const PhoneNumber = z
  .object({
    id: Id,
    e164: E164,
    /** As it is read in France, by pairs: « 01 99 00 12 34 ». */
    national: z.string(),
    state: PhoneNumberState,
    assistant_id: Id.nullable(),
    assigned_at: Instant.nullable(),
  })
  .meta({ id: "PhoneNumber" });
export type PhoneNumber = z.infer<typeof PhoneNumber>;

export const PhoneNumberList = z.object({ items: z.array(PhoneNumber) }).meta({ id: "PhoneNumberList" });
