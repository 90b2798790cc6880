import { z } from "zod";
import { AssistantConfig } from "./assistant-config.ts";
import { CallEstimate } from "./call-estimate.ts";
import { PhoneNumber } from "./phone-number.ts";
import { Id, Instant, Mode, pageOf, TransferNumber } from "./primitives.ts";

export const AssistantStatus = z.enum(["creating", "active", "paused", "error", "deleted"]);
export type AssistantStatus = z.infer<typeof AssistantStatus>;

/** The four honest lines of the creation screen, in order. */
export const CREATION_STEPS = ["voice", "number", "line", "check"] as const;
export const CreationStep = z.object({
  name: z.enum(CREATION_STEPS),
  /** `queued`: no number is free; the assistant can already be tested and the number follows by itself. */
  state: z.enum(["waiting", "doing", "done", "queued", "retrying", "failed"]),
  at: Instant.nullable(),
});
export type CreationStep = z.infer<typeof CreationStep>;

export const Creation = z
  .object({
    state: z.enum(["running", "queued", "done", "failed"]),
    steps: z.array(CreationStep),
    /** A stable error code when something holds it up. */
    reason: z.string().nullable(),
  })
  .meta({ id: "Creation" });
export type Creation = z.infer<typeof Creation>;

const summary = {
  id: Id,
  tenant_id: Id,
  mode: Mode,
  name: z.string(),
  business_name: z.string(),
  trade: z.string(),
  status: AssistantStatus,
  phone_number: PhoneNumber.nullable(),
  creation: Creation,
  calls_count: z.number().int(),
  mean_call_seconds: z.number().nullable(),
  last_call_at: Instant.nullable(),
  created_at: Instant,
  updated_at: Instant,
};
export const AssistantSummary = z.object(summary).meta({ id: "AssistantSummary" });
export type AssistantSummary = z.infer<typeof AssistantSummary>;

export const Assistant = z
  .object({
    ...summary,
    version: z.number().int(),
    config: AssistantConfig,
    /** What a usual call should cost with this version; given when one assistant is read or changed over HTTP. */
    estimate: CallEstimate.optional(),
  })
  .meta({ id: "Assistant" });
export type Assistant = z.infer<typeof Assistant>;

export const AssistantPage = pageOf(AssistantSummary).meta({ id: "AssistantPage" });

/** What a tenant may change after creation; facts go back through the configuration, the disclosure is not here. */
export const UpdateAssistant = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    greeting: z.string().trim().min(1).max(300),
    closing: z.string().trim().min(1).max(300),
    tone: AssistantConfig.shape.tone,
    voice_id: z.string(),
    speed: z.number().min(0.8).max(1.2),
    capabilities: AssistantConfig.shape.capabilities,
    hours: AssistantConfig.shape.business_info.shape.hours,
    services: AssistantConfig.shape.business_info.shape.services,
    prices: AssistantConfig.shape.business_info.shape.prices,
    /** The prompt by the owner's own hand, checked before it is taken; null gives the generated one back. */
    prompt: z.string().trim().min(50).max(20_000).nullable(),
    /** Where calls may be passed on to; needed by the capability `transfer_call`. */
    transfer_to: TransferNumber.nullable(),
  })
  .partial()
  .meta({ id: "UpdateAssistant" });
export type UpdateAssistant = z.infer<typeof UpdateAssistant>;
