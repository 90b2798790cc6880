import { z } from "zod";
import { ANTHROPIC_MODELS, GOOGLE_MODELS, GROQ_MODELS, OPENAI_MODELS } from "./lists.ts";
import { tool } from "./tool.ts";

const message = z.strictObject({
  role: z.enum(["assistant", "function", "user", "system", "tool"]),
  content: z.string().max(100_000_000).nullable(),
});

const common = {
  messages: z.array(message).optional(),
  tools: z.array(tool).optional(),
  toolIds: z.array(z.string()).optional(),
  toolRefs: z.array(z.strictObject({ toolId: z.string(), version: z.string() })).optional(),
  temperature: z.number().min(0).max(2).optional(),
  maxTokens: z.number().min(50).max(10_000).optional(),
  emotionRecognitionEnabled: z.boolean().optional(),
  numFastTurns: z.number().min(0).optional(),
};

const openAi = z.strictObject({
  provider: z.literal("openai"),
  model: z.enum(OPENAI_MODELS),
  fallbackModels: z.array(z.enum(OPENAI_MODELS)).optional(),
  toolStrictCompatibilityMode: z
    .enum(["strip-parameters-with-unsupported-validation", "strip-unsupported-validation"])
    .optional(),
  promptCacheRetention: z.enum(["in_memory", "24h"]).optional(),
  promptCacheKey: z.string().max(64).optional(),
  reasoningEffort: z.enum(["minimal", "none", "low", "medium", "high", "xhigh"]).optional(),
  ...common,
});

const anthropic = z.strictObject({ provider: z.literal("anthropic"), model: z.enum(ANTHROPIC_MODELS), ...common });
const google = z.strictObject({ provider: z.literal("google"), model: z.enum(GOOGLE_MODELS), ...common });
const groq = z.strictObject({ provider: z.literal("groq"), model: z.enum(GROQ_MODELS), ...common });

const customLlm = z.strictObject({
  provider: z.literal("custom-llm"),
  url: z.string(),
  model: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  metadataSendMode: z.enum(["off", "variable", "destructured"]).optional(),
  timeoutSeconds: z.number().min(20).max(300).optional(),
  ...common,
});

export const model = z.discriminatedUnion("provider", [openAi, anthropic, google, groq, customLlm]);
