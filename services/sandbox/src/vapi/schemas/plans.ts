import { z } from "zod";
import { jsonSchema } from "./json-schema.ts";
import { voice } from "./voice.ts";

const flag = z.boolean().optional();
const prompt = z.array(z.looseObject({})).optional();
const timeoutSeconds = z.number().min(1).max(60).optional();

const structuredDataPlan = z.strictObject({
  messages: prompt,
  enabled: flag,
  schema: jsonSchema.optional(),
  timeoutSeconds,
});

export const analysisPlan = z.strictObject({
  minMessagesThreshold: z.number().min(0).optional(),
  summaryPlan: z.strictObject({ messages: prompt, enabled: flag, timeoutSeconds }).optional(),
  structuredDataPlan: structuredDataPlan.optional(),
  structuredDataMultiPlan: z.array(z.strictObject({ key: z.string(), plan: structuredDataPlan })).optional(),
  successEvaluationPlan: z
    .strictObject({
      rubric: z
        .enum([
          "NumericScale",
          "DescriptiveScale",
          "Checklist",
          "Matrix",
          "PercentageScale",
          "LikertScale",
          "AutomaticRubric",
          "PassFail",
        ])
        .optional(),
      messages: prompt,
      enabled: flag,
      timeoutSeconds,
    })
    .optional(),
  outcomeIds: z.array(z.string()).optional(),
});

export const artifactPlan = z.strictObject({
  recordingEnabled: flag,
  recordingFormat: z.enum(["wav;l16", "mp3"]).optional(),
  recordingUseCustomStorageEnabled: flag,
  videoRecordingEnabled: flag,
  fullMessageHistoryEnabled: flag,
  pcapEnabled: flag,
  loggingEnabled: flag,
  recordingPath: z.string().optional(),
  loggingPath: z.string().optional(),
  structuredOutputIds: z.array(z.string()).optional(),
  transcriptPlan: z
    .strictObject({ enabled: flag, assistantName: z.string().optional(), userName: z.string().optional() })
    .optional(),
});

const consent = {
  message: z.string().max(1000),
  voice: voice.optional(),
  firstMessageMode: z.enum(["assistant-speaks-first", "assistant-waits-for-user"]).optional(),
};

export const compliancePlan = z.strictObject({
  hipaaEnabled: flag,
  pciEnabled: flag,
  securityFilterPlan: z.looseObject({}).optional(),
  recordingConsentPlan: z
    .discriminatedUnion("type", [
      z.strictObject({ type: z.literal("stay-on-line"), ...consent, waitSeconds: z.number().min(1).max(6).optional() }),
      z.strictObject({
        type: z.literal("verbal"),
        ...consent,
        declineTool: z.looseObject({}).optional(),
        declineToolId: z.string().optional(),
      }),
    ])
    .optional(),
});

export const monitorPlan = z.strictObject({
  listenEnabled: flag,
  listenAuthenticationEnabled: flag,
  controlEnabled: flag,
  controlAuthenticationEnabled: flag,
  monitorIds: z.array(z.string()).optional(),
});
