import { z } from "zod";
import { AZURE_LANGUAGES, DEEPGRAM_LANGUAGES } from "./lists.ts";

const deepgram = z.strictObject({
  provider: z.literal("deepgram"),
  model: z.string().optional(),
  language: z.enum(DEEPGRAM_LANGUAGES).optional(),
  languages: z.array(z.string()).optional(),
  smartFormat: z.boolean().optional(),
  mipOptOut: z.boolean().optional(),
  numerals: z.boolean().optional(),
  profanityFilter: z.boolean().optional(),
  redaction: z.array(z.enum(["pci", "pii", "phi", "numbers"])).optional(),
  confidenceThreshold: z.number().min(0).max(1).optional(),
  eotThreshold: z.number().min(0.5).max(0.9).optional(),
  eotTimeoutMs: z.number().min(500).max(10_000).optional(),
  keywords: z.array(z.string().regex(/^\p{L}[\p{L}\d]*(?::[+-]?\d+)?$/u)).optional(),
  keyterm: z.array(z.string()).optional(),
  endpointing: z.number().min(10).max(500).optional(),
});

const azure = z.strictObject({
  provider: z.literal("azure"),
  language: z.enum(AZURE_LANGUAGES).optional(),
  segmentationStrategy: z.enum(["Default", "Time", "Semantic"]).optional(),
  segmentationSilenceTimeoutMs: z.number().min(100).max(5000).optional(),
  segmentationMaximumTimeMs: z.number().min(20_000).max(70_000).optional(),
});

const fallbackPlan = z
  .strictObject({ transcribers: z.array(z.discriminatedUnion("provider", [deepgram, azure])).optional() })
  .optional();

export const transcriber = z.discriminatedUnion("provider", [
  deepgram.extend({ fallbackPlan }),
  azure.extend({ fallbackPlan }),
]);
