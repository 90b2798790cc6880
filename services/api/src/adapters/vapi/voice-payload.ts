import type { SupplierVoice } from "../../ports/voice-catalogue.ts";

export type VapiVoice = Record<string, unknown>;

/**
 * A row of voices.csv in Vapi's words, with its fallbacks (one provider down must not make the phone mute).
 * `chunkPlan.formatPlan` is off: Vapi's formatter reads numbers and dates in English.
 */
export function voicePayload(voice: SupplierVoice, speed: number): VapiVoice {
  const chunkPlan = { formatPlan: { enabled: false } };
  return {
    ...oneVoice(voice),
    speed,
    chunkPlan,
    fallbackPlan: { voices: voice.fallbacks.map((fallback) => ({ ...oneVoice(fallback), chunkPlan })) },
  };
}

function oneVoice({ provider, voiceId, model }: Pick<SupplierVoice, "provider" | "voiceId" | "model">): VapiVoice {
  // Only these two take a language; Azure's voice names carry it (docs.vapi.ai/customization/multilingual).
  const speaksByOption = provider === "11labs" || provider === "cartesia";
  return { provider, voiceId, ...(model ? { model } : {}), ...(speaksByOption ? { language: "fr" } : {}) };
}
