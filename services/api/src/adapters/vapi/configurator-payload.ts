import { createHash } from "node:crypto";
import type { Vapi } from "@vapi-ai/server-sdk";
import type { ConfiguratorSpec } from "../../ports/voice-supplier.ts";
import { HEARING, type Surroundings, TURN_TAKING } from "./assistant-payload.ts";

/** An installation is where its webhooks are: several may share an account, and each finds its own. */
export const OUR_CONFIGURATOR = "allokoli_configurator";

const MODEL = "gpt-4.1-mini-2025-04-14:westeurope";
const LONGEST_SECONDS = 1_200;

/** The configurator in Vapi's words (CreateAssistantDTO). It is told what to say, so it is given little to invent with. */
export function configuratorPayload({ prompt, tools }: ConfiguratorSpec, { voice, server }: Surroundings) {
  return {
    name: "AlloKoli configurateur",
    firstMessage: prompt.firstMessage,
    firstMessageMode: "assistant-speaks-first",
    firstMessageInterruptionsEnabled: true,
    endCallMessage: "Votre fiche est gardée. À bientôt.",
    maxDurationSeconds: LONGEST_SECONDS,
    backgroundSound: "off",
    voice: voice as unknown as Vapi.CreateAssistantDtoVoice,
    transcriber: HEARING,
    model: {
      provider: "openai",
      model: MODEL as Vapi.OpenAiModelModel,
      temperature: 0.2,
      messages: [{ role: "system", content: prompt.body }],
      tools: [
        ...tools.map(({ name, description, parameters }) => ({
          type: "function",
          async: false,
          function: { name, description, parameters },
          server,
          messages: [{ type: "request-failed", content: "Un instant, je n'ai pas pu le noter." }],
        })),
        { type: "endCall" },
      ] as Vapi.OpenAiModelToolsItem[],
    },
    server,
    serverMessages: ["status-update", "end-of-call-report", "tool-calls", "hang"],
    clientMessages: ["status-update", "speech-update", "transcript", "tool-calls"],
    // The interview keeps its own transcript.
    analysisPlan: {
      summaryPlan: { enabled: false },
      successEvaluationPlan: { enabled: false },
      structuredDataPlan: { enabled: false },
    },
    artifactPlan: { recordingEnabled: false, pcapEnabled: false, transcriptPlan: { enabled: true } },
    stopSpeakingPlan: TURN_TAKING,
    hooks: [
      {
        on: "customer.speech.timeout",
        options: { timeoutSeconds: 20, triggerMaxCount: 2 },
        do: [{ type: "say", exact: "Prenez votre temps. Je suis toujours là." }],
      },
      {
        on: "customer.speech.timeout",
        options: { timeoutSeconds: 90, triggerMaxCount: 1 },
        do: [
          { type: "say", exact: "Je ne vous entends plus. Votre fiche est gardée : reprenez quand vous voulez." },
          { type: "tool", tool: { type: "endCall" } },
        ],
      },
    ] as unknown as Vapi.CreateAssistantDtoHooksItem[],
    metadata: { [OUR_CONFIGURATOR]: server.url, prompt_version: prompt.version, prompt_hash: prompt.hash },
  } satisfies Vapi.CreateAssistantDto;
}

export const hashOf = (payload: object) => createHash("sha256").update(JSON.stringify(payload)).digest("hex");

/** One value a path. What stands in `only` and nowhere in it is left out: the supplier adds defaults of its own. */
export function flattened(value: unknown, only?: unknown, path = ""): [string, string][] {
  if (value === null || typeof value !== "object") return [[path, String(value)]];
  if (Array.isArray(value))
    return value.flatMap((item, at) => flattened(item, (only as unknown[] | undefined)?.[at], `${path}[${at}]`));
  return Object.entries(value)
    .filter(([key]) => typeof only !== "object" || only === null || key in only)
    .flatMap(([key, item]) =>
      flattened(item, (only as Record<string, unknown> | undefined)?.[key], path ? `${path}.${key}` : key),
    );
}
