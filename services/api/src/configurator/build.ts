import {
  ASSISTANT_CONFIG_VERSION,
  type AssistantConfig,
  type BusinessInfo,
  type Draft,
  type SlotName,
  type Voice,
} from "@allokoli/contracts";
import { renderHours } from "../hours/render.ts";
import { ConfigError } from "./config-error.ts";
import { capabilitiesOf } from "./policy/capabilities.ts";
import { withProposals } from "./policy/suggest.ts";
import { afterDisclosure, closingFor, disclosure, displayName, displayTrade, greetingFor } from "./prompt/greetings.ts";
import { safe, safeSentence } from "./prompt/safe.ts";
import { type PromptTemplate, templateFor } from "./prompt/template.ts";
import { keepBacked } from "./prompt/unbacked.ts";
import { valid, writePrompt } from "./prompt/write.ts";

export type Library = { templates: readonly PromptTemplate[]; voices: readonly Voice[] };
export type BuildOptions = { recording?: boolean };

/** The chosen voice, else one of the wished gender, else the default one. */
function voiceFor(draft: Draft, voices: readonly Voice[]): Voice | undefined {
  const wish = draft.voice?.value;
  const ofGender = wish?.gender ? voices.filter((v) => v.gender === wish.gender) : voices;
  return voices.find((v) => v.id === wish?.voice_id) ?? ofGender.find((v) => v.is_default) ?? ofGender[0] ?? voices[0];
}

/** Facts as stored with the assistant: cleaned, and only those that the person said or confirmed. */
function businessInfo(draft: Draft): BusinessInfo {
  const sure = <K extends SlotName>(slot: K) => (draft[slot]?.source === "suggested" ? undefined : draft[slot]?.value);
  const told = sure("hours");
  const hours = told ? { ...told, notes: told.notes.map((n) => safe(n, 200)).filter(Boolean) } : null;
  const emergency = sure("emergency") ?? null;
  const area = sure("service_area");
  return {
    name: displayName(draft),
    trade: displayTrade(draft),
    sector: draft.sector?.value ?? "autre",
    address: sure("address") ?? null,
    service_area: area ? safe(area, 200) || null : null,
    phone: sure("phone") ?? null,
    email: sure("email") ?? null,
    website: sure("website") ?? null,
    hours,
    hours_text: hours ? renderHours(hours).slice(0, 2000) : "",
    services: (sure("services") ?? []).map((s) => ({ name: safe(s.name, 120) })).filter((s) => s.name),
    prices: (sure("prices") ?? []).map((p) => ({ ...p, label: safe(p.label, 120), text: safe(p.text, 200) })),
    emergency: emergency && { ...emergency, note: emergency.note ? safe(emergency.note, 200) || null : null },
    notes: (sure("notes") ?? []).map((n) => safe(n)).filter(Boolean),
  };
}

/**
 * The assistant that a draft describes: facts from data, prompt from the template of its trade. What the draft leaves
 * open gets the proposals shown at the recap; what it promises without backing is left out, as the interview said when
 * it was told. Throws `ConfigError` only when the trade is missing, or when there is no template or voice.
 */
export function buildConfig(
  source: Draft,
  { templates, voices }: Library,
  { recording = false }: BuildOptions = {},
): AssistantConfig {
  if (!source.trade) throw new ConfigError("Il manque le métier.", ["trade"]);
  const proposed = withProposals(source);
  const capabilities = capabilitiesOf(proposed);
  const { draft } = keepBacked(proposed, capabilities);
  const info = businessInfo(draft);
  const template = templateFor(templates, info.trade, info.sector);
  const voice = voiceFor(draft, voices);
  if (!template || !voice)
    throw new ConfigError(
      template ? "Aucune voix n'est disponible." : "Aucun modèle de consignes n'est disponible.",
      template ? ["voice"] : [],
    );
  const tone = draft.tone?.value ?? "professional";
  const call_handling: AssistantConfig["call_handling"] = {
    disclosure: disclosure(draft, recording),
    greeting: draft.greeting
      ? afterDisclosure(safeSentence(draft.greeting.value)) || greetingFor(tone)
      : greetingFor(tone),
    closing: closingFor(tone),
    max_duration_seconds: 300,
    end_call_after_silence_seconds: 20,
    recording,
    transfer_to: draft.transfer_to?.value ?? null,
  };
  const { prompt, prompt_template } = writePrompt({ business_info: info, capabilities, tone, call_handling }, template);
  const config: AssistantConfig = {
    schema_version: ASSISTANT_CONFIG_VERSION,
    name: `Assistant ${info.name}`.slice(0, 80).trim(),
    business_type: info.trade,
    prompt,
    prompt_template,
    tone,
    voice_settings: { voice_id: voice.id, language: "fr-FR", speed: draft.voice?.value.speed ?? 1 },
    call_handling,
    business_info: info,
    capabilities,
    model_settings: { tier: "standard", temperature: 0.3 },
  };
  return valid(config);
}
