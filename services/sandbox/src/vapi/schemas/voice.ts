import { z } from "zod";
import {
  CARTESIA_LANGUAGES,
  CARTESIA_MODELS,
  ELEVENLABS_MODELS,
  INWORLD_LANGUAGES,
  INWORLD_VOICES,
  MICROSOFT_ROLES,
  MICROSOFT_STYLES,
  MICROSOFT_VOICES,
  VAPI_VOICE_LANGUAGES,
  XAI_LANGUAGES,
} from "./lists.ts";

const PUNCTUATION = ["。", "，", ".", "!", "?", ";", ")", "،", "۔", "।", "॥", "|", "||", ",", ":"] as const;

const common = {
  cachingEnabled: z.boolean().optional(),
  chunkPlan: z
    .strictObject({
      enabled: z.boolean().optional(),
      minCharacters: z.number().min(1).max(80).optional(),
      punctuationBoundaries: z.array(z.enum(PUNCTUATION)).optional(),
      formatPlan: z.looseObject({}).optional(),
    })
    .optional(),
};
const voiceId = z.string().min(1);

const azure = z.strictObject({
  provider: z.literal("azure"),
  voiceId,
  speed: z.number().min(0.5).max(2).optional(),
  ...common,
});

const elevenLabs = z
  .strictObject({
    provider: z.literal("11labs"),
    voiceId,
    stability: z.number().min(0).max(1).optional(),
    similarityBoost: z.number().min(0).max(1).optional(),
    style: z.number().min(0).max(1).optional(),
    useSpeakerBoost: z.boolean().optional(),
    speed: z.number().min(0.7).max(1.2).optional(),
    optimizeStreamingLatency: z.number().min(0).max(4).optional(),
    enableSsmlParsing: z.boolean().optional(),
    autoMode: z.boolean().optional(),
    model: z.enum(ELEVENLABS_MODELS).optional(),
    language: z.string().optional(),
    ...common,
  })
  // The OpenAPI's note on `language`: enforced only by Turbo v2.5 and Flash v2.5, an error with any other model.
  .refine((voice) => !voice.language || /^eleven_(turbo|flash)_v2_5$/.test(voice.model ?? "eleven_turbo_v2"), {
    path: ["language"],
    message: "is not supported by this model",
  });

const cartesia = z.strictObject({
  provider: z.literal("cartesia"),
  voiceId,
  model: z.enum(CARTESIA_MODELS).optional(),
  language: z.enum(CARTESIA_LANGUAGES).optional(),
  generationConfig: z
    .strictObject({
      speed: z.number().min(0.6).max(1.5).optional(),
      volume: z.number().min(0.5).max(2).optional(),
      experimental: z.looseObject({}).optional(),
    })
    .optional(),
  experimentalControls: z.looseObject({}).optional(),
  pronunciationDictId: z.string().optional(),
  ...common,
});

const microsoft = z.strictObject({
  provider: z.literal("microsoft"),
  voiceId: z.enum(MICROSOFT_VOICES),
  style: z.enum(MICROSOFT_STYLES).optional(),
  styleDegree: z.number().min(0.01).max(2).optional(),
  role: z.enum(MICROSOFT_ROLES).optional(),
  speed: z.number().min(0.5).max(2).optional(),
  ...common,
});

const inworld = z.strictObject({
  provider: z.literal("inworld"),
  voiceId: z.enum(INWORLD_VOICES),
  model: z.literal("inworld-tts-1").optional(),
  languageCode: z.enum(INWORLD_LANGUAGES).optional(),
  temperature: z.number().min(0.1).max(2).optional(),
  speakingRate: z.number().min(0.5).max(1.5).optional(),
  ...common,
});

const openai = z.strictObject({
  provider: z.literal("openai"),
  voiceId,
  model: z.enum(["tts-1", "tts-1-hd", "gpt-4o-mini-tts"]).optional(),
  instructions: z.string().max(10_000).optional(),
  speed: z.number().min(0.25).max(4).optional(),
  ...common,
});

const xai = z.strictObject({
  provider: z.literal("xai"),
  voiceId: z.enum(["eve", "ara", "rex", "sal", "leo"]),
  language: z.enum(XAI_LANGUAGES).optional(),
  speed: z.number().min(0.7).max(1.5).optional(),
  ...common,
});

const vapi = z.strictObject({
  provider: z.literal("vapi"),
  voiceId,
  version: z.union([z.enum(["1", "2", "latest"]), z.literal(1), z.literal(2)]).optional(),
  speed: z.number().min(0.25).max(2).optional(),
  language: z.enum(VAPI_VOICE_LANGUAGES).optional(),
  ...common,
});

const fallbackPlan = z
  .strictObject({
    voices: z.array(
      z.discriminatedUnion("provider", [azure, elevenLabs, cartesia, microsoft, inworld, openai, xai, vapi]),
    ),
  })
  .optional();

/** A voice of Vapi's own takes no fallback plan (VapiVoice in the OpenAPI). */
export const voice = z.discriminatedUnion("provider", [
  azure.extend({ fallbackPlan }),
  elevenLabs.safeExtend({ fallbackPlan }),
  cartesia.extend({ fallbackPlan }),
  microsoft.extend({ fallbackPlan }),
  inworld.extend({ fallbackPlan }),
  openai.extend({ fallbackPlan }),
  xai.extend({ fallbackPlan }),
  vapi,
]);
