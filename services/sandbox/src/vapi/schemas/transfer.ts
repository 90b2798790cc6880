import { z } from "zod";

const customMessage = z.strictObject({
  type: z.literal("custom-message"),
  content: z.string().max(1000).optional(),
  contents: z.array(z.looseObject({})).optional(),
});
const message = z.union([z.string(), customMessage]).optional();

const transferPlan = z.strictObject({
  mode: z.enum([
    "blind-transfer",
    "blind-transfer-add-summary-to-sip-header",
    "warm-transfer-say-message",
    "warm-transfer-say-summary",
    "warm-transfer-twiml",
    "warm-transfer-wait-for-operator-to-speak-first-and-then-say-message",
    "warm-transfer-wait-for-operator-to-speak-first-and-then-say-summary",
    "warm-transfer-experimental",
  ]),
  message,
  timeout: z.number().min(1).max(600).optional(),
  sipVerb: z.enum(["refer", "bye", "dial"]).optional(),
  dialTimeout: z.number().min(1).max(600).optional(),
  holdAudioUrl: z.string().optional(),
  transferCompleteAudioUrl: z.string().optional(),
  twiml: z.string().max(4096).optional(),
  sipHeadersInReferToEnabled: z.boolean().optional(),
  summaryPlan: z.looseObject({}).optional(),
  contextEngineeringPlan: z.looseObject({}).optional(),
  fallbackPlan: z
    .strictObject({ message: z.union([z.string(), customMessage]), endCallEnabled: z.boolean().optional() })
    .optional(),
});

const E164 = /^\+[1-9]\d{1,14}$/;

const numberDestination = z
  .strictObject({
    type: z.literal("number"),
    number: z.string().min(3).max(40),
    numberE164CheckEnabled: z.boolean().optional(),
    extension: z.string().min(1).max(10).optional(),
    callerId: z.string().max(40).optional(),
    message,
    description: z.string().optional(),
    transferPlan: transferPlan.optional(),
  })
  .refine((destination) => destination.numberE164CheckEnabled === false || E164.test(destination.number), {
    path: ["number"],
    message: "must be a valid phone number in the E.164 format",
  });

const sipDestination = z.strictObject({
  type: z.literal("sip"),
  sipUri: z.string(),
  callerId: z.string().max(40).optional(),
  message,
  description: z.string().optional(),
  sipHeaders: z.looseObject({}).optional(),
  transferPlan: transferPlan.optional(),
});

export const phoneDestination = z.discriminatedUnion("type", [numberDestination, sipDestination]);
export const destinations = z.array(phoneDestination);
export type Destination = z.infer<typeof phoneDestination>;
