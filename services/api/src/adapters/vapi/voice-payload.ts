import type { FileVoiceCatalogue, SupplierVoice } from "../files/voices.ts";

export type VapiVoice = Record<string, unknown>;

/**
 * A row of voices.csv in Vapi's words, with its fallbacks (one provider down must not make the phone mute).
 * `chunkPlan.formatPlan` is off: Vapi's formatter reads numbers and dates in English.
 */
export function voicePayload(
  voices: Pick<FileVoiceCatalogue, "supplierVoice" | "defaultFor">,
  id: string,
  speed: number,
): VapiVoice {
  // A voice that has left the catalogue since: the phone speaks with the default one rather than not at all.
  const voice = voices.supplierVoice(id) ?? voices.supplierVoice(voices.defaultFor(null).id);
  if (!voice) throw new Error("the catalogue has no voice");
  const fallbacks = voice.fallbacks.flatMap((fallback) => voices.supplierVoice(fallback) ?? []);
  return {
    ...oneVoice(voice),
    ...pace(voice, speed),
    fallbackPlan: { voices: fallbacks.map(oneVoice) },
  };
}

function oneVoice({ provider, voice_id: voiceId, model }: SupplierVoice): VapiVoice {
  // Azure's and Microsoft's names carry the language; the others take it as an option (docs.vapi.ai/customization/multilingual).
  const language =
    provider === "11labs" || provider === "cartesia"
      ? { language: "fr" }
      : provider === "inworld"
        ? { languageCode: "fr" }
        : {};
  return { provider, voiceId, ...(model ? { model } : {}), ...language, chunkPlan: { formatPlan: { enabled: false } } };
}

/** Each provider has a name of its own for the pace. */
function pace({ provider }: SupplierVoice, speed: number): VapiVoice {
  if (provider === "inworld") return { speakingRate: speed };
  if (provider === "cartesia") return { generationConfig: { speed } };
  return { speed };
}
