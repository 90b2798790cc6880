import { z } from "zod";
import { hook } from "./hooks.ts";
import { CLIENT_MESSAGES, SERVER_MESSAGES } from "./lists.ts";
import { model } from "./model.ts";
import { analysisPlan, artifactPlan, compliancePlan, monitorPlan } from "./plans.ts";
import { server } from "./server.ts";
import { backgroundSpeechDenoisingPlan, keypadInputPlan, startSpeakingPlan, stopSpeakingPlan } from "./speaking.ts";
import { tool } from "./tool.ts";
import { transcriber } from "./transcriber.ts";
import { voice } from "./voice.ts";

const detectors = [
  z.looseObject({ provider: z.literal("google") }),
  z.looseObject({ provider: z.literal("openai") }),
  z.looseObject({ provider: z.literal("twilio") }),
  z.looseObject({ provider: z.literal("vapi") }),
];

const fields = {
  name: z.string().max(40).optional(),
  firstMessage: z.string().optional(),
  firstMessageMode: z
    .enum(["assistant-speaks-first", "assistant-speaks-first-with-model-generated-message", "assistant-waits-for-user"])
    .optional(),
  firstMessageInterruptionsEnabled: z.boolean().optional(),
  model: model.optional(),
  voice: voice.optional(),
  transcriber: transcriber.optional(),
  voicemailDetection: z.union([z.literal("off"), ...detectors]).optional(),
  voicemailMessage: z.string().max(1000).optional(),
  endCallMessage: z.string().max(1000).optional(),
  endCallPhrases: z.array(z.string().min(2).max(140)).optional(),
  maxDurationSeconds: z.number().min(10).max(43_200).optional(),
  backgroundSound: z.union([z.enum(["off", "office"]), z.url()]).optional(),
  modelOutputInMessagesEnabled: z.boolean().optional(),
  clientMessages: z.array(z.enum(CLIENT_MESSAGES)).optional(),
  serverMessages: z.array(z.enum(SERVER_MESSAGES)).optional(),
  server: server.optional(),
  hooks: z.array(hook).optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  credentialIds: z.array(z.string()).optional(),
  analysisPlan: analysisPlan.optional(),
  artifactPlan: artifactPlan.optional(),
  compliancePlan: compliancePlan.optional(),
  monitorPlan: monitorPlan.optional(),
  startSpeakingPlan: startSpeakingPlan.optional(),
  stopSpeakingPlan: stopSpeakingPlan.optional(),
  keypadInputPlan: keypadInputPlan.optional(),
  backgroundSpeechDenoisingPlan: backgroundSpeechDenoisingPlan.optional(),
};

export const createAssistant = z.strictObject(fields);

export const assistantOverrides = z.strictObject({
  ...fields,
  variableValues: z.record(z.string(), z.unknown()).optional(),
  "tools:append": z.array(tool).optional(),
});

export type Assistant = z.infer<typeof createAssistant>;
export type AssistantOverrides = z.infer<typeof assistantOverrides>;
