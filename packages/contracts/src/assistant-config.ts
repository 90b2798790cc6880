import { z } from "zod";
import { Address, Capability, Emergency, Price, Sector, Service, Tone } from "./draft.ts";
import { OpeningHours } from "./hours.ts";
import { E164, TransferNumber } from "./primitives.ts";

/** Raised whenever a stored configuration would no longer parse; older versions are migrated on read. */
export const ASSISTANT_CONFIG_VERSION = 1;

export const BusinessInfo = z.object({
  name: z.string().min(1).max(120),
  trade: z.string().max(80),
  sector: Sector,
  address: Address.nullable(),
  service_area: z.string().max(200).nullable(),
  phone: E164.nullable(),
  email: z.email().nullable(),
  website: z.string().max(200).nullable(),
  hours: OpeningHours.nullable(),
  /** The rendering of `hours` in French, made from it and never edited by hand. */
  hours_text: z.string().max(2000),
  services: z.array(Service),
  prices: z.array(Price),
  emergency: Emergency.nullable(),
  notes: z.array(z.string()),
});
export type BusinessInfo = z.infer<typeof BusinessInfo>;

/**
 * The assistant as data: all that a supplier needs to be told, in our own words, and nothing of theirs.
 *
 * `call_handling.disclosure` is the first thing said in every call (AI Act, Regulation (EU) 2024/1689, art. 50(1)):
 * it is written by us, kept apart from `greeting`, and cannot be removed by an edit.
 */
export const AssistantConfig = z
  .strictObject({
    schema_version: z.literal(ASSISTANT_CONFIG_VERSION),
    name: z.string().min(1).max(80),
    business_type: z.string().min(1).max(80),
    prompt: z.string().min(50).max(20_000),
    /** true when the owner wrote the prompt by hand; its facts still follow the card. */
    prompt_edited: z.boolean().optional(),
    /** What the prompt is made from: `hash` is the SHA-256 of the whole template, shared parts included. */
    prompt_template: z.object({ id: z.string(), version: z.string(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    tone: Tone,
    voice_settings: z.object({
      voice_id: z.string(),
      language: z.literal("fr-FR"),
      speed: z.number().min(0.8).max(1.2),
    }),
    call_handling: z.object({
      disclosure: z.string().min(10).max(300),
      greeting: z.string().min(1).max(300),
      closing: z.string().min(1).max(300),
      max_duration_seconds: z.number().int().min(30).max(3600),
      end_call_after_silence_seconds: z.number().int().min(5).max(300),
      recording: z.boolean(),
      transfer_to: TransferNumber.nullable(),
    }),
    business_info: BusinessInfo,
    capabilities: z.array(Capability).min(1),
    model_settings: z.object({
      /** Which class of model answers; the adapter knows what each supplier calls it. */
      tier: z.enum(["standard", "advanced"]),
      temperature: z.number().min(0).max(1),
    }),
  })
  .meta({ id: "AssistantConfig" });
export type AssistantConfig = z.infer<typeof AssistantConfig>;
