import {
  ASSISTANT_CONFIG_VERSION,
  AssistantConfig,
  type BusinessInfo,
  CAPABILITIES,
  type Draft,
  type SlotName,
  type Voice,
} from "@allokoli/contracts";
import { renderHours } from "../hours/render.ts";
import { de } from "./french/grammar.ts";
import { withProposals } from "./policy/suggest.ts";
import { factsBlock } from "./prompt/facts.ts";
import { arrivedAt, closingFor, disclosure, displayName, greetingFor } from "./prompt/greetings.ts";
import { type BrokenPromise, lintPromises } from "./prompt/lint.ts";
import { safe } from "./prompt/safe.ts";
import { type PromptTemplate, render, templateFor } from "./prompt/template.ts";
import { TONE_GUIDE } from "./prompt/tone.ts";
import { TASK_LABEL } from "./wording/names.ts";

/** Why a draft makes no assistant: slots that are missing, or promises that nothing backs. */
export class ConfigError extends Error {
  readonly missing: SlotName[];
  readonly promises: BrokenPromise[];
  constructor(message: string, missing: SlotName[], promises: BrokenPromise[] = []) {
    super(message);
    this.name = "ConfigError";
    this.missing = missing;
    this.promises = promises;
  }
}

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
  const hours = sure("hours") ?? null;
  return {
    name: displayName(draft),
    trade: safe(draft.trade?.value ?? "", 80),
    sector: draft.sector?.value ?? "autre",
    address: sure("address") ?? null,
    service_area: sure("service_area") ?? null,
    phone: sure("phone") ?? null,
    email: sure("email") ?? null,
    website: sure("website") ?? null,
    hours,
    hours_text: hours ? renderHours(hours).slice(0, 2000) : "",
    services: (sure("services") ?? []).map((s) => ({ name: safe(s.name, 120) })).filter((s) => s.name),
    prices: sure("prices") ?? [],
    emergency: sure("emergency") ?? null,
    notes: (sure("notes") ?? []).map((n) => safe(n)).filter(Boolean),
  };
}

/**
 * The assistant that a draft describes: facts from data, prompt from the template of its trade. What the draft leaves
 * open gets the proposals shown at the recap. Throws `ConfigError` when the trade is missing, when there is no
 * template or voice, or when the prompt promises what nothing backs. The result always satisfies the contract.
 */
export function buildConfig(
  source: Draft,
  { templates, voices }: Library,
  { recording = false }: BuildOptions = {},
): AssistantConfig {
  if (!source.trade) throw new ConfigError("Il manque le métier.", ["trade"]);
  const draft = withProposals(source);
  const info = businessInfo(draft);
  const template = templateFor(templates, info.trade, info.sector);
  const voice = voiceFor(draft, voices);
  if (!template || !voice)
    throw new ConfigError(
      template ? "Aucune voix n'est disponible." : "Aucun modèle de consignes n'est disponible.",
      template ? ["voice"] : [],
    );
  const tone = draft.tone?.value ?? "professional";
  const transferTo = draft.transfer_to && draft.transfer_to.source !== "suggested" ? draft.transfer_to.value : null;
  const wanted = new Set([...(draft.capabilities?.value ?? []), "answer_faq"]);
  if (!transferTo) wanted.delete("transfer_call");
  const capabilities = CAPABILITIES.filter((c) => wanted.has(c));
  const call_handling: AssistantConfig["call_handling"] = {
    disclosure: disclosure(draft, recording),
    greeting: draft.greeting ? safe(draft.greeting.value) || greetingFor(tone) : greetingFor(tone),
    closing: closingFor(tone),
    max_duration_seconds: 300,
    end_call_after_silence_seconds: 20,
    recording,
    transfer_to: transferTo,
  };
  const on = Object.fromEntries(CAPABILITIES.map((c) => [c, capabilities.includes(c)]));
  const prompt = render(template.body, {
    ...on,
    name: info.name,
    of_name: de(info.name),
    at_name: arrivedAt(info.name),
    trade: info.trade,
    tone: TONE_GUIDE[tone],
    facts: factsBlock(info, call_handling),
    missions: capabilities.map((c) => `- ${TASK_LABEL[c]}`).join("\n"),
    has_prices: info.prices.length > 0,
    has_hours: info.hours !== null,
    has_emergency: info.emergency?.offered === true,
    no_emergency: info.emergency?.offered === false,
    closing: call_handling.closing,
  });
  const broken = [prompt, call_handling.greeting].flatMap((text) =>
    lintPromises(text, { capabilities, business_info: info }),
  );
  if (broken.length > 0)
    throw new ConfigError(
      `Le texte promet ce que rien ne garantit : ${broken.map((b) => b.reason).join(" ; ")}.`,
      [],
      broken,
    );
  const config = {
    schema_version: ASSISTANT_CONFIG_VERSION,
    name: `Assistant ${info.name}`.slice(0, 80).trim(),
    business_type: info.trade,
    prompt,
    prompt_template: { id: template.id, version: template.version, hash: template.hash },
    tone,
    voice_settings: { voice_id: voice.id, language: "fr-FR", speed: draft.voice?.value.speed ?? 1 },
    call_handling,
    business_info: info,
    capabilities,
    model_settings: { tier: "standard", temperature: 0.3 },
  };
  const parsed = AssistantConfig.safeParse(config);
  if (!parsed.success)
    throw new ConfigError(
      `La fiche ne donne pas un assistant valide : ${parsed.error.issues.map((i) => i.path.join(".")).join(", ")}.`,
      [],
    );
  return parsed.data;
}
