import type { AssistantConfig } from "@allokoli/contracts";
import type { Vapi } from "@vapi-ai/server-sdk";
import type { AssistantSpec } from "../../ports/voice-supplier.ts";
import { toolPayloads } from "./tool-payloads.ts";
import type { VapiVoice } from "./voice-payload.ts";

/** Our id travels in the supplier's metadata: it is how an interrupted creation finds what it had made. */
export const OUR_ID = "allokoli_assistant_id";

/** Models hosted in the EU: prompts hold callers' words, which stay in the EU (Vapi's model enumeration). */
const MODELS: Record<AssistantConfig["model_settings"]["tier"], string> = {
  standard: "gpt-4.1-mini-2025-04-14:westeurope",
  advanced: "gpt-4.1-2025-04-14:westeurope",
};

/** Of the events that Vapi can send, those that we act on; the rest is noise (docs.vapi.ai/server-url/events). */
const EVENTS = ["status-update", "end-of-call-report", "tool-calls", "hang"] as const;

export interface Surroundings {
  voice: VapiVoice;
  server: Server;
}
export type Server = ReturnType<typeof serverPayload>;

/** Where Vapi reports to. A report that is lost is gone, so it tries again. */
export const serverPayload = (url: string, credentialId: string) => ({
  url,
  credentialId,
  timeoutSeconds: 15,
  backoffPlan: { type: "exponential", maxRetries: 3, baseDelaySeconds: 1 } as unknown as Vapi.BackoffPlan,
});

/** French by one provider, and by another where that one fails. */
export const HEARING = {
  provider: "deepgram",
  model: "nova-3",
  language: "fr",
  smartFormat: false,
  fallbackPlan: { transcribers: [{ provider: "azure", language: "fr-FR" }] },
} satisfies Vapi.CreateAssistantDtoTranscriber;

export const TURN_TAKING = {
  acknowledgementPhrases: ["oui", "d'accord", "mmh", "ok", "je vois", "très bien"],
  interruptionPhrases: ["stop", "attendez", "pardon", "excusez-moi", "non"],
};

/**
 * An assistant in Vapi's words (CreateAssistantDTO). Everything with an English default is set: voicemail, idle and
 * summary prompts, stop words; numbers are not reformatted, since its formatter writes English and our prompt already
 * spells them out in French.
 */
export function assistantPayload(
  { assistantId, config, tools }: AssistantSpec,
  { voice, server }: Surroundings,
): Vapi.CreateAssistantDto {
  const { call_handling: calls } = config;
  return {
    name: `AlloKoli ${assistantId.slice(0, 8)} ${config.name}`.slice(0, 40),
    firstMessage: `${calls.disclosure} ${calls.greeting}`,
    firstMessageMode: "assistant-speaks-first",
    firstMessageInterruptionsEnabled: false,
    endCallMessage: calls.closing,
    maxDurationSeconds: calls.max_duration_seconds,
    backgroundSound: "off",
    voice: voice as unknown as Vapi.CreateAssistantDtoVoice,
    transcriber: HEARING,
    model: {
      provider: "openai",
      model: MODELS[config.model_settings.tier] as Vapi.OpenAiModelModel,
      temperature: config.model_settings.temperature,
      messages: [{ role: "system", content: config.prompt }],
      tools: toolPayloads(tools, config),
    },
    server,
    serverMessages: [...EVENTS],
    clientMessages: ["status-update", "speech-update", "transcript", "tool-calls"],
    analysisPlan: {
      minMessagesThreshold: 1,
      summaryPlan: { enabled: true, messages: SUMMARY },
      successEvaluationPlan: { enabled: false },
      structuredDataPlan: { enabled: false },
    },
    artifactPlan: { recordingEnabled: calls.recording, pcapEnabled: false, transcriptPlan: { enabled: true } },
    stopSpeakingPlan: TURN_TAKING,
    hooks: [
      {
        on: "customer.speech.timeout",
        options: { timeoutSeconds: calls.end_call_after_silence_seconds, triggerMaxCount: 1 },
        do: [
          { type: "say", exact: "Je ne vous entends plus. Je vous laisse rappeler quand vous le souhaitez." },
          { type: "tool", tool: { type: "endCall" } },
        ],
      } as unknown as Vapi.CreateAssistantDtoHooksItem,
    ],
    metadata: { [OUR_ID]: assistantId },
  };
}

const SUMMARY = [
  {
    role: "system",
    content:
      "Résumez cet appel en français, en deux phrases au plus : qui appelait, pourquoi, ce qui a été convenu. N'inventez rien. N'écrivez pas de numéro de téléphone.",
  },
  { role: "user", content: "Transcription :\n\n{{transcript}}" },
];
