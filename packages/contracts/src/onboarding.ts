import { z } from "zod";
import { Draft, SLOT_VALUES, SlotName } from "./draft.ts";
import { Id, Instant, Mode } from "./primitives.ts";

/** The ten steps of an interview, in order. */
export const ONBOARDING_STEPS = [
  "welcome",
  "sector",
  "trade",
  "key_info",
  "tasks",
  "tone",
  "voice",
  "recap",
  "creation",
  "done",
] as const;
export const OnboardingStep = z.enum(ONBOARDING_STEPS);
export type OnboardingStep = z.infer<typeof OnboardingStep>;

export const Turn = z.object({
  id: z.string(),
  role: z.enum(["configurator", "user"]),
  text: z.string(),
  at: Instant,
  /** Slots that this turn changed: what flies from the bubble to the card. */
  changed: z.array(SlotName).default([]),
});
export type Turn = z.infer<typeof Turn>;

/** A likely answer; choosing it is the same as saying `value`. */
export const QuickReply = z.object({ label: z.string(), value: z.string() });
export type QuickReply = z.infer<typeof QuickReply>;

export const Question = z.object({
  /** Topic of the question: a slot, or `confirm` at the recap. */
  topic: z.union([SlotName, z.literal("confirm")]),
  /** Neighbouring topics that the same question covers (« Que proposez-vous, et à quels prix ? »). */
  also: z.array(SlotName).optional(),
  text: z.string(),
  quick_replies: z.array(QuickReply),
  can_skip: z.boolean(),
});
export type Question = z.infer<typeof Question>;

/** Something on the card that must be asked about: never kept silently. */
export const Doubt = z.object({ slot: SlotName, text: z.string() });
export type Doubt = z.infer<typeof Doubt>;

export const OnboardingSession = z
  .object({
    id: Id,
    mode: Mode,
    status: z.enum(["open", "confirmed", "abandoned"]),
    channel: z.enum(["text", "voice"]),
    step: OnboardingStep,
    draft: Draft,
    doubts: z.array(Doubt),
    turns: z.array(Turn),
    question: Question.nullable(),
    progress: z.object({
      /** Topics settled and topics that matter for this trade, for « Fiche 5/8 ». */
      known: z.number().int(),
      total: z.number().int(),
      /** Questions asked so far; never more than eight. */
      asked: z.number().int(),
    }),
    can_confirm: z.boolean(),
    assistant_id: Id.nullable(),
    /** Rises by one with each change; send it back to detect that another device went on meanwhile. */
    revision: z.number().int(),
    started_at: Instant,
    confirmed_at: Instant.nullable(),
    /** Seconds of the interview itself: from start to confirmation, or to now while it is open. */
    elapsed_seconds: z.number().int(),
    expires_at: Instant,
  })
  .meta({ id: "OnboardingSession" });
export type OnboardingSession = z.infer<typeof OnboardingSession>;

export const CreateOnboardingSession = z
  .strictObject({
    channel: z.enum(["text", "voice"]).default("text"),
    /** true: go on with the tenant’s open interview, or show the last confirmed one (200), instead of a new one (201). */
    resume: z.boolean().default(true),
  })
  .meta({ id: "CreateOnboardingSession" });

/** Longest utterance that is read; more is refused with `utterance_too_long` and the interview stays as it was. */
export const MAX_UTTERANCE = 4_000;
export const Say = z
  .strictObject({ text: z.string().max(100_000), revision: z.number().int().optional() })
  .meta({ id: "Say" });

/** A tap on the card: the same fact as saying it, `value: null` forgets it. */
export const PatchDraft = z
  .strictObject({
    slot: SlotName,
    value: z.unknown().describe("The slot's value; its shape is that of the slot in Draft. null forgets it."),
    revision: z.number().int().optional(),
  })
  .meta({ id: "PatchDraft" });

export const parseSlotValue = (slot: SlotName, value: unknown) => SLOT_VALUES[slot].safeParse(value);
