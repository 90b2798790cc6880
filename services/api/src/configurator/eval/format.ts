import { WEEKDAYS, type Weekday } from "@allokoli/contracts";
import { z } from "zod";

const texts = z.array(z.string());
const amounts = z.array(z.number());
/** `9:00` is `09:00`. */
const clock = z
  .string()
  .regex(/^\d{1,2}:\d{2}$/)
  .transform((time) => time.padStart(5, "0"));
const day = z.array(z.tuple([clock, clock])).nullable();
const grid = z.partialRecord(z.enum(WEEKDAYS), day);
export type Grid = Partial<Record<Weekday, [string, string][] | null>>;

/** What a careful listener notes; a field that is absent is not scored. */
export const Expected = z
  .object({
    business_name: z.string().nullable(),
    trade_any_of: texts,
    sector: z.string(),
    sector_any_of: texts,
    hours: grid.nullable(),
    hours_needs_clarification: z.boolean(),
    hours_note_contains: texts,
    address_contains: texts,
    phone_e164: z.string().nullable(),
    services_include: texts,
    services_optional: texts,
    services_exclude: texts,
    price_amounts: amounts,
    price_amounts_optional: amounts,
    price_amounts_exclude: amounts,
    capabilities_include: texts,
    capabilities_optional: texts,
    capabilities_exclude: texts,
    tone_any_of: texts,
    voice_gender: z.string().nullable(),
    emergency_24_7: z.boolean().nullable(),
    unscored: texts,
  })
  .partial()
  .loose();
// A label that we do not know is scored as one that we never give: a file is measured whole, whatever its words.
export type Expected = z.infer<typeof Expected>;

/** One conversation: a first free answer, then what is said of each topic when it is asked. */
export const Persona = z.looseObject({
  id: z.string(),
  style: z.string().default("clean"),
  opening: z.string(),
  answers: z.record(z.string(), z.string().nullable()).default({}),
  expected: Expected,
  already_said_in_opening: texts.default([]),
});
export type Persona = z.infer<typeof Persona>;

/** One utterance in a given place: what it means, and what it changes. */
export const TurnCase = z.looseObject({
  id: z.string(),
  context_slot_asked: z.string().nullable().default(null),
  draft_before: z.record(z.string(), z.unknown()).nullable().default({}),
  utterance: z.string(),
  expected: z.looseObject({
    intent: z.string().nullable().optional(),
    intent_any_of: texts.optional(),
    changed_slots: z.record(z.string(), z.unknown()).nullable().optional(),
    removed: z.unknown().optional(),
    reply_must_not_contain: z.union([z.string(), texts]).optional(),
    changed_slots_unscored: z.unknown().optional(),
  }),
});
export type TurnCase = z.infer<typeof TurnCase>;
