import { z } from "zod";

const seconds = (max: number) => z.number().min(0).max(max).optional();

export const startSpeakingPlan = z.strictObject({
  waitSeconds: seconds(5),
  smartEndpointingEnabled: z.union([z.boolean(), z.literal("livekit")]).optional(),
  smartEndpointingPlan: z
    .strictObject({
      provider: z.enum(["vapi", "livekit", "custom-endpointing-model"]),
      waitFunction: z.string().optional(),
    })
    .optional(),
  customEndpointingRules: z.array(z.looseObject({})).optional(),
  transcriptionEndpointingPlan: z
    .strictObject({ onPunctuationSeconds: seconds(3), onNoPunctuationSeconds: seconds(3), onNumberSeconds: seconds(3) })
    .optional(),
});

const phrases = z.array(z.string().max(240)).optional();

export const stopSpeakingPlan = z.strictObject({
  numWords: z.number().min(0).max(10).optional(),
  voiceSeconds: seconds(0.5),
  backoffSeconds: seconds(10),
  acknowledgementPhrases: phrases,
  interruptionPhrases: phrases,
});

export const keypadInputPlan = z.strictObject({
  enabled: z.boolean().optional(),
  timeoutSeconds: seconds(10),
  delimiters: z.enum(["#", "*", ""]).optional(),
});

export const backgroundSpeechDenoisingPlan = z.strictObject({
  smartDenoisingPlan: z.strictObject({ enabled: z.boolean().optional() }).optional(),
  fourierDenoisingPlan: z
    .strictObject({
      enabled: z.boolean().optional(),
      mediaDetectionEnabled: z.boolean().optional(),
      staticThreshold: z.number().min(-80).max(0).optional(),
      baselineOffsetDb: z.number().min(-30).max(-5).optional(),
      windowSizeMs: z.number().min(1000).max(30_000).optional(),
      baselinePercentile: z.number().min(1).max(99).optional(),
    })
    .optional(),
});
