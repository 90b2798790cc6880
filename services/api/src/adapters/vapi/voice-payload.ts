import type { FileVoiceCatalogue, SupplierVoice } from "../files/voices.ts";

export type VapiVoice = Record<string, unknown>;

/**
 * A row of voices.csv in Vapi's words, with its fallbacks (one provider down must not make the phone mute). `speed` is
 * the only knob, held to what each voice bears. `chunkPlan.formatPlan` is off: Vapi's formatter reads numbers and dates
 * in English.
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
  return { ...oneVoice(voice, speed), fallbackPlan: { voices: fallbacks.map((one) => oneVoice(one, speed)) } };
}

const oneVoice = (voice: SupplierVoice, speed: number): VapiVoice => ({
  provider: voice.provider,
  voiceId: voice.voice_id,
  ...language(voice),
  ...pace(voice, Math.min(Math.max(speed, voice.speed.min), voice.speed.max)),
  chunkPlan: { formatPlan: { enabled: false } },
});

/** Azure's and Microsoft's names carry the language; the others take it as an option (docs.vapi.ai/customization/multilingual). */
function language({ provider, model }: SupplierVoice): VapiVoice {
  if (provider === "inworld") return { model, languageCode: "fr" };
  if (provider === "vapi") return { version: Number(model), language: "fr" };
  if (provider === "cartesia" || provider === "11labs") return { model, language: "fr" };
  return {};
}

/** Each provider has a name of its own for the pace. */
function pace({ provider }: SupplierVoice, speed: number): VapiVoice {
  if (provider === "inworld") return { speakingRate: speed };
  if (provider === "cartesia") return { generationConfig: { speed } };
  return { speed };
}
